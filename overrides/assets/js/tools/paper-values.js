// What a value on a paper means, so that two papers can be compared: names, lots, weights.

import { folded } from "../shared/fold.js";
import { weighed } from "./checks.js";

/** @type {Record<string, number>} */
const KILOGRAMS_IN = {
  lb: 0.45359237,
  lbs: 0.45359237,
  pound: 0.45359237,
  pounds: 0.45359237,
  libra: 0.45359237,
  libras: 0.45359237,
};
const TONNES = new Set(["t", "mt", "ton", "tonne", "tonnes", "tonelada", "toneladas"]);
const WITH_UNIT = /^(.*\d)\s*([a-z]+)\.?(?:\s.*)?$/i;
const WORD_ORGANIC =
  /\b(?:organic|organico|organica|organicos|organicas|bio|ecologico|ecologica)\b/g;
const FIRMS = /^(?:sas?|srl|sac|ltda?|cialtda|inc|llc|ltd|corp|co|gmbh|bv|nv|ca)$/;

const TWO_WAYS = /^([1-9]\d{0,2})[.,](\d{3})$/;

/**
 * A weight in kilograms, in every way it can be read, the likely one first: 19,440 kg
 * is nineteen thousand rather than nineteen, 19,440 t the other way round.
 * @type {(text: string) => number[]}
 */
export function readings(text) {
  const value = text.trim().replace(/\s*\b(?:net|neto|gross|bruto)\b\.?/gi, "");
  const [, figure, unit] = WITH_UNIT.exec(value) ?? [];
  const name = unit?.toLowerCase();
  const factor = TONNES.has(name) ? 1000 : KILOGRAMS_IN[name];
  const [read, problem] = weighed(factor ? figure : value);
  if (read !== undefined) return [read * (factor ?? 1)];
  if (problem[0] !== "weight-two-ways") return [];
  const [, whole, rest] = /** @type {string[]} */ (TWO_WAYS.exec(String(problem[1]?.x)));
  const both = [Number(whole + rest), Number(`${whole}.${rest}`)].map((one) => one * (factor ?? 1));
  return factor === 1000 ? both.reverse() : both;
}

/** The likely reading of a weight in kilograms; undefined where there is none.
    @type {(text: string) => number | undefined} */
export const kilograms = (text) => readings(text)[0];

/** Whether two weights in kilograms are the same but for the rounding of a unit.
    @type {(one: number, other: number) => boolean} */
export const sameWeight = (one, other) =>
  Math.abs(one - other) <= Math.max(Math.min(0.5, one * 0.002), one * 0.0002);

/** Whether two lists of readings have a weight in common.
    @type {(some: number[], others: number[]) => boolean} */
export const agree = (some, others) =>
  some.some((one) => others.some((other) => sameWeight(one, other)));

/** @type {(text: string) => string} */
const plainWords = (text) =>
  folded(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** A product's name without the word organic, case, accents and signs.
    @type {(text: string) => string} */
export const productName = (text) =>
  plainWords(text.split(/[,;]\s*(?=(?:lots?|lotes?|\d))/i)[0])
    .replace(WORD_ORGANIC, " ")
    .replace(/\s+/g, " ")
    .trim();

/** Whether a product line says that it is organic, and not that it is not.
    @type {(text: string) => boolean} */
export function saysOrganic(text) {
  const said = plainWords(text);
  return /\borganic\b/.test(said) && !/\b(?:not|non|no|in) organic\b/.test(said);
}

/** @type {(text: string) => string} */
const squeezed = (text) => plainWords(text).replace(/ /g, "");

/** A party's name without its address, case, signs.
    @type {(text: string) => string} */
export function partyName(text) {
  const [first, next = ""] = text.split(/\s*,\s*/);
  const name = FIRMS.test(squeezed(next)) ? `${first} ${next}` : first;
  return squeezed(name);
}

/** The lots on `values`: folded lot -> { said, weight }, weight only where one is written.
    @type {(values: string[]) => Map<string, Lot>} */
export function lotsOf(values) {
  const found = new Map();
  for (const part of values.flatMap((value) => value.split(/[;\n]|,(?!\d)/))) {
    const [, name, weight] =
      /^\s*(.+?)(?:\s*[:=(]\s*([\d.,' ]+\s*[a-z]*)\)?)?\s*$/i.exec(part) ?? [];
    const key =
      name &&
      folded(name)
        .replace(/^(?:lot|lote)s?\b[\s.:#]*/, "")
        .replace(/\s+/g, "");
    if (key)
      found.set(key, {
        said: name.trim(),
        weight: weight === undefined ? undefined : kilograms(weight),
      });
  }
  return found;
}

/** A count: the digits of "1,080 boxes".
    @type {(text: string) => number | undefined} */
export function countOf(text) {
  const [figure] = /\d[\d.,' ]*/.exec(text) ?? [];
  return figure === undefined ? undefined : Number(figure.replace(/[.,' ]/g, ""));
}

/** The words of a statement, as they must stand: only quotes and spaces may differ.
    @type {(text: string) => string} */
export const statementWords = (text) =>
  text
    .replace(/[“”«»"']/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/\.$/, "");
