// Finds entries for what people type. Knows words, numbers and names, no page and no language.

import { nameStems } from "./everyday.js";
import { guideHit } from "./guide-hit.js";
import { laneOf, lanesOf, onLane } from "./lanes.js";
import { phrasesIn, phrasesOf } from "./phrases.js";
import { readingOf } from "./query.js";
import { raiseNamesake, raiseTopic } from "./raised.js";
import { namePhrases, namesIn, placeOf } from "./shipment.js";
import { allWordsOf, singular, stemmer } from "./words.js";

const INDEXED = [
  { part: 2, counts: 3, evens: 0.5 }, // title
  { part: 3, counts: 1, evens: 0.5 }, // text
  { part: 4, counts: 2, evens: 0.3 }, // hidden words
  { part: 5, counts: 0.7, evens: 0.3, loose: true }, // words of the whole text, without order
];
/* Where words of an entry stand, how much they count there, and how far this evens out
   with the length of the field. */

const ENOUGH = 5; // the more often a word is said, the less each time adds
const WHOLE = 0.3; // how much it matters that an entry answers the whole question
const WORTH_SHOWING = 0.25; // of the best score: what is worse is left out
const FOREIGN = 0.9; // what a page in the other language is worth
const FIRST = 3; // results that everybody reads
const SLICE = 200; // entries that are read before typing gets its turn

/** The index over `data.entries`; `macros/publish/search_data.py` says what `data` holds,
    `macros/render/names.py` what `names` holds.
    @type {(data: SearchData, names: Names) => Promise<SearchIndex>} */
export async function indexOf(data, names) {
  const stem = stemmer(data.endings, data.whole);
  const phrases = phrasesOf(
    data.same.map((group, n) => [`=${n}`, group]),
    stem,
  );
  const called = namePhrases(names, data.regions, singular, data.cues.unclear);
  /** @type {Map<string, number[]>} */
  const postings = new Map();
  const sizes = INDEXED.map(() => new Float64Array(data.entries.length));
  for (let at = 0; at < data.entries.length; at++) {
    INDEXED.forEach((field, f) => {
      const words = allWordsOf(/** @type {string} */ (data.entries[at][field.part]));
      sizes[f][at] = words.length;
      const posting = at * INDEXED.length + f;
      /** @type {(term: string) => void} */
      const put = (term) => addTo(postings, term, posting);
      words.forEach(put);
      if (field.loose) return;
      phrasesIn(words.map(stem), phrases).forEach(({ meaning }) => put(meaning));
      namesIn(nameStems(words, data.cues), called).forEach(({ meaning }) => put(placeOf(meaning)));
    });
    if (at % SLICE === SLICE - 1) await new Promise((next) => setTimeout(next));
  }
  const words = [...postings.keys()].filter((term) => /^[a-z0-9]/.test(term));
  const index = {
    data,
    names,
    stem,
    phrases,
    called,
    postings,
    words,
    norms: sizes.map(normsOf),
  };
  return { ...index, lanes: lanesOf(data) };
}

/** @type {(postings: Map<string, number[]>, term: string, posting: number) => void} */
function addTo(postings, term, posting) {
  const postingsOfTerm = postings.get(term);
  if (postingsOfTerm) postingsOfTerm.push(posting);
  else postings.set(term, [posting]);
}

/** For each entry what its size divides by: 1 for the usual size.
    @type {(sizes: Float64Array, f: number) => Float64Array} */
function normsOf(sizes, f) {
  const average = sizes.reduce((sum, size) => sum + size, 0) / sizes.length || 1;
  const { evens } = INDEXED[f];
  return sizes.map((size) => 1 - evens + (evens * size) / average);
}

/** What answers `query`: `rows`, the best first, and `terms`, what was looked for.
    If it tells goods and places, the guide with these facts comes first.
    @type {(index: SearchIndex, query: string) => Found} */
export function find(index, query) {
  const { entries, kinds } = index.data;
  const { slots, shipment, told, whole } = readingOf(index, query);
  const total = new Float64Array(entries.length);
  const met = new Float64Array(entries.length);
  const topic = new Float64Array(entries.length);
  let asked = 0;
  // Words that say little only tell apart what the others find.
  for (const slot of [...slots].sort((a, b) => b.counts - a.counts)) {
    const { scores, weight } = answersOf(index, slot);
    asked += weight;
    scores.forEach((score, at) => {
      if (slot.counts < 1 && !met[at]) return;
      total[at] += score;
      met[at] += weight;
      if (!slot.named) topic[at] += score;
    });
  }
  const lane = laneOf(index.lanes, shipment, whole);
  /** @type {(row: SearchRow) => number} */
  const worth = ([kind, , , , , , , lang]) => kinds[kind][1] * (lang ? FOREIGN : 1);
  const scored = entries
    .map((entry, at) => {
      const share = (met[at] / asked) ** WHOLE * worth(entry);
      const way = onLane(index.lanes, lane, at);
      return { entry, score: total[at] * share * way, topic: topic[at] * share * Math.min(1, way) };
    })
    .sort((a, b) => b.score - a.score);
  const least = (scored[0]?.score || Infinity) * WORTH_SHOWING;
  const terms = new Set(
    slots.flatMap(({ counts, terms: answering }) => (counts < 1 ? [] : [...answering.keys()])),
  );
  const best = scored.filter(({ score }) => score > least);
  const guide = guideHit(index, shipment, told, whole);
  const first = guide ? FIRST - 1 : FIRST;
  if (!whole && best.length && shipment.names.length) raiseTopic(best, scored, first);
  raiseNamesake(index, best, slots, first);
  const bestEntries = best.map(({ entry }) => entry);
  return { rows: guide ? [guide, ...bestEntries] : bestEntries, terms };
}

/** For one word of a question: how well each entry answers it, and how much it weighs.
    The best of its terms counts, not their sum; no term weighs more than the word itself.
    @type {(index: SearchIndex, slot: Slot) => { scores: Map<number, number>, weight: number }} */
function answersOf({ data, postings, norms }, { word, terms, counts }) {
  const postingsOf = (/** @type {string} */ term) => /** @type {number[]} */ (postings.get(term));
  /** @type {(term: string) => number} */
  const rare = (term) => Math.log(1 + data.entries.length / postingsOf(term).length);
  const most = postings.has(word) ? rare(word) : Infinity;
  /** @type {Map<number, number>} */
  const scores = new Map();
  let weight = 0;
  for (const [term, likely] of terms) {
    const worth = Math.min(most, rare(term)) * likely * counts;
    weight = Math.max(weight, worth);
    /** @type {Map<number, number>} */
    const sums = new Map();
    for (const posting of postingsOf(term)) {
      const f = posting % INDEXED.length;
      const at = (posting - f) / INDEXED.length;
      sums.set(at, (sums.get(at) || 0) + INDEXED[f].counts / norms[f][at]);
    }
    for (const [at, sum] of sums) {
      const score = (worth * sum) / (sum + ENOUGH);
      if (score > (scores.get(at) || 0)) scores.set(at, score);
    }
  }
  return { scores, weight };
}
