// Words that somebody wrote as one: "travelplan", "certificadodeorigen".

import { standsIn } from "./phrases.js";
import { termsLike } from "./terms.js";
import { isCode, singular } from "./words.js";

const PART_LEAST = 3; // letters of a part
const SPLIT_MOST = 60; // letters of what is taken apart
const PART_TELLS = 4; // letters of the longest part at least: what is shorter stands in any word

/** `word`, or if it means nothing the words that it is made of.
    @type {(index: SearchIndex, word: string) => string[]} */
export const asWritten = (index, word) =>
  isCode(word) || word.length > SPLIT_MOST || isSaid(index, word)
    ? [word]
    : knownParts(index, word);

/** Whether `word` means anything, be it by a slip or within a phrase.
    @type {(index: SearchIndex, word: string) => boolean} */
const isSaid = (index, word) =>
  standsIn(index.phrases, index.stem(word)) ||
  standsIn(index.called, singular(word)) ||
  termsLike(index, word, true).size > 0;

/** The parts of `word`, the fewest that are all known, if it has any; else itself. Words
    that say little may be shorter.
    @type {(index: SearchIndex, word: string) => string[]} */
function knownParts({ data: { ignored }, postings }, word) {
  /** @type {(string[] | undefined)[]} */
  const best = [[]];
  for (let end = 2; end <= word.length; end++) {
    for (let at = 0; at <= end - 2; at++) {
      const before = best[at];
      const part = word.slice(at, end);
      const known = ignored.includes(part) || (part.length >= PART_LEAST && postings.has(part));
      if (!before || !known || before.length + 1 >= (best[end]?.length ?? Infinity)) continue;
      best[end] = [...before, part];
    }
  }
  const parts = best[word.length];
  const tells = parts?.some((part) => part.length >= PART_TELLS && !ignored.includes(part));
  return parts && tells ? parts : [word];
}
