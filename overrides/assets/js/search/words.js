// Words as search compares them: small, without accents, numbers in one piece.

import { folded } from "../shared/fold.js";

const WORD = /[a-z0-9]+(?:[.,/&-][a-z0-9]+)*/g;
const SIGNS = /[^a-z0-9]/g;

/** @type {(text: string) => string[]} */
const rawWords = (text) => folded(text).match(WORD) || [];

/** The words of `text`; what signs join is one word: "TM-11" is "tm11".
    @type {(text: string) => string[]} */
export const wordsOf = (text) => rawWords(text).map((word) => word.replace(SIGNS, ""));

/** The same, and behind each joined word its parts: "non-retail" is also "retail".
    @type {(text: string) => string[]} */
export function allWordsOf(text) {
  /** @type {string[]} */
  const words = [];
  for (const word of rawWords(text)) {
    const whole = word.replace(SIGNS, "");
    words.push(whole);
    if (whole.length < word.length) {
      words.push(...word.split(SIGNS).filter((part) => part.length > 1 && !isCode(part)));
    }
  }
  return words;
}

/** Whether `word` is a number or a code, in which one wrong sign means another thing.
    @type {(word: string) => boolean} */
export const isCode = (word) => /\d/.test(word);

/** `word` without doubled letters, since doubling is what typists miss most.
    @type {(word: string) => string} */
export const single = (word) => word.replace(/([a-z])\1+/g, "$1");

/** What words of one family share: a word without the first of `endings` that fits, if
    enough of it is left. Words in `whole` keep theirs. Gives the function that tells it.
    @type {(endings: string[], whole: string[]) => (word: string) => string} */
export function stemmer(endings, whole) {
  const stems = new Map();
  /** @type {(word: string) => string} */
  const stemOf = (word) => {
    const kept = whole.find((stems) => [stems, `${stems}s`, `${stems}es`].includes(word));
    if (kept) return kept;
    const ending = isCode(word) ? "" : endings.find((end) => word.endsWith(end)) || "";
    const stem = word.slice(0, word.length - ending.length);
    return stem.length > 3 ? stem : word;
  };
  return (word) => {
    if (!stems.has(word)) stems.set(word, stemOf(word));
    return stems.get(word);
  };
}

/** `word` without the sign of more than one: names are compared so.
    @type {(word: string) => string} */
export const singular = (word) =>
  word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
