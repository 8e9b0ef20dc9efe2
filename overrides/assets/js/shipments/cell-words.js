// What a cell of a list says, in the form in which names are compared. The twin of `plain`
// and `bare` in `macros/site/shipment_rows.py`.

import { folded, joinedLetters } from "../shared/fold.js";

const BETWEEN = /[\s._-]+/gu;
const BESIDE = /[\s.,;/()_-]+/gu;
const PARTS = /[,;/()]+/gu;
const ARTICLE = /^(?:the|el|la|los|las) /;
const ENDS = /^ +| +$/g;

/** `text` as names are compared: folded, with single spaces; "EE. UU." is "eeuu".
    @type {(text: string) => string} */
export const plainly = (text) =>
  joinedLetters(folded(text).replace(BETWEEN, " ").replace(ENDS, ""));

/** The same without signs, a leading article and words that are `aside`.
    @type {(text: string, aside: string[]) => string} */
export function bare(text, aside) {
  const words = folded(text).replace(BESIDE, " ").replace(ENDS, "").replace(ARTICLE, "");
  const rest = words.split(" ").filter((word) => !aside.includes(word));
  return joinedLetters(rest.join(" "));
}

/** The parts that signs leave of `text`, each bare: "Santos, Brazil".
    @type {(text: string) => string[]} */
export const partsOf = (text) =>
  text
    .split(PARTS)
    .map((part) => bare(part, []))
    .filter(Boolean);
