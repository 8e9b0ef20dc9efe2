// What a question says about a shipment: which goods, from where, to where. Knows no rule:
// it reads names (`assets/names-*.js`) and the small words that tell a direction.

import { phrasesIn, phrasesOf } from "./phrases.js";
import { wordsOf } from "./words.js";

const PLACE = "@";
const GOODS = "%";
/** @type {Partial<Record<Part, "origin" | "destination">>} */
const ENDS_OF = { from: "origin", to: "destination" };
const PARTS = /** @type {const} */ (["from", "to", "via", "at"]);
const FAR = 4; // words between people and the place that they are in
const NEAR = 2; // words between a name and the word that tells its part

/** Names as phrases, each with a meaning: "@de", "%bananas". Regions such as the EU are
    places. Of an adjective the meaning ends with the same sign: "@de@". A name that is `unclear`
    stands for goods first, then for a place that nobody knows: "@"; behind some words it is clear.
    @type {(names: Names, regions: Region[], stem: (word: string) => string, unclear:
      Cues["unclear"]) => Phrases} */
export function namePhrases({ places, goods }, regions, stem, unclear) {
  /** @type {[meaning: string, phrases: string[]][]} */
  const groups = regions.map(([id, names]) => [PLACE + id, names]);
  /** @type {(name: string) => string[]} */
  const clear = (name) =>
    unclear[wordsOf(name).join(" ")]?.map((word) => `${word} ${name}`) ?? [name];
  for (const [id, name, others, towns, people] of places) {
    const named = [name, ...others, ...towns].flatMap(clear);
    groups.push([PLACE + id, named], [PLACE + id + PLACE, people]);
  }
  for (const [id, name, others] of goods) groups.push([GOODS + id, [name, ...others]]);
  return phrasesOf([...groups, [PLACE, Object.keys(unclear)]], stem);
}

/** The names that stand in `stems`, the longest of those that overlap: { at, words, meaning }.
    @type {(stems: string[], phrases: Phrases) => FoundPhrase[]} */
export function namesIn(stems, phrases) {
  const matches = phrasesIn(stems, phrases);
  if (matches.length < 2) return matches;
  matches.sort((a, b) => b.words.length - a.words.length || a.at - b.at);
  const taken = new Set();
  return matches
    .filter(({ at, words }) => {
      const span = words.map((_, i) => at + i);
      if (span.some((i) => taken.has(i))) return false;
      span.forEach((i) => taken.add(i));
      return true;
    })
    .sort((a, b) => a.at - b.at);
}

/** What a name stands for, adjective or not: "@de@" is "@de".
    @type {(meaning: string) => string} */
export const placeOf = (meaning) => meaning.replace(/(?<=.)@$/, "");

/** The part that buyers and sellers give a place: goods go to where the buyers are.
    @type {(words: string[], cues: Cues) => Part} */
function partOfPeople(words, cues) {
  if (words.some((word) => cues.buyers.includes(word))) return "to";
  return words.some((word) => cues.sellers.includes(word)) ? "from" : "";
}

/** The part that a small word before a name gives it: "from", "to", "via" or "". Of people
    "in" or "from" a place they tell it: "a buyer from Germany" is where goods go.
    @type {(words: string[], name: FoundPhrase, cues: Cues) => Part} */
function partOf(words, { at, words: name }, cues) {
  if (name.length > 1 && cues.to.includes(words[at])) return "to";
  for (let back = 1; back <= NEAR && at - back >= 0; back++) {
    const said = PARTS.find((one) => cues[one].includes(words[at - back]));
    // "In the port of Miami" goods are: "of" tells no origin there.
    const part = cues.sites.includes(words[at - back - 1]) ? "at" : said;
    if (!said || !part) continue;
    // "Exporters of bananas in Machala", but not "an importer of bananas from Ecuador".
    const before = at - back - (part === "at" ? FAR : 1);
    const people = part !== "to" && partOfPeople(words.slice(Math.max(0, before), at - back), cues);
    if (people || part !== "at") return people || part;
  }
  // "What does Japan ask for ginger from Peru": goods go to the place that asks.
  const onward = words.slice(at + name.length);
  const isAsked = cues.asks.includes(words[at - 1]) && !partOfPeople([words[at - 2]], cues);
  if (isAsked || cues.asks.includes(onward[0])) return "to";
  // "Korea to somewhere": what has a way on from it is where goods come from.
  return onward.length > 1 && cues.to.includes(onward[0]) ? "from" : "";
}

/** The same by the people around it.
    @type {(words: string[], name: FoundPhrase, cues: Cues) => Part} */
function partAround(words, { at, words: name }, cues) {
  const end = at + name.length;
  return partOfPeople(
    [...words.slice(Math.max(0, at - NEAR), at), ...words.slice(end, end + NEAR)],
    cues,
  );
}

/** Whether an adjective tells where the goods beside it come from: "Swiss cheese".
    @type {(name: FoundName, goods?: FoundPhrase) => boolean} */
