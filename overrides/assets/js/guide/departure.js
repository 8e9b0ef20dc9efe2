// The day the goods leave: the field for it, and what its part of the guide adds.

import { el } from "../shared/dom.js";
import { leaving } from "./items.js";

/** "when · by day" of an item, as far as its day is known.
    @type {(item: Item, view: ToldView) => string} */
export const whenOf = (item, view) =>
  [item.when, view.dated?.byDay(item, view)].filter(Boolean).join(" · ");

/** The day the goods leave: dates the rows, picks the rules.
    @type {(rows: Item[], view: ListView, words: Words) => HTMLElement} */
export function departure(rows, view, words) {
  /** @type {(event: { target: HTMLInputElement }) => void} */
  const change = ({ target: { value } }) =>
    (!value || /^2\d{3}-/.test(value)) && view.leaves(value);
  const input = el("input", { type: "date", id: "leaves", value: view.on, onchange: change });
  return el(
    "p",
    { class: view.on ? "leaves" : "leaves leaves--open" },
    el("label", { for: "leaves" }, leaving(view, words)),
    " ",
    input,
    " ",
    view.dated?.dayFields(rows, view),
  );
}
