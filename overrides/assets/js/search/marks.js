// Shows in a text which of its words were looked for.

import { el } from "../shared/dom.js";
import { allWordsOf } from "./words.js";

const PIECES = /([\p{L}\p{N}][^\s]*[\p{L}\p{N}]|[\p{L}\p{N}])/u;

/** `text` as pieces for an element, the words among `terms` marked.
    @type {(text: string, terms: Set<string>) => Child[]} */
export function marked(text, terms) {
  return text.split(PIECES).map((piece, i) => {
    const meant = i % 2 && allWordsOf(piece).some((word) => terms.has(word));
    return meant ? el("mark", {}, piece) : piece;
  });
}
