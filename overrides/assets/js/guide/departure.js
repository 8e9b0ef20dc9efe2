// The day the goods leave and the others that deadlines count from: fields for them, and
// what is due by which day.

import { el } from "../shared/dom.js";
import { shifted } from "../shared/days.js";
import { leaving } from "./items.js";

/** "when · by day" of an item, as far as its day is known.
    @type {(item: Item, view: Pick<View, "on" | "dateText">, words: Words) => string} */
export function whenOf(item, { on, dateText }, words) {
  const { from, days, working } = /** @type {Partial<Deadline>} */ (item.calendar ?? {});
  const day =
    on &&
    from === "departure" &&
    words["by-day"].replace("{x}", dateText(shifted(on, /** @type {number} */ (days), working)));
  return [item.when, day].filter(Boolean).join(" · ");
}

/** The other days that deadlines of `rows` count from, as fields for the calendar.
    @type {(rows: Item[], view: Pick<View, "days">, words: Words) => Child[]} */
function otherDays(rows, { days }, words) {
  const anchors = ["issue", "arrival"].filter((name) =>
    rows.some((row) => row.calendar?.from === name),
  );
  return anchors.map((name) => {
    /** @type {(event: { target: HTMLInputElement }) => void} */
    const take = ({ target: { value } }) => days.set(name, value);
    const input = el("input", {
      type: "date",
      id: `day-${name}`,
      value: days.get(name),
      onchange: take,
    });
    return el("span", {}, el("label", { for: `day-${name}` }, words[`day-${name}`]), " ", input);
  });
}

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
    // Whoever gives the day here does not see the panel above.
    view.on && [otherDays(rows, view, words), view.calendar, el("b", {}, view.soon)],
  );
}
