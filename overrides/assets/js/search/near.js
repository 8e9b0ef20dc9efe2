// Known words like those of a question that finds nothing.

import { editDistance } from "../shared/edit-distance.js";
import { isCode, single, wordsOf } from "./words.js";

const SHOWN = 6;
const COMMON = 3; // first letters that near words share
const FARTHEST = 3; // slips

/** Words of the index near those of `query`, the nearest and most used first.
    @type {(index: SearchIndex, query: string) => string[]} */
export function nearWords(index, query) {
  const asked = wordsOf(query).filter((word) => single(word).length > COMMON && !isCode(word));
  const near = new Map();
  for (const word of asked) {
    for (const indexed of index.words) {
      if (indexed.length <= COMMON || isCode(indexed)) continue;
      const begins = indexed.slice(0, COMMON) === word.slice(0, COMMON);
      const far = editDistance(
        single(word),
        single(indexed).slice(0, single(word).length),
        FARTHEST,
      );
      if (begins || far <= FARTHEST)
        near.set(indexed, Math.min(far - Number(begins), near.get(indexed) ?? Infinity));
    }
  }
  /** @type {(word: string) => number} */
  const used = (word) => /** @type {number[]} */ (index.postings.get(word)).length;
  return [...near]
    .sort(([a, fa], [b, fb]) => fa - fb || used(b) - used(a) || (a < b ? -1 : 1))
    .slice(0, SHOWN)
    .map(([word]) => word);
}
