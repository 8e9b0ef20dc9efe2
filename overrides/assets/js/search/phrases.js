// Other words for the same thing: each group of phrases has one meaning, a term of its own.

import { wordsOf } from "./words.js";

/** First word -> the phrases that begin with it: { words, meaning }. */
export function phrasesOf(groups) {
  const phrases = new Map();
  groups.forEach((group, number) => {
    for (const phrase of group) {
      const words = wordsOf(phrase);
      const known = phrases.get(words[0]) || [];
      phrases.set(words[0], [...known, { words, meaning: `=${number}` }]);
    }
  });
  return phrases;
}

/** The phrases that stand in `words`: { at, words, meaning }. */
export function phrasesIn(words, phrases) {
  const found = [];
  for (let at = 0; at < words.length; at++) {
    const known = phrases.get(words[at]);
    if (!known) continue;
    for (const phrase of known) {
      if (phrase.words.every((part, i) => words[at + i] === part)) found.push({ ...phrase, at });
    }
  }
  return found;
}
