// Weights and lots on the papers of one shipment. Pure: gives what does not fit.

import {
  CERTIFICATE_FIRST,
  differing,
  finding,
  firstOn,
  saidOn,
  SHIPPING,
} from "./paper-findings.js";
import { agree, kilograms, lotsOf, readings, sameWeight } from "./paper-values.js";

/** The readings of a weight; undefined where there are none.
    @type {(value: string) => number[] | undefined} */
const weightOf = (value) => (readings(value).length ? readings(value) : undefined);

/** @type {(papers: Papers) => Finding[]} */
export const netDiffers = (papers) =>
  differing("net-weight", papers, "net-weight", weightOf, {
    same: agree,
    order: ["request", ...SHIPPING],
  });

/** @type {(papers: Papers) => Finding[]} */
export const grossDiffers = (papers) =>
  differing("gross-weight", papers, "gross-weight", weightOf, {
    same: agree,
    order: ["packing", "transport", "request", "invoice"],
  });

/** @type {(papers: Papers) => Finding[]} */
export function lotsDiffer(papers) {
  const read = CERTIFICATE_FIRST.flatMap((paper) => {
    const values = papers[paper].get("lots");
    return values ? [{ paper, lots: lotsOf(values) }] : [];
  });
  /** @type {(lots: Map<string, Lot>) => string} */
  const said = (lots) => [...lots.values()].map((lot) => lot.said).join("; ");
  return read
    .slice(1)
    .filter(
      ({ lots }) =>
        lots.size !== read[0].lots.size || [...lots.keys()].some((lot) => !read[0].lots.has(lot)),
    )
    .map(({ paper, lots }) =>
      finding("lots", "lots", [paper, said(lots)], [read[0].paper, said(read[0].lots)]),
    );
}

/** @type {(papers: Papers) => Finding[]} */
export function lotsAddUp(papers) {
  return Object.keys(papers).flatMap((paper) => {
    const lots = [...lotsOf(papers[paper].get("lots") ?? []).values()];
    const net = firstOn(papers, paper, "net-weight");
    const whole = net && kilograms(net);
    if (!whole || !lots.length || lots.some(({ weight }) => weight === undefined)) return [];
    const sum = lots.reduce((total, { weight = 0 }) => total + weight, 0);
    return sameWeight(whole, sum)
      ? []
      : [
          finding(
            "lots-add-up",
            "lots",
            [paper, `${Math.round(sum * 100) / 100} kg`],
            [paper, net],
          ),
        ];
  });
}

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
