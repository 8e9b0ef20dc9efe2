// What a name on a paper means: goods, companies, the word organic, a statement. Pure.

import { folded } from "../shared/fold.js";

const WORD_ORGANIC =
  /\b(?:organic|organico|organica|organicos|organicas|bio|ecologico|ecologica)\b/g;
const SAYS_ORGANIC = /\borganic(?:o|a|os|as)?\b/;
const DENIES = /\b(?:not|non|no|in) organic(?:o|a|os|as)?\b/;
/** Legal forms, squeezed, that say the same in other letters. */
const SAME_FORM = new Map([
  ["incorporated", "inc"],
  ["limited", "ltd"],
  ["limitada", "ltda"],
  ["corporation", "corp"],
  ["company", "co"],
  ["compania", "cia"],
]);
const FORM =
  /^(?:s|sas?|saa|sac|srl|spa|slu?|sarl|eirl|scc?|de|rl|cv|ltda?|cia|ca|inc|llc|llp|lp|plc|corp|co|gmbh|kg|ag|bv|nv|oy|ab|as|aps|kk|pty|pte|sociedad|anonima)$/;
const LINKING = /(?<=\s)(?:&|\+|and|y|e|et|und)(?=\s)/g;

/** @type {(text: string) => string} */
const plainWords = (text) =>
  folded(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** "1,080 cartons of …": how transport papers begin. */
const COUNTED_FIRST =
  /^\d[\d.,' ]*\s*(?:ct?ns?|cartons?|box(?:es)?|bags?|sacks?|drums?|cases?|pallets?|cajas?|sacos?|bultos?|cartones|tambores)\.?\s+(?:of\s+|de\s+)?/i;

/** A product's name without its count, the word organic, case, accents and signs.
    @type {(text: string) => string} */
export const productName = (text) =>
  plainWords(text.replace(COUNTED_FIRST, "").split(/[,;]\s*(?=(?:lots?|lotes?|\d))/i)[0])
    .replace(WORD_ORGANIC, " ")
    .replace(/\s+/g, " ")
    .trim();

/** The names of all goods of a paper, in one order.
    @type {(text: string) => string} */
export const productNames = (text) => text.split(/;\s+/).map(productName).sort().join("; ");

/** Whether a product line says that it is organic, and not that it is not.
    @type {(text: string) => boolean} */
export function saysOrganic(text) {
  const words = plainWords(text);
  return SAYS_ORGANIC.test(words) && !DENIES.test(words);
}

/** Words of a company's name: initials such as S. A. and L.L.C. are one word.
    @type {(text: string) => string[]} */
const wordsOf = (text) =>
  plainWords(
    folded(text)
      .replace(/\.(?=\S)/g, "")
      .replace(LINKING, " "),
  )
    .replace(/\b(\p{L}) (?=\p{L}\b)/gu, "$1")
    .split(" ")
    .map((word) => SAME_FORM.get(word) ?? word);

/** A company's name and its legal form, without address, case, accents and signs.
    @type {(text: string) => Party} */
export function partyName(text) {
  const [first, next = ""] = text.split(/\s*,\s*/);
  const name = wordsOf(first);
  const forms = wordsOf(next).every((word) => FORM.test(word)) ? wordsOf(next) : [];
  while (name.length > 1 && FORM.test(/** @type {string} */ (name.at(-1))))
    forms.push(/** @type {string} */ (name.pop()));
  return { name: name.join(""), forms };
}

/** Whether two names are of one company: a legal form may be left out, but is no other one.
    @type {(one: Party, other: Party) => boolean} */
export const sameParty = (one, other) =>
  one.name === other.name &&
  [
    [one.forms, other.forms],
    [other.forms, one.forms],
  ].some(([some, all]) => some.every((form) => all.includes(form)));

/** The words of a statement, as they must stand: only quotes and spaces may differ.
    @type {(text: string) => string} */
export const statementWords = (text) =>
  text
    .replace(/[“”«»"']/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/\.$/, "");
