// Everyday words that look like the name of a place or of goods: "let us know", a "date".

import { singular } from "./words.js";

/** `words` as names are compared; "" for everyday words that are none.
    @type {(words: string[], cues: Cues) => string[]} */
export function nameStems(words, cues) {
  const everyday = new Set(
    cues.common
      .flatMap((one) => placesOf(words, one.split(" ")))
      .concat(words.flatMap((_, i) => (isPronoun(words, i, cues) ? i : []))),
  );
  return words.map((word, i) => (everyday.has(i) ? "" : singular(word)));
}

/** Where in `words` those of `phrase` stand.
    @type {(words: string[], phrase: string[]) => number[]} */
const placesOf = (words, phrase) =>
  words.flatMap((_, at) =>
    phrase.every((word, i) => words[at + i] === word) ? phrase.map((_, i) => at + i) : [],
  );

/** Whether a name at `i` is everyday behind the word before it: "they told us", not the US.
    @type {(words: string[], i: number, cues: Cues) => boolean} */
export const isPronoun = (words, i, cues) =>
  Object.hasOwn(cues.people, words[i]) && cues.people[words[i]].includes(words[i - 1]);
