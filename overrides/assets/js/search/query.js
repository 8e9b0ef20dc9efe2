// What a question may mean: for each of its words the terms of the index that answer it.

import { phrasesIn } from "./phrases.js";
import { allWordsOf, isCode, single, slips, stemOf, wordsOf } from "./words.js";

const SAME = 0.95; // another word for the same thing
const BEGINS = 0.5; // the word goes on
const ENDS = 0.5; // another ending
const SLIPPED = [0.8, 0.6, 0.4]; // by the number of slips

/** The words of `query` that count, each with its terms: [{ word, terms: term -> weight }]. */
export function slotsOf(index, query) {
  const { ignored } = index.data;
  const said = query.split(/\s+/).flatMap((part) => readAs(index, part));
  const telling = said.some((word) => !ignored.includes(word));
  const slots = said.map((word, i) => {
    const counts = !telling || !ignored.includes(word);
    return counts && { word, terms: termsLike(index, word, i === said.length - 1) };
  });
  addJoined(index, said, slots);
  for (const { at, words, meaning } of phrasesIn(said, index.phrases)) {
    if (!index.places.has(meaning)) continue;
    words.forEach((_, i) => slots[at + i] && slots[at + i].terms.set(meaning, SAME));
  }
  return slots.filter(Boolean);
}

/** The words of one part of a question; a number that is not known, by its looks. */
function readAs({ data, places }, part) {
  const words = wordsOf(part);
  if (words.every((word) => places.has(word))) return words;
  const looks = part.replace(/\d/g, "0").replace(/\W+$/, "");
  const shape = data.shapes.find(([like]) => like === looks);
  if (shape) return wordsOf(shape[1]);
  const parts = allWordsOf(part).slice(1);
  return parts.length && words.length === 1 ? parts : words;
}

/** Two words that are one in the texts: "tm 11", "e coi", "0804 50". */
function addJoined({ places }, said, slots) {
  said.forEach((word, i) => {
    const joined = word + said[i + 1];
    if (i + 1 === said.length || !places.has(joined)) return;
    for (const slot of [slots[i], slots[i + 1]]) if (slot) slot.terms.set(joined, 1);
  });
}

/** Terms of the index that `word` may mean: itself, its other forms, and for a word
    nobody wrote those that it may be a slip of the finger for. */
function termsLike(index, word, last) {
  const terms = new Map();
  const { endings } = index.data;
  const stem = stemOf(word, endings);
  if (index.places.has(word)) terms.set(word, 1);
  for (const term of index.words) {
    const longer = term.length - word.length;
    if (longer > 0 && term.startsWith(word) && word.length > (last ? 1 : 2)) {
      terms.set(term, (BEGINS * word.length) / (word.length + 0.3 * longer));
    } else if (term !== word && term.startsWith(stem) && stemOf(term, endings) === stem) {
      terms.set(term, ENDS);
    }
  }
  if (!terms.size && !isCode(word)) addSlips(terms, word, index.words);
  return terms;
}

function addSlips(terms, word, known) {
  const asked = single(word);
  if (asked.length < 4) return;
  const most = asked.length > 6 ? 2 : 1;
  for (const term of known) {
    // Of the first letters one at least is right, mostly: this spares counting the rest.
    const near = term[0] === word[0] || term[1] === word[1] || term[0] === word[1];
    if (!near || isCode(term) || term.length < 3) continue;
    const whole = single(term);
    // A word that goes on counts as half a slip more, and only if enough of it is there.
    const begun = asked.length > 4 ? whole.slice(0, asked.length) : whole;
    const further = begun === whole ? 0 : 0.5;
    const count = Math.min(slips(asked, whole, most), slips(asked, begun, most) + further);
    if (count <= most) terms.set(term, SLIPPED[Math.floor(count)]);
  }
}
