// A question in words that the page's language does not have: it is another language, and a link
// leads to where that is searched, or nobody here says them. Other data come only then.

import { el } from "../shared/dom.js";
import { find } from "./engine.js";
import { withoutCourtesies } from "./courtesy.js";
import { standsIn } from "./phrases.js";
import { asWritten } from "./run-together.js";
import { termsLike } from "./terms.js";
import { isCode, singular, wordsOf } from "./words.js";

const STRANGE = 1 / 3; // of the words of a question: as many tell another language
const SLIP = 0.6; // what a term is worth that lies no more than a slip off

/** The words of `query` that speak, and those of them that nobody says in the language of
    `index`: it does not know them, or another language says them in every sentence. The last
    word may go on.
    @type {(index: SearchIndex, query: string) => { said: string[], strange: string[] }} */
function strangersIn({ data, postings, stem, words }, query) {
  const elsewhere = data.others.flatMap(({ ignored }) => ignored);
  const said = wordsOf(query).filter((word) => /^[a-z]/.test(word) && !isCode(word));
  /** @type {(word: string, at: number) => boolean} */
  const known = (word, at) =>
    postings.has(word) ||
    postings.has(stem(word)) ||
    (at === said.length - 1 && words.some((longer) => longer.startsWith(word)));
  const strange = said.filter(
    (word, at) => !data.ignored.includes(word) && (elsewhere.includes(word) || !known(word, at)),
  );
  return { said, strange };
}

/** The language that `query` may be in instead of that of `index`, if it looks so.
    @type {(index: SearchIndex, query: string, found: number) => OtherLanguage | undefined} */
export function otherLanguage(index, query, found) {
  const { said, strange } = strangersIn(index, query);
  if (!strange.length || (found && strange.length < STRANGE * said.length)) return undefined;
  /** @type {(other: OtherLanguage) => number} */
  const hits = ({ ignored }) => said.filter((word) => ignored.includes(word)).length;
  return [...index.data.others].sort((a, b) => hits(b) - hits(a))[0];
}

/** How many results `there`, the index of another language, has for `query`; 0 if it knows
    no more of its words than `here`.
    @type {(here: SearchIndex, there: SearchIndex, query: string) => number} */
export function countThere(here, there, query) {
  const [own, others] = [here, there].map((index) => strangersIn(index, query).strange.length);
  return others < own ? find(there, query).rows.length : 0;
}

/** The term that a slip made `word` of, the most used of the nearest; "" if there is none.
    @type {(index: SearchIndex, word: string) => string} */
function slipOf(index, word) {
  /** @type {(term: string) => number} */
  const used = (term) => /** @type {number[]} */ (index.postings.get(term)).length;
  const near = [...termsLike(index, word, false)].filter(([, worth]) => worth >= SLIP);
  near.sort(([a, one], [b, two]) => two - one || used(b) - used(a));
  return near[0]?.[0] ?? "";
}

/** The words of `query` that stand nowhere here, if they are many of it: what is found then is
    about others, or about words that look like them. Beside each what it was read as, or "".
    @type {(index: SearchIndex, query: string) => [word: string, read: string][]} */
export function unsaidIn(index, query) {
  const { said, strange } = strangersIn(index, withoutCourtesies(index.data, query));
  const unsaid = strange.filter(
    (word) =>
      !standsIn(index.phrases, index.stem(word)) &&
      !standsIn(index.called, singular(word)) &&
      asWritten(index, word).length < 2,
  );
  return unsaid.length < STRANGE * said.length
    ? []
    : [...new Set(unsaid)].map((word) => [word, slipOf(index, word)]);
}

/** The link to what is found in `other`, in its own words.
    @type {(other: OtherLanguage, count: number, address: string) => HTMLElement} */
export const linkThere = ({ lang, one, many }, count, address) =>
  el(
    "a",
    { href: address, hreflang: lang, lang },
    count === 1 ? one : many.replace("{n}", String(count)),
  );