const describes = (name, goods) =>
  name.adjective &&
  goods !== undefined &&
  (goods.at === name.at + name.words.length || name.at === goods.at + goods.words.length);

/** Whether an adjective names a language, not a place: "a label in Spanish".
    @type {(words: string[], name: FoundName, goods: FoundPhrase | undefined, cues: Cues) =>
      boolean} */
const isLanguage = (words, name, goods, cues) =>
  name.adjective &&
  cues.at.includes(words[name.at - 1]) &&
  !describes(name, goods) &&
  !partOfPeople(words.slice(name.at + name.words.length).slice(0, 1), cues);

/**
 * The shipment in a question: { origin, destination, goods, names, sure, vague }, ids or "".
 *
 * `words` and their `stems`; `isMarket(id, goods)` tells whether goods rather go to a place than
 * come from it. Two places without a word between them stand in the order of the journey.
 * It is `sure` if a word, not only the order, tells a part, `vague` if something is only said to be there.
 * @type {(words: string[], stems: string[], phrases: Phrases, cues: Cues, isMarket: (id: string,
 *   goods: string) => boolean) => SaidShipment}
 */
export function shipmentIn(words, stems, phrases, cues, isMarket) {
  const said = namesIn(stems, phrases).map((name) => {
    const meaning = placeOf(name.meaning);
    return { ...name, meaning, adjective: meaning !== name.meaning };
  });
  const goods = said.find(({ meaning }) => meaning[0] === GOODS);
  const names = said.filter((name) => !isLanguage(words, name, goods, cues));
  /** @type {SaidShipment} */
  const shipment = {
    origin: "",
    destination: "",
    goods: goods ? goods.meaning.slice(1) : "",
    names,
    sure: false,
    vague: false,
  };
  /** @type {(name: FoundName, part: Part, sure?: boolean) => boolean} */
  const set = ({ meaning }, part, sure = true) => {
    const end = ENDS_OF[part];
    // "Chocolate from Switzerland, certified to Swiss rules, to Boston" goes to Boston.
    const other = end === "origin" ? shipment.destination : shipment.origin;
    const elsewhere = names.some((one) => one.meaning[0] === PLACE && one.meaning !== meaning);
    if (end && elsewhere && meaning.slice(1) === other) return true;
    if (!end || shipment[end]) return part === "via";
    shipment[end] = meaning.slice(1);
    shipment[sure ? "sure" : "vague"] = true;
    return true;
  };
  /** @type {(name: FoundName) => boolean} */
  const stands = ({ at }) =>
    words
      .slice(Math.max(0, at - NEAR), at)
      .some((word) => cues.at.includes(word) || cues.sites.includes(word));
  const places = names.filter(({ meaning }) => meaning[0] === PLACE && meaning !== PLACE);
  // A small word tells more than an adjective, "English muffins from Chicago" are American;
  // these more than the people around, and these more than that something is there.
  const unsaid = places.filter(
    (name) => !describes(name, goods) && !set(name, partOf(words, name, cues)),
  );
  for (const name of places) if (describes(name, goods)) set(name, "from");
  const left = unsaid.filter((name) => !set(name, partAround(words, name, cues)));
  // Beside another place, that where something is done is only a stop: "canned in Germany then USA".
  const stops = left.every(stands) ? [] : left.filter(stands);
  // "Limes Reynosa no NOP": a certificate for the US is due where the goods go, not where they are.
  const question = ` ${words.join(" ")} `;
  const entry = Object.keys(cues.entry).find((one) => question.includes(` ${one} `));
  const asked = entry && cues.entry[entry];
  if (asked && asked !== shipment.origin && names.length) shipment.destination ||= asked;
  const open = left
    .filter((name) => !stops.includes(name) && !set(name, stands(name) ? "to" : "", false))
    .map(({ meaning }) => meaning.slice(1))
    .filter((id) => id !== shipment.origin && id !== shipment.destination);
  // "Quinoa Antwerp La Paz": where nothing is known to go is where goods come from.
  const [one, two] = open.filter((id, i) => open.indexOf(id) === i);
  const ends = shipment.origin || shipment.destination;
  if (!ends && two && isMarket(one, shipment.goods) && !isMarket(two, shipment.goods))
    open.reverse();
  for (const [i, id] of open.entries()) {
    const first =
      shipment.destination ||
      (!shipment.origin && (i < open.length - 1 || !isMarket(id, shipment.goods)));
    const part = first ? "origin" : "destination";
    if (!shipment[part]) shipment[part] = id;
  }
  // "JAS tea to Vancouver": goods that go abroad under the standard of a place come from it.
  const mark = words.find((word) => Object.hasOwn(cues.home, word));
  if (mark && shipment.destination && cues.home[mark] !== shipment.destination)
    shipment.origin ||= cues.home[mark];
  return shipment;
}
