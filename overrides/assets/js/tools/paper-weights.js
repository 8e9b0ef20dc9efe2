// Weights on the papers of one shipment. Pure: gives what does not fit.

import { agree, kilograms, readings } from "./paper-amounts.js";
import { differing, finding, firstOn, saidOn, SHIPPING } from "./paper-findings.js";

/** The readings of a weight; undefined where there are none.
    @type {(value: string) => number[] | undefined} */
const weightOf = (value) => (readings(value).length ? readings(value) : undefined);

/** @type {(papers: Papers) => Finding[]} */
export const netDiffers = (papers) =>
  differing(
    "net-weight",
    "net-weight",
    saidOn(papers, "net-weight", ["request", ...SHIPPING]),
    weightOf,
    agree,
  );

/** A certificate that states more than the first of `than` does. That it states less is another check.
    @type {(check: string, papers: Papers, than: string[]) => Finding[]} */
export function statesMore(check, papers, than) {
  const stated = firstOn(papers, "certificate", "net-weight");
  const [row] = saidOn(papers, "net-weight", than);
  return stated && row && less(row[1], stated) && !agree(readings(row[1]), readings(stated))
    ? [finding(check, "net-weight", ["certificate", stated], row)]
    : [];
}

/** @type {(papers: Papers) => Finding[]} */
export const grossDiffers = (papers) =>
  differing(
    "gross-weight",
    "gross-weight",
    saidOn(papers, "gross-weight", ["packing", "transport", "request", "invoice"]),
    weightOf,
    agree,
  );

/** Whether one weight is less than another; not if one cannot be read.
    @type {(one: string, other: string) => boolean} */
function less(one, other) {
  return /** @type {number} */ (kilograms(one)) < /** @type {number} */ (kilograms(other));
}

/** @type {(papers: Papers) => Finding[]} */
export const grossBelowNet = (papers) =>
  Object.keys(papers).flatMap((paper) => {
    const [net, gross] = ["net-weight", "gross-weight"].map((field) =>
      firstOn(papers, paper, field),
    );
    return net && gross && less(gross, net) && !agree(readings(net), readings(gross))
      ? [finding("gross-below-net", "gross-weight", [paper, gross], [paper, net])]
      : [];
  });

/** @type {(papers: Papers) => Finding[]} */
export function overCertificate(papers) {
  const most = firstOn(papers, "certificate", "net-weight");
  return saidOn(papers, "net-weight", ["request", ...SHIPPING])
    .filter(([, value]) => most && less(most, value) && !agree(readings(most), readings(value)))
    .map((row) => finding("over-certificate", "net-weight", row, ["certificate", most ?? ""]));
}

/** 19.440 kg alone: no other paper tells which way it is meant. */
const DOTTED = /\d\.\d{3}(?:\s*k|\s*$)/i;
/** @type {(value: string, rows: OnPaper[]) => boolean} */
const twoWays = (value, rows) =>
  DOTTED.test(value) &&
  readings(value).length > 1 &&
  !rows.some(([, other]) => !DOTTED.test(other) && agree(readings(value), readings(other)));

/** @type {(papers: Papers) => Finding[]} */
export const unread = (papers) =>
  ["net-weight", "gross-weight"].flatMap((field) => {
    const rows = saidOn(papers, field);
    return rows
      .filter(([, value]) => !readings(value).length || twoWays(value, rows))
      .map((row) => finding("weight-unread", field, row));
  });
