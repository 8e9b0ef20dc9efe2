// What to send and what to do, in the order of a shipment, to be ticked off.

import { el } from "../shared/dom.js";
import { departure, whenOf } from "./departure.js";
import { ASKING, byPhase, certain, formsOf, openRequest, requestOf, statement } from "./items.js";
import { fillLater } from "./later.js";

const ROLES = ["exporter", "importer"];
/** So many rows are read as fast as they are filtered. */
const FEW = 3;
/** The tick of the row that stands for all ways to ask for the certificate. */
const REQUEST = "request";
/** How the one for whom a row is stands out.
    @type {Record<string, string>} */
const LOOKS = { exporter: "who who--exporter", importer: "who who--importer" };

/** A button that opens the body of a row; fills it when it is opened first.
    @type {(key: string, name: string, body: HTMLElement, weak: boolean | undefined,
      view: ToldView, words: Words) => HTMLElement} */
function opener(key, name, body, weak, { why }, words) {
  /** @type {Fill<Why>} */
  const fill = (all) => all.more(key);
  const button = el("button", {
    type: "button",
    class: weak ? "row__more row__more--weak" : "row__more",
    "aria-expanded": "false",
    "aria-label": words.reasons.replace("{x}", name),
    onclick: () => {
      if (!body.childElementCount)
        fillLater((...parts) => body.replaceChildren(...parts), why, fill, words);
      body.hidden = !body.hidden;
      button.setAttribute("aria-expanded", String(!body.hidden));
    },
  });
  return button;
}

/** What a box is for: what, when, who.
    @type {(id: string, name: string, when: string, who: string, look?: string | false) =>
      HTMLElement} */
const named = (id, name, when, who, look) =>
  el(
    "label",
    { for: id },
    el("b", {}, name),
    " ",
    el("span", { class: "row__when" }, when),
    " ",
    el("span", { class: look || "who" }, who),
  );

/** One row: a box to tick, what, when, who; the rest behind a switch.
    @type {(one: ItemRow, data: GuideData, view: ListView) => HTMLElement} */
function row([table, id], data, view) {
  const item = data.items[table][id];
  const key = `${table}/${id}`;
  const box = `done-${table}-${id}`;
  const body = el("div", { class: "row__body", hidden: true });
  const roles = item.roles ?? [];
  /** @type {(event: { target: HTMLInputElement }) => void} */
  const tick = (event) => view.tick(id, event.target.checked);
  return el(
    "li",
    {
      class: item.forms ? "row row--key" : "row",
      "data-item": key,
      "data-for": roles.join(" ") || ROLES.join(" "),
    },
    el("input", { type: "checkbox", id: box, checked: view.done.has(id), onchange: tick }),
    named(
      box,
      item.name,
      whenOf(item, view),
      item.who.split(/[;,]/)[0],
      roles.length === 1 && LOOKS[roles[0]],
    ),
    opener(key, item.name, body, item.weak, view, data.words.guide),
    item.forms && el("p", { class: "row__forms" }, formsOf(item.forms, view)),
    body,
  );
}

/** The row that asks for the certificate while it is open who certifies, or "".
    @type {(outcome: Outcome, data: GuideData, view: ListView) => Child} */
function requestRow(outcome, data, view) {
  const words = data.words.guide;
  const step = openRequest(outcome, data);
  const forms = requestOf(outcome, data)?.forms ?? [];
  if (!step) return "";
  /** @type {(event: { target: HTMLInputElement }) => void} */
  const tick = (event) => view.tick(REQUEST, event.target.checked);
  return el(
    "li",
    { class: "row row--key", "data-for": "exporter" },
    el("input", {
      type: "checkbox",
      id: `done-${REQUEST}`,
      checked: view.done.has(REQUEST),
      onchange: tick,
    }),
    named(
      `done-${REQUEST}`,
      words["request-row"],
      whenOf(step, view),
      words["mine-exporter"],
      LOOKS.exporter,
    ),
    forms.length > 0 &&
      el("p", { class: "row__forms" }, words["request-who"], formsOf(forms, view)),
  );
}

/** Words that papers have to carry: read, not ticked.
    @type {(outcome: Outcome, data: GuideData, view: ListView) => Child} */
function wordings(outcome, data, view) {
  const rows = certain(outcome, ["wording"], data).map(([table, id]) => {
    const item = data.items[table][id];
    const key = `${table}/${id}`;
    const body = el("div", { class: "row__body", hidden: true });
    return el(
      "li",
      { class: "row row--words", "data-item": key, "data-for": ROLES.join(" ") },
      el("p", {}, el("b", {}, item.name), " ", statement(item.text)),
      opener(key, item.name, body, false, view, data.words.guide),
      body,
    );
  });
  return rows.length > 0 && phase(data.words.guide.wording, rows);
}

/** @type {(name: string, rows: Child[]) => HTMLElement} */
const phase = (name, rows) =>
  el("section", { class: "phase" }, el("h3", {}, name), el("ul", { class: "rows" }, rows));

/** Whose rows are shown: everybody's, the exporter's, the importer's.
    @type {(words: Words) => HTMLElement} */
function filter(words) {
  const ids = ["mine-all", "mine-exporter", "mine-importer"];
  const options = ids.map((id) => {
    const radio = el("input", { type: "radio", name: "mine", id, checked: id === "mine-all" });
    return [radio, el("label", { for: id }, words[id])];
  });
  return el(
    "fieldset",
    { class: "mine" },
    el("legend", {}, words.mine),
    el("div", { class: "segments" }, options),
  );
}

/** "3 of 11 done", kept true while rows are ticked.
    @type {(list: HTMLElement, words: Words) => void} */
function tally(list, words) {
  const boxes = /** @type {HTMLInputElement[]} */ ([
    ...list.querySelectorAll("input[type=checkbox]"),
  ]);
  const done = boxes.filter((box) => box.checked).length;
  const tallyText = words.done.replace("{n}", done).replace("{x}", boxes.length);
  list.querySelector(".tally").textContent = tallyText;
}

/**
 * Documents and steps by phase. `view` has `done`, the ids that are ticked, `tick(id,
 * yes)`, `on`, the day of departure or "", `leaves(day)`, `why()`, a promise of what
 * tells why, and `calendar`, the element that offers the days as a file.
 * @type {(outcome: Outcome, data: GuideData, view: ListView) => Child}
 */
export function checklist(outcome, data, view) {
  const words = data.words.guide;
  const phases = byPhase(outcome, data, openRequest(outcome, data) && ASKING);
  if (!phases.length) return "";
  const items = phases.flatMap(([, , rows]) => rows.map(([table, id]) => data.items[table][id]));
  const sections = phases.map(([id, name, rows]) =>
    phase(name, [
      ...rows.map((one) => row(one, data, view)),
      id === ASKING && requestRow(outcome, data, view),
    ]),
  );
  const list = el(
    "section",
    { class: "checklist-page" },
    el(
      "div",
      { class: "checklist-head" },
      el("h2", {}, words.checklist, " ", el("small", { class: "tally" })),
      items.length > FEW && filter(words),
      departure(items, view, words),
    ),
    sections,
    wordings(outcome, data, view),
  );
  list.addEventListener("change", () => tally(list, words));
  tally(list, words);
  return list;
}
