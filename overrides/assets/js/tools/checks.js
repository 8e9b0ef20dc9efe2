// What is wrong with an entry. Pure functions on text: each gives undefined, or
// [id of the message, what is filled into it].

import { isDay } from "../shared/days.js";
import { plainText, recognized, shortened } from "./number.js";

const WEIGHT = /^([+-]?[\d.,' ]*\d)\s*([^\d\s].*)?$/;
const KILOGRAMS = /^(?:kgs?|kilos?|kilogram(?:o?s|mes?)?)\.?$/i;
const LONGEST_UNIT = 20;

/** A weight as a number: [number], or [undefined, what is wrong].
    @type {(text: string) => [kilograms: number] | [none: undefined, problem: Problem]} */
export function weighed(text) {
  const match = WEIGHT.exec(plainText(text));
  if (!match) return [undefined, ["weight-number"]];
  const [, written, unit] = match;
  if (unit && !KILOGRAMS.test(unit.trim()))
    return [undefined, ["weight-unit", { x: shortened(unit.trim(), LONGEST_UNIT) }]];
  const figure = written.replace(/(?<=\d)[ '](?=\d{3}(?!\d))/g, "");
  const marks = figure.match(/[.,]/g) ?? [];
  if (marks.length === 1 && /^[1-9]\d{0,2}[.,]\d{3}$/.test(figure))
    return [undefined, ["weight-two-ways", { x: figure }]];
  const plain = withoutThousands(figure, marks);
  if (!/^-?\d+(?:\.\d+)?$/.test(plain)) return [undefined, ["weight-number"]];
  return Number(plain) > 0 ? [Number(plain)] : [undefined, ["weight-zero"]];
}

/** `figure` with a decimal point only; "" where thousands are not threes.
    @type {(figure: string, marks: string[]) => string} */
function withoutThousands(figure, marks) {
  const last = marks.at(-1);
  if (!last) return figure;
  const kinds = new Set(marks);
  if (marks.length === 1) return figure.replace(last, ".");
  const whole = kinds.size === 1 ? figure : figure.slice(0, figure.lastIndexOf(last));
  if (!/^\d{1,3}(?:[.,]\d{3})+$/.test(whole) || new Set(whole.match(/[.,]/g)).size > 1) return "";
  const rest = kinds.size === 1 ? "" : `.${figure.slice(whole.length + 1)}`;
  return whole.replace(/[.,]/g, "") + rest;
}

/** @type {(text: string) => Problem | undefined} */
function tariffCode(text) {
  const plain = plainText(text);
  const codes = plain.split(/[\n,;/]+|\s+(?:and|y|&)\s+/).filter((part) => /\d{4}/.test(part));
  if (codes.length > 1) return ["tariff-several"];
  const digits = plain.replace(/[\s.-]/g, "");
  if (!/^\d+$/.test(digits)) return ["tariff-letters"];
  return digits.length === 10 ? undefined : ["tariff-length", { n: digits.length }];
}

/** @type {(text: string) => Problem | undefined} */
const weight = (text) => weighed(text)[1];

/** @type {(text: string, today?: string) => Problem | undefined} */
function date(text, today) {
  if (!isDay(text.trim())) return ["date-day"];
  return today && text.trim() < today ? ["date-past"] : undefined;
}

/** @type {(text: string) => Problem | undefined} */
function nopId(text) {
  const plain = plainText(text);
  const joined = plain.replace(/[\s-]/g, "");
  if (/^\d{19}$/.test(joined)) return ["nop-id-certificate"];
  if (!/^\d+$/.test(joined)) return ["nop-id-letters"];
  return joined.length === 10 ? undefined : ["nop-id-length", { n: joined.length }];
}

/** @type {(text: string) => Problem | undefined} */
const certificateNumber = (text) =>
  recognized(text).kind === "form" ? undefined : ["number-form"];

/** @type {(text: string) => Problem | undefined} */
function lines(text) {
  const seen = new Map();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const words = plainText(line).toLowerCase();
    if (seen.has(words)) return ["lines-twice", { n: index + 1, x: seen.get(words) }];
    if (words) seen.set(words, index + 1);
  }
  return undefined;
}

/** @type {Map<string | undefined, (text: string, today?: string) => Problem | undefined>} */
const CHECKS = new Map([
  ["tariff-code", tariffCode],
  ["weight", weight],
  ["date", date],
  ["nop-id", nopId],
  ["certificate-number", certificateNumber],
  ["lines", lines],
]);

/** What is wrong with `text` as an entry of `kind`; undefined if nothing or empty.
    @type {(kind: string | undefined, text: string, today?: string) => Problem | undefined} */
export const wrong = (kind, text, today) =>
  text.trim() ? CHECKS.get(kind)?.(text, today) : undefined;

/** What is wrong between entries (id -> text): [id of the field, message].
    @type {(entries: Map<string, string>) => [id: string, problem: Problem][]} */
export function wrongBetween(entries) {
  const net = weighed(entries.get("net-weight") ?? "")[0];
  const gross = weighed(entries.get("gross-weight") ?? "")[0];
  return net && gross && gross < net ? [["gross-weight", ["weight-gross"]]] : [];
}
