// Phrases that have a meaning: words for the same thing, names of places and of goods.
// Each meaning is a term of its own.

import { wordsOf } from "./words.js";

/** First word -> the phrases that begin with it: { words, meaning }. `groups`: [meaning, phrases]
    pairs; `stem` gives what words of one family share.
    @type {(groups: Iterable<[meaning: string, phrases: string[]]>, stem: (word: string) =>
      string) => Phrases} */
export function phrasesOf(groups, stem) {
  const phrases = new Map();
  for (const [meaning, group] of groups) {
    for (const phrase of group) {
      const words = wordsOf(phrase).map(stem);
      const same = phrases.get(words[0]);
      if (same) same.push({ words, meaning });
      else phrases.set(words[0], [{ words, meaning }]);
    }
  }
  return phrases;
}

/** Whether `word` stands in one of `phrases`.
    @type {(phrases: Phrases, word: string) => boolean} */
export const standsIn = (phrases, word) =>
  [...phrases.values()].flat().some(({ words }) => words.includes(word));

/** Whether `phrase` goes on in `words` behind its first word at `at`.
    @type {(phrase: string[], words: string[], at: number) => boolean} */
function goesOn(phrase, words, at) {
  for (let i = 1; i < phrase.length; i++) if (words[at + i] !== phrase[i]) return false;
  return true;
}

/** The phrases that stand in `words`, stems of words: { at, words, meaning }.
    @type {(words: string[], phrases: Phrases) => FoundPhrase[]} */
export function phrasesIn(words, phrases) {
  const matches = [];
  for (let at = 0; at < words.length; at++) {
    const candidates = phrases.get(words[at]);
    if (!candidates) continue;
    for (const { words: phrase, meaning } of candidates) {
      if (goesOn(phrase, words, at)) matches.push({ at, words: phrase, meaning });
    }
  }
  return matches;
}

/** The same without those that are a part of a longer one: "never shows up" is not "shows up".
    A single word stays: of "import certificate" also "certificate" is meant.
    @type {(words: string[], phrases: Phrases) => FoundPhrase[]} */
export function longestIn(words, phrases) {
  const all = phrasesIn(words, phrases);
  /** @type {(one: FoundPhrase, other: FoundPhrase) => boolean} */
  const within = (one, other) =>
    other.words.length > one.words.length &&
    other.at <= one.at &&
    one.at + one.words.length <= other.at + other.words.length;
  return all.filter((one) => one.words.length < 2 || !all.some((other) => within(one, other)));
}
