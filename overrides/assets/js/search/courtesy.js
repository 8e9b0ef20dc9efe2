// What an e-mail says besides its question: how it greets, thanks and ends.

import { folded } from "../shared/fold.js";
import { wordsOf } from "./words.js";

const LETTER = 12; // words: from so many on a question may be a pasted e-mail
const NAMED = 1; // words that a greeting leaves: the name of who is greeted
const CLAUSES = /(?<=[,;:.!?])\s+|[\n\r]+/;

/** `query`, or if it is a letter what its greeting and its end leave of it.
    @type {(data: SearchData, query: string) => string} */
export function withoutCourtesies({ courtesies, closings, ignored, cues }, query) {
  if (wordsOf(query).length < LETTER) return query;
  // Where capitals are written, a small "us" is people and no place.
  const people = anyOf(/[A-Z]/.test(query) ? Object.keys(cues.people) : []);
  const courtesy = anyOf(courtesies);
  const closing = anyOf(closings);
  /** @type {string[]} */
  const said = [];
  for (const clause of folded(query.replace(people, " ")).split(CLAUSES)) {
    if (said.length && clause.search(closing) === 0) break;
    const rest = clause.replace(closing, " ").replace(courtesy, " ");
    const telling = wordsOf(rest).filter((word) => !ignored.includes(word));
    if (rest === clause || telling.length > NAMED) said.push(rest);
  }
  return said.join(" ") || query;
}

/** Any of `phrases`, the longest that fits.
    @type {(phrases: string[]) => RegExp} */
const anyOf = (phrases) =>
  new RegExp(
    `\\b(?:${[...phrases].sort((a, b) => b.length - a.length).join("|") || "(?!)"})\\b`,
    "g",
  );
