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
  const rows = answersTo(facts, data, view).map((said, n) => {
    const link = view.ask(facts[n], change);
    link.setAttribute("aria-label", `${change} ${said}`);
    return el("li", {}, el("b", {}, said), " ", link);
  });
  return el("ul", {}, rows);
}

/** What stands in the panel of one item: what is the matter, who cures it, why.
    @type {(row: ItemRow, data: GuideData, view: ToldView, stop: boolean) => HTMLElement} */
function matter([table, id], data, view, stop) {
  const item = data.items[table][id];
  const words = data.words;
  const meta = [item.who, item.when].filter(Boolean).join(" · ");
  const key = `${table}/${id}`;
  return el(
    "div",
    {
      class: stop ? "panel panel--stop" : "panel panel--limit",
      "data-item": table === "warnings" && key,
    },
    el("h2", { tabindex: "-1" }, titled(stop ? words.guide.stop : words.guide.limit, item.name)),
    el("p", {}, item.short ?? item.text),
    item.between && changeable(item.between, data, view),
    meta && el("p", { class: "panel__meta" }, meta),
    becauseOf(key, view, words.guide),
  );
}

/** A panel for everything in the result that stops the goods: red.
    @type {(told: Outcome, data: GuideData, view: ToldView) => HTMLElement[]} */
export const stops = (told, data, view) =>
  weighing("stops", told, data).map((row) => matter(row, data, view, true));

/** A panel for everything that limits them: amber.
    @type {(told: Outcome, data: GuideData, view: ToldView) => HTMLElement[]} */
export const limits = (told, data, view) =>
  weighing("limits", told, data).map((row) => matter(row, data, view, false));

/** The panel for goods that leave in less than a week, or "".
    @type {(left: number, data: GuideData) => Child} */
export function late(left, data) {
  if (!(left >= 0 && left < 7)) return "";
  const words = data.words.guide;
  const title =
    left > 1 ? words.late.replace("{n}", left) : words[left ? "late-one" : "late-today"];
  const number = el("a", { href: `tel:+1${data.phone.replace(/\D/g, "")}` }, data.phone);
  const [before, after] = words["late-call"].split("{x}");
  return el(
    "div",
    { class: "panel panel--limit" },
    el("h2", { tabindex: "-1" }, title),
    el(
      "p",
      {},
      before,
      number,
      after,
      " ",
      data.late && el("a", { href: data.late }, words["late-answer"]),
    ),
  );
}
