// Papers of one shipment against each other. Pure: gives what does not fit, in order.
// What each check is called, why it is made and on what it rests stands in
// data/paper-checks.yml; here is how it is made.

import { folded } from "../shared/fold.js";
import { isDay } from "../shared/days.js";
import { wrong } from "./checks.js";
import { recognized } from "./number.js";
import { tariffLine } from "./tariff.js";
import {
  CERTIFICATE_FIRST,
  differing,
  finding,
  firstOn,
  saidOn,
  SHIPPING,
} from "./paper-findings.js";
import { countOf, partyName, productName, saysOrganic, statementWords } from "./paper-values.js";
import {
  grossBelowNet,
  grossDiffers,
  lotsAddUp,
  lotsDiffer,
  netDiffers,
  overCertificate,
  unread,
} from "./paper-weights.js";

const CERTIFIED = new Set(["certified", "certificado", "certificada", "yes", "si"]);
const TREATED =
  /\b(?:fumigat\w*|fumigad[oa]s?|fumigacion|methyl bromide|bromuro de metilo|phosphine|fosfina|irradiat\w*|irradiad[oa]s?|irradiacion|ethylene oxide|oxido de etileno)\b/;
const UNTREATED = /\b(?:not?|none|without|sin|ningun[oa]?|never|nunca|non)\b/;
const BULK = /\b(?:bulk|granel)\b/;
const NONE = /^(?:no|none|not yet|missing|ningun[oa]?|falta|pending|pendiente|-|n\/?a)$/;

/** Days before departure: the values of `field` on `paper` that come after it.
    @type {(check: string, papers: Papers, paper: string, field: string) => Finding[]} */
function late(check, papers, paper, field) {
  const value = firstOn(papers, paper, field);
  const [leaves] = saidOn(papers, "departure", ["transport", "request"]);
  const both = value && leaves && isDay(value) && isDay(leaves[1]);
  return both && value > leaves[1] ? [finding(check, field, [paper, value], leaves)] : [];
}

/** The number of the import certificate, where it turns out to be of `kinds`.
    @type {(check: string, papers: Papers, kinds: string[]) => Finding[]} */
function numberIs(check, papers, kinds) {
  return saidOn(papers, "number", ["certificate"])
    .filter(([, value]) => kinds.includes(recognized(value).kind))
    .map((row) => finding(check, "number", row));
}

/** @type {(papers: Papers) => Finding[]} */
const treated = (papers) =>
  Object.keys(papers).flatMap((paper) =>
    (papers[paper].get("treatment") ?? [])
      .filter((value) => TREATED.test(folded(value)) && !UNTREATED.test(folded(value)))
      .map((value) => finding("treatment", "treatment", [paper, value])),
  );

/** @type {(papers: Papers) => Finding[]} */
function importerCertified(papers) {
  const [status] = saidOn(papers, "importer-status", ["request"]);
  return status && !CERTIFIED.has(folded(status[1]).trim())
    ? [finding("importer-certified", "importer-status", status)]
    : [];
}

/** @type {(papers: Papers) => Finding[]} */
const badIds = (papers) =>
  ["exporter-nop-id", "importer-nop-id"].flatMap((field) =>
    saidOn(papers, field)
      .filter(([, value]) => wrong("nop-id", value))
      .map((row) => finding("nop-id", field, row)),
  );

/** @type {(papers: Papers) => Finding[]} */
function travelPlan(papers) {
  const [packed] = saidOn(papers, "packaging");
  const plan = firstOn(papers, "request", "travel-plan") ?? "";
  return packed && BULK.test(folded(packed[1])) && (!plan || NONE.test(folded(plan)))
    ? [finding("travel-plan", "travel-plan", ["request", plan], packed)]
    : [];
}

/** @type {(papers: Papers, given: PaperGiven) => Finding[]} */
const tariffLines = (papers, { codes }) =>
  saidOn(papers, "tariff-code")
    .filter(([, value]) => ["not-organic", "ended"].includes(tariffLine(value, codes).kind))
    .map((row) => finding("tariff-line", "tariff-code", row));

/** @type {(papers: Papers, given: PaperGiven) => Finding[]} */
function statement(papers, { statement: wanted }) {
  const said = papers.certificate.get("statement")?.join(" ") ?? "";
  return wanted && statementWords(said) !== statementWords(wanted)
    ? [finding("statement", "statement", ["certificate", said], ["", wanted])]
    : [];
}

/** @type {(text: string) => string | undefined} */
const digits = (text) => text.replace(/\D/g, "") || undefined;

/** The order of asking; each gets the papers and { codes, statement }.
    @type {Record<string, (papers: Papers, given: PaperGiven) => Finding[]>} */
const MADE = {
  organic: (papers) =>
    saidOn(papers, "product", SHIPPING)
      .filter(([, value]) => !saysOrganic(value))
      .map((row) => finding("organic", "product", row)),
  statement,
  product: (papers) =>
    differing("product", papers, "product", productName, { order: CERTIFICATE_FIRST }),
  lots: lotsDiffer,
  "lots-add-up": lotsAddUp,
  "weight-unread": unread,
  "net-weight": netDiffers,
  "over-certificate": overCertificate,
  "gross-weight": grossDiffers,
  "gross-below-net": grossBelowNet,
  packages: (papers) => differing("packages", papers, "packages", countOf),
  exporter: (papers) =>
    differing("exporter", papers, "exporter", partyName, { order: CERTIFICATE_FIRST }),
  importer: (papers) =>
    differing("importer", papers, "importer", partyName, { order: CERTIFICATE_FIRST }),
  "importer-certified": importerCertified,
  "nop-id": badIds,
  "tariff-code": (papers) =>
    differing("tariff-code", papers, "tariff-code", digits, { order: CERTIFICATE_FIRST }),
  "tariff-digits": (papers) =>
    saidOn(papers, "tariff-code")
      .filter(([, value]) => wrong("tariff-code", value))
      .map((row) => finding("tariff-digits", "tariff-code", row)),
  "tariff-line": tariffLines,
  "number-nop-id": (papers) => numberIs("number-nop-id", papers, ["nop-id"]),
  "number-draft": (papers) => numberIs("number-draft", papers, ["draft"]),
  "number-form": (papers) =>
    numberIs("number-form", papers, [
      "letters",
      "length",
      "repair",
      "other",
      "special",
      "coi",
      "paper",
    ]),
  "request-late": (papers) => late("request-late", papers, "request", "date"),
  "issue-late": (papers) => late("issue-late", papers, "certificate", "date"),
  treatment: treated,
  "travel-plan": travelPlan,
};

export const CHECK_IDS = Object.keys(MADE);

/** What does not fit in `papers` (paper -> fields), by the checks named in `ids`.
    @type {(papers: Papers, ids: string[], given: PaperGiven) => Finding[]} */
export const checkPapers = (papers, ids, given) =>
  CHECK_IDS.filter((id) => ids.includes(id)).flatMap((id) => MADE[id](papers, given));
