// What a result tells besides: behind switches, one line each.

import { el } from "../shared/dom.js";
import { becauseOf } from "./evidence.js";
import { certain, linked, maybeOf } from "./items.js";
import { opening } from "./later.js";

/** A list behind a switch; nothing if it is empty.
    @type {(title: string, rows: Child[], look?: string) => Node | false} */
const fold = (title, rows, look = "folded") =>
  rows.length > 0 && el("details", { class: look }, el("summary", {}, title), el("ul", {}, rows));

/** @type {(said: string, rows: Child[]) => string} */
const counted = (said, rows) => said.replace("{n}", rows.length);

/** Warnings that neither stop the goods nor limit them.
    @type {(told: Outcome, data: GuideData, view: View) => Child} */
export function notes(told, data, view) {
  const words = data.words.guide;
  const light = certain(told, ["warnings"], data).filter(
    ([table, id]) => !["stops", "limits"].includes(data.items[table][id].weight),
  );
  const rows = light.map(([table, id, number]) => {
    const item = data.items[table][id];
    return el(
      "li",
      { "data-item": `${table}/${id}` },
      el("b", {}, item.name),
      ": ",
      item.text,
      becauseOf(number, item, data, view),
    );
  });
  return fold(counted(words.notes, rows), rows, "folded folded--notes");
}

/** Items that may be needed, each with the facts that settle it.
    @type {(told: Outcome, settling: FactsOfItems, data: GuideData) => Child} */
export function maybe(told, settling, data) {
  const words = data.words.guide;
  const rows = maybeOf(told, data).map(([table, id]) => {
    const open = [...(settling.get(`${table}/${id}`) ?? [])];
    const names = open.map((fact) => data.facts[fact].name).join(", ");
    return el("li", {}, linked(data.items[table][id]), names && ` (${words.decides}: ${names})`);
  });
  return fold(`${words.may} (${rows.length})`, rows);
}

/** Documents that this shipment does not need, and when one would.
    @type {(told: Outcome, data: GuideData, view: View) => Child} */
export function notNeeded(told, data, { reasons }) {
  const words = data.words.guide;
  const { sure, maybe: open } = told.get("documents") ?? { sure: new Map(), maybe: new Map() };
  const others = Object.entries(data.items.documents).filter(
    ([id]) => !sure.has(id) && !open.has(id),
  );
  /** @type {(one: NamedItem) => HTMLElement} */
  const row = ([id, item]) => {
    const cases = data.only[id].map((said) => `(${said})`).join(` ${words.or} `);
    return el("li", {}, linked(item), `: ${words.only} ${cases}`);
  };
  const title = `${words["not-needed"]} (${others.length})`;
  const fill = () => [el("ul", {}, others.map(row))];
  return others.length > 0 && opening(title, { there: reasons, fill, words, look: "folded" });
}

/** Single answers that would lead to another certificate.
    @type {(rows: Influence["instead"], data: GuideData, ask: View["ask"]) => Node | false} */
export function instead(rows, data, ask) {
  const items = rows.map(([fact, value, id]) => {
    const { name, values = [] } = data.facts[fact];
    const said = `${name}: ${values.find(([known]) => known === value)?.[1]}`;
    return el("li", {}, ask(fact, said), ` → ${data.items.certificate[id].name}`);
  });
  return fold(data.words.guide.instead, items);
}
