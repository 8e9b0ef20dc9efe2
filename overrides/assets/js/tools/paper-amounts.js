// What an amount on a paper means: weights in kilograms, in every way they can be read, and packages. Pure.

import { folded } from "../shared/fold.js";
import { weighed } from "./checks.js";
import { plainText } from "./number.js";

const POUND = 0.45359237;
/** Folded unit -> how many kilograms it is; a kilogram is known to `weighed`.
    @type {Record<string, number>} */
const KILOGRAMS_IN = {
  ...Object.fromEntries(
    ["lb", "lbs", "pound", "pounds", "libra", "libras"].map((unit) => [unit, POUND]),
  ),
  ...Object.fromEntries(
    ["t", "mt", "mts", "tm", "ton", "tonne", "tonnes", "tonelada", "toneladas", "metric"].map(
      (unit) => [unit, 1000],
    ),
  ),
};
const TONNE = 1000;
const AMOUNT = /^([+-]?[\d.,' ]*\d)\s*([a-z]+)?/;
const IN_OTHER_WORDS = /[(/=]\s*(\d[\d.,' ]*\s*[a-z]+)/;
const TWO_WAYS = /^([1-9]\d{0,2})[.,](\d{3})$/;

/** One amount, folded, as kilograms; the likely reading first.
    @type {(text: string) => number[]} */
function readingsOf(text) {
  const [, figure = "", unit = ""] = AMOUNT.exec(text) ?? [];
  const factor = KILOGRAMS_IN[unit] ?? 1;
  const [read, problem] = weighed(unit in KILOGRAMS_IN ? figure : `${figure} ${unit}`);
  if (read !== undefined) return [read * factor];
  if (problem[0] !== "weight-two-ways") return [];
  const [, whole, rest] = /** @type {string[]} */ (TWO_WAYS.exec(String(problem[1]?.x)));
  const both = [Number(whole + rest), Number(`${whole}.${rest}`)].map((one) => one * factor);
  return factor === TONNE ? both.reverse() : both;
}

/**
 * A weight in kilograms, in every way it can be read, the likely one first: 19,440 kg
 * is nineteen thousand rather than nineteen, 19,440 t the other way round. Said twice,
 * as in "19,440 kg (42,858 lb)", it is what both say; nothing, where they differ.
 * @type {(text: string) => number[]}
 */
export function readings(text) {
  const plain = folded(plainText(text))
    .replace(/\b(?:net|neto|gross|bruto)\b\.?:?/g, "")
    .trim();
  const first = readingsOf(plain);
  const again = IN_OTHER_WORDS.exec(plain);
  const second = again ? readingsOf(again[1].trim()) : [];
  return second.length ? first.filter((one) => agree([one], second)) : first;
}

/** The likely reading of a weight in kilograms; undefined where there is none.
    @type {(text: string) => number | undefined} */
export const kilograms = (text) => readings(text)[0];

/** Whether two weights in kilograms are the same but for the rounding of a unit.
    @type {(one: number, other: number) => boolean} */
export const sameWeight = (one, other) =>
  Math.abs(one - other) <= Math.max(Math.min(0.5, one * 0.002), one * 0.0002);

/** Whether two lists of readings have a weight in common. Two that are both open are read
    alike: 5,994 kg and 6,000 kg are not close because six kilograms would be.
    @type {(some: number[], others: number[]) => boolean} */
export const agree = (some, others) =>
  some.length > 1 && others.length > 1
    ? sameWeight(some[0], others[0])
    : some.some((one) => others.some((other) => sameWeight(one, other)));

const COUNTED = /(\d[\d.,' ]*)\s*(?:x\s+)?(\p{L}*)/gu;
const ON_PALLETS = /^(?:pal|tarima|skid)/;
const NO_PACKAGES = /^(?:kgs?|kilos?|lbs?|g|of|de)$/;

/** How many packages, and how many pallets, "1,080 boxes on 20 pallets" are.
    @type {(text: string) => Counted | undefined} */
export function countOf(text) {
  /** @type {Counted} */
  const counts = {};
  for (const [, figure, word] of folded(plainText(text)).matchAll(COUNTED)) {
    const kind = ON_PALLETS.test(word) ? "pallets" : "packages";
    const number = Number(figure.replace(/[.,' ]/g, ""));
    if (!NO_PACKAGES.test(word)) counts[kind] ??= number;
  }
  return Object.keys(counts).length ? counts : undefined;
}

/** @type {(one: number | undefined, other: number | undefined) => boolean} */
const bothUnlike = (one, other) => one !== undefined && other !== undefined && one !== other;

/** Whether two counts say the same of what both count.
    @type {(one: Counted, other: Counted) => boolean} */
export const sameCount = (one, other) =>
  !bothUnlike(one.packages, other.packages) && !bothUnlike(one.pallets, other.pallets);
