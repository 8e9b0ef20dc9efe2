// Days on the papers of one shipment: how people write them, and what may not come after what. Pure.

import { isDay } from "../shared/days.js";
import { folded } from "../shared/fold.js";
import { plainText } from "./number.js";
import { finding, firstOn, saidOn } from "./paper-findings.js";

/** The first three letters of each month, English and Spanish. */
const MONTHS = [
  ["jan", "ene"],
  ["feb"],
  ["mar"],
  ["apr", "abr"],
  ["may"],
  ["jun"],
  ["jul"],
  ["aug", "ago"],
  ["sep", "set"],
  ["oct"],
  ["nov"],
  ["dec", "dic"],
];
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/;
const DAY_IN_WORDS =
  /^(\d{1,2})[a-z]{0,2}(?:[-/. ]+| de )+([a-z]{3,})\.?(?:[-/., ]+| del? )+(\d{4})$/;
const MONTH_FIRST = /^([a-z]{3,})\.? (\d{1,2})[a-z]{0,2},? (\d{4})$/;

/** @type {(year: string, month: number | string, day: string) => string[]} */
function calendar(year, month, day) {
  const iso = `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(iso) ? [iso] : [];
}

/** @type {(word: string) => number} */
const monthOf = (word) => 1 + MONTHS.findIndex((names) => names.includes(word.slice(0, 3)));

/** The days that `text` can mean: none, one, or two where day and month could change places.
    @type {(text: string) => string[]} */
export function daysIn(text) {
  const plain = folded(plainText(text)).replace(/^(?:on|el|about)\s+/, "");
  let match = YEAR_FIRST.exec(plain);
  if (match) return calendar(match[1], match[2], match[3]);
  match = DAY_IN_WORDS.exec(plain);
  if (match) return calendar(match[3], monthOf(match[2]), match[1]);
  match = MONTH_FIRST.exec(plain);
  if (match) return calendar(match[3], monthOf(match[1]), match[2]);
  match = YEAR_LAST.exec(plain);
  if (!match) return [];
  const [, one, other, year] = match;
  return [...new Set([...calendar(year, other, one), ...calendar(year, one, other)])];
}

/** The one day that a line says; undefined if it says none or two.
    @type {(text: string | undefined) => string | undefined} */
function dayOf(text) {
  const days = daysIn(text ?? "");
  return days.length === 1 ? days[0] : undefined;
}

/** @type {(papers: Papers) => OnPaper[]} */
const departures = (papers) => saidOn(papers, "departure", ["transport", "request"]);

/** What of `field` on `paper` comes after departure.
    @type {(check: string, papers: Papers, paper: string, field: string) => Finding[]} */
export function late(check, papers, paper, field) {
  const value = firstOn(papers, paper, field);
  const leaves = departures(papers).find(([, written]) => dayOf(written));
  const [day, other] = [dayOf(value), dayOf(leaves?.[1])];
  return value && leaves && day && other && day > other
    ? [finding(check, field, [paper, value], leaves)]
    : [];
}

/** A last day on the certificate that departure comes after.
    @type {(papers: Papers) => Finding[]} */
export function expired(papers) {
  const value = firstOn(papers, "certificate", "valid-until");
  const last = dayOf(value);
  const leaves = departures(papers).find(([, written]) => last && (dayOf(written) ?? "") > last);
  return leaves ? [finding("expired", "valid-until", ["certificate", value], leaves)] : [];
}

/** Days that are needed and can be read in two ways, or in none.
    @type {(papers: Papers) => Finding[]} */
export const dayUnread = (papers) =>
  /** @type {[string, string[]][]} */ ([
    ["date", ["request", "certificate"]],
    ["departure", ["request", "transport"]],
    ["valid-until", ["certificate"]],
  ]).flatMap(([field, among]) =>
    saidOn(papers, field, among)
      .filter(([, value]) => daysIn(value).length !== 1)
      .map((row) => finding("day-unread", field, row)),
  );
