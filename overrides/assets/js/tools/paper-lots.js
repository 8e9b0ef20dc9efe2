// Lots on the papers of one shipment: lists, first to last, each with its weight or without. Pure.

import { folded } from "../shared/fold.js";
import { kilograms, sameWeight } from "./paper-amounts.js";
import { CERTIFICATE_FIRST, finding, firstOn } from "./paper-findings.js";
import { plainText } from "./number.js";

const FIGURE = String.raw`\d{1,3}(?:[., ']\d{3})*(?:[.,]\d+)?|\d+(?:[.,]\d+)?`;
const UNIT = "(?:kgs?|kilos?|kilogram[a-z]*|lbs?|pounds|libras|mt|tm?)";
/** Behind a lot: a figure with its unit, or one after a colon or in brackets. */
const ITS_WEIGHT = new RegExp(
  String.raw`\s*(?:[:=(]\s*(${FIGURE})\s*(${UNIT})?(?![\w-])\.?\s*\)?|(?<=\s)(${FIGURE})\s*(${UNIT})\b\.?)`,
  "gi",
);
const BETWEEN = /[;,\n]|\s[/+&|]\s|\s(?:and|y|e)\s/i;
const LOT_LABEL = /^(?:\d+\s+)?(?:lot|lote|batch|no|n[°º])(?:e?s)?\b[\s.:#]*|^#\s*/i;
const SERIAL = /^(.*?)(\d+)$/;
const MOST = 500;

/** The lots from `first` to `last`, where these follow one another; otherwise nothing.
    @type {(first: string, last: string) => string[]} */
function row(first, last) {
  const [, head, from] = SERIAL.exec(first) ?? [];
  const [, other, to] = SERIAL.exec(last) ?? [];
  const count = Number(to) - Number(from);
  if (from === undefined || head !== (other ?? head) || from.length !== to?.length) return [];
  if (!(count > 0 && count < MOST)) return [];
  return Array.from(
    { length: count + 1 },
    (_, at) => head + String(Number(from) + at).padStart(from.length, "0"),
  );
}

/** One piece between separators as lots: itself, a row of them, or several with spaces between.
    @type {(piece: string) => string[]} */
function lotsIn(piece) {
  const text = piece.trim().replace(LOT_LABEL, "").trim();
  for (const split of text.matchAll(/\s(?:to|a|al|thru|through|hasta)\s|\s*-\s*|\s*\.{2,3}\s*/gi)) {
    const all = row(
      text.slice(0, split.index).replace(/\s/g, ""),
      text
        .slice(split.index + split[0].length)
        .replace(LOT_LABEL, "")
        .replace(/\s/g, ""),
    );
    if (all.length) return all;
  }
  const words = text.split(/\s+/);
  const several = words.every((word) => /\d/.test(word) && word.length > 2);
  return several ? words : [words.join("")];
}

/** The lots on `values`: folded lot -> { name, weight }, weight only where one is written.
    @type {(values: string[]) => Map<string, Lot>} */
export function lotsOf(values) {
  const lotsByName = new Map();
  for (const value of values) {
    /** @type {string[]} */
    const weights = [];
    const bare = plainText(value)
      .replace(ITS_WEIGHT, (_, figure, unit = "", other, its) => {
        weights.push(`${figure ?? other} ${its ?? unit}`.trim());
        return ` \0${weights.length - 1}\0; `;
      })
      .replace(/\([^)]*\)/g, "");
    for (const piece of bare.split(BETWEEN)) {
      const [, name, at] = /^(.*?)(?:\0(\d+)\0)?\s*$/.exec(piece) ?? [];
      const lots = lotsIn(name ?? "").filter(Boolean);
      const weight = at === undefined ? undefined : kilograms(weights[Number(at)]);
      for (const lot of lots)
        lotsByName.set(folded(lot), { name: lot, weight: lots.length === 1 ? weight : undefined });
    }
  }
  return lotsByName;
}

/** @type {(papers: Papers) => Finding[]} */
export function lotsDiffer(papers) {
  const read = CERTIFICATE_FIRST.flatMap((paper) => {
    const values = papers[paper].get("lots");
    return values ? [{ paper, lots: lotsOf(values) }] : [];
  });
  /** @type {(lots: Map<string, Lot>) => string} */
  const joined = (lots) => [...lots.values()].map((lot) => lot.name).join("; ");
  return read
    .slice(1)
    .filter(
      ({ lots }) =>
        lots.size !== read[0].lots.size || [...lots.keys()].some((lot) => !read[0].lots.has(lot)),
    )
    .map(({ paper, lots }) =>
      finding("lots", "lots", [paper, joined(lots)], [read[0].paper, joined(read[0].lots)]),
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
    const added = `${Math.round(sum * 100) / 100} kg`;
    return sameWeight(whole, sum)
      ? []
      : [finding("lots-add-up", "lots", [paper, added], [paper, net])];
  });
}
