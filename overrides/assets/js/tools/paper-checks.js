// Papers of one shipment against each other. Pure: gives what does not fit, in order.
// What each check is called, why it is made and on what it rests stands in
// data/paper-checks.yml; here is how it is made.

import { folded } from "../shared/fold.js";
import { isDay } from "../shared/days.js";
import { wrong } from "./checks.js";
import { recognized } from "./number.js";
import { tariffLine } from "./tariff.js";
import {
  agree,
  countOf,
  kilograms,
  lotsOf,
  partyName,
  productName,
  readings,
  sameWeight,
  saysOrganic,
  statementWords,
} from "./paper-values.js";

const SHIPPING = ["invoice", "packing", "transport"];
const CERTIFIED = new Set(["certified", "certificado", "certificada", "yes", "si"]);
const TREATED =
  /\b(?:fumigat\w*|fumigad[oa]s?|fumigacion|methyl bromide|bromuro de metilo|phosphine|fosfina|irradiat\w*|irradiad[oa]s?|irradiacion|ethylene oxide|oxido de etileno)\b/;
const UNTREATED = /\b(?:not?|none|without|sin|ningun[oa]?|never|nunca|non)\b/;
const BULK = /\b(?:bulk|granel)\b/;
const NONE = /^(?:no|none|not yet|missing|ningun[oa]?|falta|pending|pendiente|-|n\/?a)$/;

/** What a set holds of `field`: [paper, value] of each paper that has it.
    @type {(papers: Papers, field: string, among?: string[]) => OnPaper[]} */
const saidOn = (papers, field, among = Object.keys(papers)) =>
  among.flatMap((paper) =>
    (papers[paper].get(field) ?? [])
      .slice(0, 1)
      .map((value) => /** @type {OnPaper} */ ([paper, value])),
  );

/** @type {(papers: Papers, paper: string, field: string) => string | undefined} */
const first = (papers, paper, field) => papers[paper].get(field)?.[0];

/** @type {(check: string, field: string, on: [paper: string, value?: string], other?: OnPaper) => Finding} */
const finding = (check, field, [paper, value], other = ["", ""]) => ({
  check,
  field,
  paper,
  value: value ?? "",
  otherPaper: other[0],
  otherValue: other[1],
});

/** Every value of `field` that is unlike the first, read by `as` and compared by `same`.
    @template T
    @param {string} check
    @param {Papers} papers
    @param {string} field
    @param {(value: string) => T | undefined} as
    @param {{ same?: (one: T, other: T) => boolean, order?: string[] }} how
    @returns {Finding[]} */
function differing(
  check,
  papers,
  field,
  as,
  { same = (a, b) => a === b, order = Object.keys(papers) } = {},
) {
  const all = saidOn(papers, field, order).map((row) => [row, as(row[1])]);
  const read = /** @type {[OnPaper, T][]} */ (
    all.filter(([, value]) => value !== undefined && value !== "")
  );
  return read
    .slice(1)
    .filter(([, value]) => !same(read[0][1], value))
    .map(([row]) => finding(check, field, row, read[0][0]));
}

/** The readings of a weight; undefined where there are none.
    @type {(value: string) => number[] | undefined} */
const weightOf = (value) => (readings(value).length ? readings(value) : undefined);

const CERTIFICATE_FIRST = ["certificate", "request", ...SHIPPING];

/** Days before departure: the values of `field` on `paper` that come after it.
    @type {(check: string, papers: Papers, paper: string, field: string) => Finding[]} */
function late(check, papers, paper, field) {
  const value = first(papers, paper, field);
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
function lotsDiffer(papers) {
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
function lotsAddUp(papers) {
  return Object.keys(papers).flatMap((paper) => {
    const lots = [...lotsOf(papers[paper].get("lots") ?? []).values()];
    const net = first(papers, paper, "net-weight");
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
const grossBelowNet = (papers) =>
  Object.keys(papers).flatMap((paper) => {
    const [net, gross] = ["net-weight", "gross-weight"].map((field) => first(papers, paper, field));
    return net && gross && less(gross, net) && !agree(readings(net), readings(gross))
      ? [finding("gross-below-net", "gross-weight", [paper, gross], [paper, net])]
      : [];
  });

/** @type {(papers: Papers) => Finding[]} */
function overCertificate(papers) {
  const most = first(papers, "certificate", "net-weight");
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
const unread = (papers) =>
  ["net-weight", "gross-weight"].flatMap((field) => {
    const rows = saidOn(papers, field);
    return rows
      .filter(([, value]) => !readings(value).length || twoWays(value, rows))
      .map((row) => finding("weight-unread", field, row));
  });

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
  const plan = first(papers, "request", "travel-plan") ?? "";
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
  "net-weight": (papers) =>
    differing("net-weight", papers, "net-weight", weightOf, {
      same: agree,
      order: ["request", ...SHIPPING],
    }),
  "over-certificate": overCertificate,
  "gross-weight": (papers) =>
    differing("gross-weight", papers, "gross-weight", weightOf, {
      same: agree,
      order: ["packing", "transport", "request", "invoice"],
    }),
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
