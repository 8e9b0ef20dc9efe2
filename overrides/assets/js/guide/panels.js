// What comes before the certificate: what stops the goods, what limits them.

import { el } from "../shared/dom.js";
import { answersTo, weighing } from "./items.js";
import { becauseOf } from "./later.js";

/** `name` after the sign word, unless it says that itself.
    @type {(sign: string, name: string) => string} */
const titled = (sign, name) => (name.startsWith(sign) ? name : `${sign}: ${name}`);

/** Two answers that exclude each other, each with the way to change it.
    @type {(facts: string[], data: GuideData, view: ToldView) => HTMLElement} */
function changeable(facts, data, view) {
  const { change } = data.words.guide;
  const rows = answersTo(facts, data, view).map((answer, n) => {
    const link = view.ask(facts[n], change);
    link.setAttribute("aria-label", `${change} ${answer}`);
    return el("li", {}, el("b", {}, answer), " ", link);
  });
  return el("ul", { class: "panel__answers" }, rows);
}

/** What is the matter with an item, how to change what it asks, who cures it, why.
    @type {(row: ItemRow, data: GuideData, view: ToldView) => Child[]} */
function matters([table, id], data, view) {
  const item = data.items[table][id];
  const meta = [item.who, item.when].filter(Boolean).join(" · ");
  return [
    el("p", {}, item.short ?? item.text),
    item.between && changeable(item.between, data, view),
    meta && el("p", { class: "panel__meta" }, meta),
    becauseOf(`${table}/${id}`, view, data.words.guide),
  ];
}

/** By which an item is known on the page: a step has that in the checklist.
    @type {(row: ItemRow) => string | false} */
const warningKey = ([table, id]) => table === "warnings" && `${table}/${id}`;

/** The panel of one item.
    @type {(row: ItemRow, data: GuideData, view: ToldView, stop: boolean) => HTMLElement} */
function matter(row, data, view, stop) {
  const [table, id] = row;
  const words = data.words.guide;
  const title = titled(stop ? words.stop : words.limit, data.items[table][id].name);
  return el(
    "div",
    { class: stop ? "panel panel--stop" : "panel panel--limit", "data-item": warningKey(row) },
    el("h2", { tabindex: "-1" }, title),
    matters(row, data, view),
  );
}

/** A panel for everything in the result that stops the goods: red.
    @type {(outcome: Outcome, data: GuideData, view: ToldView) => HTMLElement[]} */
export const stops = (outcome, data, view) =>
  weighing("stops", outcome, data).map((row) => matter(row, data, view, true));

/** The panel for everything that limits them: amber. Several are a line each, so that the
    certificate stays in sight.
    @type {(outcome: Outcome, data: GuideData, view: ToldView) => Child} */
export function limits(outcome, data, view) {
  const rows = weighing("limits", outcome, data);
  if (rows.length < 2) return rows.map((row) => matter(row, data, view, false));
  return el(
    "div",
    { class: "panel panel--limit" },
    el("h2", { tabindex: "-1" }, data.words.guide.limit),
    rows.map((row) =>
      el(
        "details",
        { class: "limit", "data-item": warningKey(row) },
        el("summary", {}, data.items[row[0]][row[1]].name),
        matters(row, data, view),
      ),
    ),
  );
}
