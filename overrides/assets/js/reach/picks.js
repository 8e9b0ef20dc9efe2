// The places that are picked to stand side by side, as buttons.

import { el } from "../shared/dom.js";

export const MOST_PICKED = 4;
export const LEAST_PICKED = 2;

/** What is picked, each with a way out, and what can be done with it: the parts of the bar.
    `message` stands in place of the hint.
    @type {(picked: string[], names: Map<string, string>, words: Words, message: string,
      does: { out: (place: string) => void, beside: () => void }) => (Node | string)[]} */
export function pickBar(picked, names, words, message, { out, beside }) {
  /** @type {(place: string) => HTMLElement} */
  const button = (place) =>
    el(
      "button",
      { type: "button", class: "chip", onclick: () => out(place) },
      names.get(place),
      el("span", { "aria-hidden": "true" }, " ×"),
      el("span", { class: "md-visually-hidden" }, ` ${words.out}`),
    );
  const few = picked.length < LEAST_PICKED;
  const go = el("button", { type: "button", class: "button", onclick: beside }, words.compare);
  return [
    el("p", { role: "status" }, message || (few ? words.pick : "")),
    ...picked.map(button),
    few ? "" : go,
  ];
}
