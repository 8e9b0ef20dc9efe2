// What a result tells besides: behind switches, one line each.

import { el } from "../shared/dom.js";
import { certain, linked, maybeOf } from "./items.js";
import { becauseOf, opening } from "./later.js";

/** A list behind a switch; nothing if it is empty.
    @type {(title: string, rows: Child[], look?: string) => Node | false} */
const fold = (title, rows, look = "folded") =>
  rows.length > 0 && el("details", { class: look }, el("summary", {}, title), el("ul", {}, rows));

/** @type {(template: string, rows: Child[]) => string} */
const counted = (template, rows) => template.replace("{n}", rows.length);

/** Warnings that neither stop the goods nor limit them.
    @type {(outcome: Outcome, data: GuideData, view: ToldView) => Child} */
export function notes(outcome, data, view) {
  const words = data.words.guide;
  const light = certain(outcome, ["warnings"], data).filter(
    ([table, id]) => !["stops", "limits"].includes(data.items[table][id].weight),
  );
  const rows = light.map(([table, id]) => {
    const item = data.items[table][id];
    return el(
      "li",
      { "data-item": `${table}/${id}` },
      el("b", {}, item.name),
      ": ",
      item.text,
      becauseOf(`${table}/${id}`, view, words),
    );
  });
  return fold(counted(words.notes, rows), rows, "folded folded--notes");
}

/** Items that may be needed, each with the facts that settle it.
    @type {(outcome: Outcome, settling: FactsOfItems, data: GuideData, view: ToldView) => Child} */
export function maybe(outcome, settling, data, { rest }) {
  const words = data.words.guide;
  const rows = maybeOf(outcome, data);
  const fill = () => {
    const items = rows.map(([table, id]) => {
      const open = [...(settling.get(`${table}/${id}`) ?? [])];
      const names = open.map((fact) => data.facts[fact].name).join(", ");
      return el("li", {}, linked(data.items[table][id]), names && ` (${words.decides}: ${names})`);
    });
    return [el("ul", {}, items)];
  };
  const title = `${words.may} (${rows.length})`;
  return (
    rows.length > 0 && opening(title, { there: () => rest(data), fill, words, look: "folded" })
  );
}

/** Documents that this shipment does not need, and when one would.
    @type {(outcome: Outcome, data: GuideData, view: ToldView) => Child} */
export function notNeeded(outcome, data, { why }) {
  const words = data.words.guide;
  const { sure, maybe: open } = outcome.get("documents") ?? { sure: new Map(), maybe: new Map() };
  const count = data.documents - sure.size - open.size;
  const title = `${words["not-needed"]} (${count})`;
  /** @type {Fill<Why>} */
  const fill = (all) => all.others();
  return count > 0 && opening(title, { there: why, fill, words, look: "folded" });
}

/** Single answers that would lead to another certificate.
    @type {(data: GuideData, view: ToldView) => HTMLElement} */
export function instead({ words: { guide } }, { why }) {
  /** @type {Fill<Why>} */
  const fill = (all) => all.instead();
  return opening(guide.instead, { there: why, fill, words: guide, look: "folded" });
}
