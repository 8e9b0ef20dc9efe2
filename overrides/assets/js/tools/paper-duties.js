// What the words of a paper say of duties: treatment, a certified importer, bulk and its travel plan. Pure.

import { folded } from "../shared/fold.js";
import { finding, firstOn, saidOn } from "./paper-findings.js";

const TREATED =
  /\b(?:fumig\w*|irradi\w*|radiacion\w*|radiation|ionizing|gamma|methyl[ -]?bromide|mebr|ch3br|bromuro|phosph(?:ine|ide)\w*|fosfin\w*|fosfur\w*|ph3|phostoxin|sulfuryl|sulfurilo|vikane|profume|(?:ethyl|propyl)ene oxide|oxido de (?:et|prop)ileno)\b/;
const DENIED = /\b(?:not?|none|without|sin|ningun[oa]?|never|nunca|non|nor|ni)\b/;
/** "Fumigation: yes". What keeps goods organic is named with it. */
const YES =
  /^(?:yes|si)\b(?!.*\b(?:cold|heat|hot|water|steam|frio|calor|termic\w*|caliente|agua|vapor)\b)/;
const CERTIFIED = /\b(?:certified|certificad[oa])\b|^(?:yes|si)\b/;
const NO_LONGER =
  /\b(?:not?|uncertified|non|suspend\w*|surrender\w*|revo\w+|expired?|vencid[oa]|withdrawn|pending|pendiente)\b/;
const BULK = /\b(?:bulk|granel|flexi-?tank|loose)\b/;
const NOT_BULK = /\b(?:no|non|not|sin)[\s-](?:in |a )?(?:bulk|granel)\b/;
const NO_PLAN =
  /^(?:no\b(?!\.)|none|not\b|missing|ningun[oa]?|falta|to follow|tbd|pending|pendiente|por enviar|en tramite|-|n\/?a\b)/;

/** Whether a line speaks of a treatment that ends organic status, part by part: "not fumigated, irradiated" does.
    @type {(text: string) => boolean} */
export const isTreated = (text) =>
  YES.test(folded(text).trim()) ||
  folded(text)
    .split(/[,;.]\s+|\bbut\b|\bpero\b/)
    .some((part) => TREATED.test(part) && !DENIED.test(part));

/** @type {(papers: Papers) => Finding[]} */
export const treated = (papers) =>
  Object.keys(papers).flatMap((paper) =>
    (papers[paper].get("treatment") ?? [])
      .filter(isTreated)
      .map((value) => finding("treatment", "treatment", [paper, value])),
  );

/** @type {(papers: Papers) => Finding[]} */
export function importerCertified(papers) {
  const [status] = saidOn(papers, "importer-status", ["request"]);
  const answer = folded(status?.[1] ?? "").trim();
  return status && (!CERTIFIED.test(answer) || NO_LONGER.test(answer))
    ? [finding("importer-certified", "importer-status", status)]
    : [];
}

/** @type {(papers: Papers) => Finding[]} */
export function travelPlan(papers) {
  const packed = saidOn(papers, "packaging").find(
    ([, value]) => BULK.test(folded(value)) && !NOT_BULK.test(folded(value)),
  );
  const plan = firstOn(papers, "request", "travel-plan") ?? "";
  return packed && (!plan || NO_PLAN.test(folded(plan).trim()))
    ? [finding("travel-plan", "travel-plan", ["request", plan], packed)]
    : [];
}
