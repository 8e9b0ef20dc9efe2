// The terms of the index that a word may mean: itself, its other forms, a slip of the finger.

import { editDistance } from "../shared/edit-distance.js";
import { isCode, single } from "./words.js";

const BEGINS = 0.5; // the word goes on
const ENDS = 0.5; // another ending
const SLIPPED = [0.8, 0.6, 0.4]; // by the number of slips

/** @type {(index: SearchIndex, word: string) => Slot["terms"]} */
export const itself = ({ postings }, word) => new Map(postings.has(word) ? [[word, 1]] : []);

/** Terms of the index that `word` may mean: itself, its other forms, and for a word
    nobody wrote those that it may be a slip of the finger for.
    @type {(index: SearchIndex, word: string, last: boolean) => Slot["terms"]} */
export function termsLike(index, word, last) {
  const terms = itself(index, word);
  const stem = index.stem(word);
  for (const term of index.words) {
    const longer = term.length - word.length;
    if (longer > 0 && term.startsWith(word) && word.length > (last ? 1 : 2)) {
      terms.set(term, (BEGINS * word.length) / (word.length + 0.3 * longer));
    } else if (term !== word && term.startsWith(stem) && index.stem(term) === stem) {
      terms.set(term, ENDS);
    }
  }
  if (!terms.size && !isCode(word)) addSlips(terms, word, index.words);
  return terms;
}

/** @type {(terms: Slot["terms"], word: string, indexed: string[]) => void} */
function addSlips(terms, word, indexed) {
  const asked = single(word);
  if (asked.length < 4) return;
  const most = asked.length > 6 ? 2 : 1;
  for (const term of indexed) {
    // Of the first letters one at least is right, mostly: this spares counting the rest.
    const near = term[0] === word[0] || term[1] === word[1] || term[0] === word[1];
    if (!near || isCode(term) || term.length < 3) continue;
    const whole = single(term);
    // A word that goes on counts as half a slip more, and only if enough of it is there.
    const begun = asked.length > 4 ? whole.slice(0, asked.length) : whole;
    const further = begun === whole ? 0 : 0.5;
    const count = Math.min(
      editDistance(asked, whole, most),
      editDistance(asked, begun, most) + further,
    );
    if (count <= most) terms.set(term, SLIPPED[Math.floor(count)]);
  }
}
