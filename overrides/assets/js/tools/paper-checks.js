// Papers of one shipment against each other. Pure: gives what does not fit, in order.
// What each check is called, why it is made and on what it rests stands in
// data/paper-checks.yml; here is how it is made.

import { wrong } from "./checks.js";
import { recognized } from "./number.js";
import { tariffLine } from "./tariff.js";
import { countOf, sameCount } from "./paper-amounts.js";
import { dayUnread, expired, late } from "./paper-days.js";
import { importerCertified, travelPlan, treated } from "./paper-duties.js";
import {
  allSaidOn,
  CERTIFICATE_FIRST,
  differing,
  finding,
  saidOn,
  SHIPPING,
} from "./paper-findings.js";
import { lotsAddUp, lotsDiffer } from "./paper-lots.js";
import { partyName, productNames, sameParty, saysOrganic, statementWords } from "./paper-names.js";
import {
  grossBelowNet,
  grossDiffers,
  netDiffers,
  overCertificate,
  statesMore,
  unread,
} from "./paper-weights.js";

/** The number of the import certificate, where it turns out to be of `kinds`.
    @type {(check: string, papers: Papers, kinds: string[]) => Finding[]} */
function numberIs(check, papers, kinds) {
  return saidOn(papers, "number", ["certificate"])
    .filter(([, value]) => kinds.includes(recognized(value).kind))
    .map((row) => finding(check, "number", row));
}

/** @type {(papers: Papers) => Finding[]} */
const badIds = (papers) =>
  ["exporter-nop-id", "importer-nop-id"].flatMap((field) =>
    saidOn(papers, field)
      .filter(([, value]) => wrong("nop-id", value))
      .map((row) => finding("nop-id", field, row)),
  );

/** @type {(papers: Papers, given: PaperGiven) => Finding[]} */
const tariffLines = (papers, { codes }) =>
  saidOn(papers, "tariff-code")
    .filter(([, value]) => ["not-organic", "ended"].includes(tariffLine(value, codes).kind))
    .map((row) => finding("tariff-line", "tariff-code", row));

/** @type {(papers: Papers, given: PaperGiven) => Finding[]} */
function statement(papers, { statement: wanted }) {
  const sentence = papers.certificate.get("statement")?.join(" ") ?? "";
  return wanted && statementWords(sentence) !== statementWords(wanted)
    ? [finding("statement", "statement", ["certificate", sentence], ["", wanted])]
    : [];
}

/** @type {(field: string, papers: Papers) => Finding[]} */
const partyDiffers = (field, papers) =>
  differing(field, field, saidOn(papers, field, CERTIFICATE_FIRST), partyName, sameParty);

/** Each paper with all its goods, a line for each.
    @type {(papers: Papers) => OnPaper[]} */
const goodsOn = (papers) =>
  CERTIFICATE_FIRST.filter((paper) => papers[paper].has("product")).map((paper) => [
    paper,
    /** @type {string[]} */ (papers[paper].get("product")).join("; "),
  ]);

/** @type {(text: string) => string | undefined} */
const digits = (text) => text.replace(/\D/g, "") || undefined;

/** The order of asking; each gets the papers and { codes, statement }.
    @type {Record<string, (papers: Papers, given: PaperGiven) => Finding[]>} */
const MADE = {
  organic: (papers) =>
    allSaidOn(papers, "product", SHIPPING)
      .filter(([, value]) => !saysOrganic(value))
      .map((row) => finding("organic", "product", row)),
  statement,
  product: (papers) => differing("product", "product", goodsOn(papers), productNames),
  lots: lotsDiffer,
  "lots-add-up": lotsAddUp,
  "weight-unread": unread,
  "net-weight": netDiffers,
  "over-certificate": overCertificate,
  "requested-weight": (papers) => statesMore("requested-weight", papers, ["request"]),
  "one-load": (papers) => statesMore("one-load", papers, SHIPPING),
  "gross-weight": grossDiffers,
  "gross-below-net": grossBelowNet,
  packages: (papers) =>
    differing("packages", "packages", saidOn(papers, "packages"), countOf, sameCount),
  exporter: (papers) => partyDiffers("exporter", papers),
  importer: (papers) => partyDiffers("importer", papers),
  "importer-certified": importerCertified,
  "nop-id": badIds,
  "tariff-code": (papers) =>
    differing(
      "tariff-code",
      "tariff-code",
      saidOn(papers, "tariff-code", CERTIFICATE_FIRST),
      digits,
    ),
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
  expired,
  "day-unread": dayUnread,
  treatment: treated,
  "travel-plan": travelPlan,
};

export const CHECK_IDS = Object.keys(MADE);

/** What does not fit in `papers` (paper -> fields), by the checks named in `ids`.
    @type {(papers: Papers, ids: string[], context: PaperGiven) => Finding[]} */
export const checkPapers = (papers, ids, context) =>
  CHECK_IDS.filter((id) => ids.includes(id)).flatMap((id) => MADE[id](papers, context));
