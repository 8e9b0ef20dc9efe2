// Codes such as TM-11 or EE. UU., which no line parts: those of `codes.py`.

import { el, texts } from "./dom.js";

const CODE =
  /\b((?:[A-Z\d]{1,8}(?:-[A-Z\d]{1,8}){1,3}s?|(?:e|[A-Z]{1,2})-\w+|\d+-[a-z]+)\b|EE\. UU\.(?:-\w+)?|\d+ %)/;

/** From now on each code in a text that is drawn is one piece. */
export function keepCodesWhole() {
  texts.drawn = (child) =>
    child.split?.(CODE).map((/** @type {string} */ piece, /** @type {number} */ at) => {
      if (at % 2 === 0) return piece;
      const code = el("span", { class: "code" });
      code.textContent = piece;
      return code;
    }) ?? child;
}
