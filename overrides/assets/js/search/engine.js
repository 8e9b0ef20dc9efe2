// Finds entries for what people type. Knows words and numbers, no page and no language.

import { phrasesIn, phrasesOf } from "./phrases.js";
import { slotsOf } from "./query.js";
import { allWordsOf } from "./words.js";

const FIELDS = [
  { part: 2, counts: 3, evens: 0.5 }, // title
  { part: 3, counts: 1, evens: 0.5 }, // text
  { part: 4, counts: 2, evens: 0.3 }, // hidden words
];
/* Where words of an entry stand, how much they count there, and how far this evens out
   with the length of the field. */

const ENOUGH = 3; // the more often a word is said, the less each time adds
const WORTH_SHOWING = 0.25; // of the best score: what is worse is left out
const FOREIGN = 0.9; // what a page in the other language is worth
const SLICE = 200; // entries that are read before typing gets its turn

/** The index over `data.entries`; `macros/publish/search_data.py` says what `data` holds. */
export async function indexOf(data) {
  const phrases = phrasesOf(data.same);
  const places = new Map();
  const sizes = FIELDS.map(() => new Float64Array(data.entries.length));
  for (let at = 0; at < data.entries.length; at++) {
    FIELDS.forEach((field, f) => {
      const words = allWordsOf(data.entries[at][field.part]);
      sizes[f][at] = words.length;
      const place = at * FIELDS.length + f;
      for (const word of words) put(places, word, place);
      for (const { meaning } of phrasesIn(words, phrases)) put(places, meaning, place);
    });
    if (at % SLICE === SLICE - 1) await new Promise((next) => setTimeout(next));
  }
  const words = [...places.keys()].filter((term) => term[0] !== "=");
  return { data, phrases, places, words, norms: sizes.map(normsOf) };
}

function put(places, term, place) {
  const known = places.get(term);
  if (known) known.push(place);
  else places.set(term, [place]);
}

/** For each entry what its size divides by: 1 for the usual size. */
function normsOf(sizes, f) {
  const usual = sizes.reduce((sum, size) => sum + size, 0) / sizes.length || 1;
  const { evens } = FIELDS[f];
  return sizes.map((size) => 1 - evens + (evens * size) / usual);
}

/** What answers `query`, the best first: { found: entries, terms: what was looked for }. */
export function find(index, query) {
  const { entries, kinds } = index.data;
  const slots = slotsOf(index, query);
  const total = new Float64Array(entries.length);
  const met = new Float64Array(entries.length);
  let asked = 0;
  for (const slot of slots) {
    const { scores, weight } = answersOf(index, slot);
    asked += weight;
    scores.forEach((score, at) => {
      total[at] += score;
      met[at] += weight;
    });
  }
  const worth = ([kind, , , , , lang]) => kinds[kind][1] * (lang ? FOREIGN : 1);
  const scored = entries
    .map((entry, at) => ({ entry, score: (total[at] * met[at] * worth(entry)) / asked }))
    .sort((a, b) => b.score - a.score);
  const least = (scored[0]?.score || Infinity) * WORTH_SHOWING;
  const terms = new Set(slots.flatMap((slot) => [...slot.terms.keys()]));
  const found = scored.filter(({ score }) => score > least).map(({ entry }) => entry);
  return { found, terms };
}

/** For one word of a question: how well each entry answers it, and how much it weighs.
    The best of its terms counts, not their sum; no term weighs more than the word itself. */
function answersOf({ data, places, norms }, { word, terms }) {
  const rare = (term) => Math.log(1 + data.entries.length / places.get(term).length);
  const most = places.has(word) ? rare(word) : Infinity;
  const scores = new Map();
  let weight = 0;
  for (const [term, likely] of terms) {
    const worth = Math.min(most, rare(term)) * likely;
    weight = Math.max(weight, worth);
    const sums = new Map();
    for (const place of places.get(term)) {
      const f = place % FIELDS.length;
      const at = (place - f) / FIELDS.length;
      sums.set(at, (sums.get(at) || 0) + FIELDS[f].counts / norms[f][at]);
    }
    for (const [at, sum] of sums) {
      const score = (worth * sum) / (sum + ENOUGH);
      if (score > (scores.get(at) || 0)) scores.set(at, score);
    }
  }
  return { scores, weight };
}
