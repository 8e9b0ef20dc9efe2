// What a question may mean: for each of its words the terms of the index that answer it,
// and the shipment that it tells.

import { folded } from "../shared/fold.js";
import { withoutCourtesies } from "./courtesy.js";
import { isPronoun, nameStems } from "./everyday.js";
import { isMarket } from "./lanes.js";
import { longestIn, phrasesIn } from "./phrases.js";
import { asWritten } from "./run-together.js";
import { shipmentIn } from "./shipment.js";
import { itself, termsLike } from "./terms.js";
import { toldIn } from "./told.js";
import { allWordsOf, wordsOf } from "./words.js";

const SAME = 0.85; // another word for the same thing
const REGION = 0.6; // the region that a place lies in
const KIND = 0.45; // a word for the kind of goods
const ASIDE = 0.25; // a word that says little: "who", "when"

/** What `query` asks: { slots, shipment, told, whole }. Slots are its words, each with its terms
    and how far it counts: { word, terms: term -> weight, counts }; `shipment` what it tells of goods and
    places; `told` what of the guide's other facts; `whole` whether it is nothing else.
    @type {(index: SearchIndex, query: string) => Reading} */
export function readingOf(index, query) {
  const { data, lanes, called, stem } = index;
  const asked = withoutCourtesies(data, query);
  const words = partsOf(index, asked).flatMap((part) => readAs(index, part));
  const stems = nameStems(words, data.cues);
  const importing = words.some((word) => data.cues.imports.includes(word));
  // Who imports goods and names a country names where they come from.
  /** @type {(id: string, goods: string) => boolean} */
  const goesTo = (id, goods) =>
    goods && importing ? data.regions.some(([key]) => key === id) : isMarket(lanes, id);
  const shipment = shipmentIn(words, stems, called, data.cues, goesTo);
  /** @type {Map<number, string>} */
  const named = new Map();
  for (const name of shipment.names)
    name.words.forEach((_, i) => named.set(name.at + i, name.meaning));
  /** @type {(word: string, i: number) => boolean} */
  const says = (word, i) =>
    named.has(i) || !(data.ignored.includes(word) || isPronoun(words, i, data.cues));
  const telling = words.some(says);
  const slots = words.map((word, i) => {
    const counts = !telling || says(word, i) ? 1 : ASIDE;
    const last = i === words.length - 1;
    return {
      word,
      counts,
      named: named.has(i),
      terms: counts < 1 ? itself(index, word) : termsLike(index, word, last),
    };
  });
  addJoined(index, words, slots);
  for (const { at, words: phrase, meaning } of longestIn(words.map(stem), index.phrases)) {
    if (!index.postings.has(meaning)) continue;
    const inside = slots.slice(at, at + phrase.length);
    // "Or me" says something though neither of its words does.
    if (inside.every(({ counts }) => counts < 1))
      Object.assign(inside[0], { counts: 1, terms: new Map() });
    for (const { terms } of inside) terms.set(meaning, SAME);
  }
  for (const [i, meaning] of named) addName(index, slots[i].terms, meaning);
  addSeveral(index, named, slots);
  const plain = [...data.ignored, ...data.cues.plain];
  const whole = words.every((word, i) => named.has(i) || plain.includes(word));
  return { slots, shipment, told: toldIn(words, data.cues), whole };
}

/** The terms that a name of a place or of goods stands for besides its words.
    @type {(index: SearchIndex, terms: Slot["terms"], meaning: string) => void} */
function addName({ data, names, postings, lanes }, terms, meaning) {
  /** @type {(term: string, weight: number) => void} */
  const add = (term, weight) =>
    postings.has(term) && terms.set(term, Math.max(weight, terms.get(term) || 0));
  const id = meaning.slice(1);
  if (!id) return;
  add(meaning, SAME);
  if (meaning[0] === "@") add(`@${lanes.regionOf(id)}`, REGION);
  const item = meaning[0] === "%" && names.goods.find(([key]) => key === id);
  for (const word of item ? data.products[item[3].product] : []) add(word, KIND);
}

/** Who names several goods may ask whether they go together: "mango and pineapple".
    @type {(index: SearchIndex, named: Map<number, string>, slots: Slot[]) => void} */
function addSeveral({ data, stem, phrases, postings }, named, slots) {
  const goods = [...named].filter(([, meaning]) => meaning[0] === "%");
  if (new Set(goods.map(([, meaning]) => meaning)).size < 2) return;
  for (const { meaning } of phrasesIn(data.cues.several.map(stem), phrases)) {
    if (postings.has(meaning)) for (const [i] of goods) slots[i].terms.set(meaning, KIND);
  }
}

/** The parts of a question; numbers that only together look like one, as one: "0804 50".
    @type {(index: SearchIndex, query: string) => string[]} */
function partsOf({ data, postings }, query) {
  const parts = folded(query)
    .replace(/(\d)\s+%/g, "$1%")
    .split(/\s+/);
  for (let at = 0; at < parts.length; at++) {
    for (let end = parts.length; end > at + 1; end--) {
      const together = parts.slice(at, end);
      if (!together.every((part) => /^\d+[,.;?!]?$/.test(part))) continue;
      const joined = together.join(".").replace(/[,.;?!]$/, "");
      if (!shapeOf(data, joined) && !postings.has(wordsOf(joined)[0])) continue;
      parts.splice(at, end - at, joined);
    }
  }
  return parts;
}

/** @type {(data: SearchData, part: string) => SearchData["shapes"][number] | undefined} */
const shapeOf = ({ shapes }, part) => {
  const digits = part.replace(/\d/g, "0").replace(/[^\w%]+$/, "");
  const looks = [digits, digits.replace(/[a-z]/g, "a")];
  return shapes.find(([like]) => looks.includes(like));
};

/** The words of one part of a question; a number also by its looks: 0804.50 is a tariff code.
    @type {(index: SearchIndex, part: string) => string[]} */
function readAs(index, part) {
  const { data, postings } = index;
  const words = wordsOf(part);
  const indexed = words.every((word) => postings.has(word));
  const code = shapeOf(data, part);
  if (code) return [...(indexed ? words : []), ...wordsOf(code[1])];
  if (indexed) return words;
  const parts = allWordsOf(part).slice(1);
  if (parts.length && words.length === 1) return parts;
  return words.flatMap((word) => asWritten(index, word));
}

/** Two words that are one in the texts: "tm 11", "e coi", "0804 50".
    @type {(index: SearchIndex, typed: string[], slots: Slot[]) => void} */
function addJoined({ postings }, typed, slots) {
  typed.forEach((word, i) => {
    const joined = word + typed[i + 1];
    if (i + 1 === typed.length || !postings.has(joined)) return;
    for (const slot of [slots[i], slots[i + 1]]) slot.terms.set(joined, 1);
  });
}
