// What the guide tells, once nothing more has to be asked.

import { el } from "../shared/dom.js";
import { influence, reasonsOf } from "./change.js";
import { why } from "./evidence.js";
import { deciders, outcome } from "./outcome.js";
import { addAnswers, answersTo, FIELDS, linked, maybeOf, phases, section } from "./phases.js";
import { takeAlong } from "./take.js";

function facts(item, names, data) {
  const rows = names
    .filter((name) => item[name])
    .map((name) =>
      el("div", {}, el("dt", {}, data.words.field[name]), el("dd", {}, item[name])),
    );
  return el("dl", { class: "facts" }, rows);
}

function certificateCard(id, data) {
  const item = data.items.certificate[id];
  const words = data.words.guide;
  return el(
    "div",
    { class: `result__certificate result__certificate--${item.kind}` },
    item.kind === "certificate" && el("p", { class: "result__lead" }, words.need),
    el("h3", {}, linked(item)),
    el("p", {}, item.short),
    facts(item, FIELDS, data),
  );
}

/** The sentence that says what was taken for granted. */
function taken(assumed, data) {
  const said = [...assumed].map(([fact, value]) => {
    const [, answer] = data.facts[fact].values.find(([id]) => id === value);
    return `${data.facts[fact].ask} ${answer}`;
  });
  return data.words.guide["assumed-note"].replace("{x}", said.join("; "));
}

/** Items that may be needed, each with the facts that settle it. */
function maybe(told, settling, data) {
  const rows = maybeOf(told, data).map(([table, id]) => {
    const open = [...(settling.get(`${table}/${id}`) ?? [])];
    const names = open.map((fact) => data.facts[fact].name).join(", ");
    const tail = names && ` (${data.words.guide.decides}: ${names})`;
    return el("li", {}, linked(data.items[table][id]), tail);
  });
  return (
    rows.length > 0 &&
    el("section", {}, el("h3", {}, data.words.guide.may), el("ul", {}, rows))
  );
}

/** A list behind a switch; nothing if it is empty. */
const folded = (title, rows) =>
  rows.length > 0 &&
  el("details", { class: "folded" }, el("summary", {}, title), el("ul", {}, rows));

/** Documents that this shipment does not need, and when one would. */
function notNeeded(told, data) {
  const { sure, maybe: open } = told.get("documents") ?? { sure: new Map(), maybe: new Map() };
  const rows = Object.entries(data.items.documents)
    .filter(([id]) => !sure.has(id) && !open.has(id) && data.only[id])
    .map(([id, item]) => {
      const cases = data.only[id].map((said) => `(${said})`).join(` ${data.words.guide.or} `);
      return el("li", {}, linked(item), `: ${data.words.guide.only} ${cases}`);
    });
  return folded(data.words.guide["not-needed"], rows);
}

/** Single answers that would lead to another certificate. */
function instead(rows, data, ask) {
  const items = rows.map(([fact, value, id]) => {
    const [, label] = data.facts[fact].values.find(([known]) => known === value);
    const said = `${data.facts[fact].name}: ${label}`;
    return el("li", {}, ask(fact, said), ` → ${data.items.certificate[id].name}`);
  });
  return folded(data.words.guide.instead, items);
}

/** Questions that would narrow the result, as links that ask them. */
function refine(open, data, ask) {
  const rows = open.map((fact) => el("li", {}, ask(fact, data.facts[fact].ask)));
  return (
    rows.length > 0 &&
    el(
      "section",
      { class: "notice" },
      el("h3", { class: "notice__title" }, data.words.guide.refine),
      el("ul", {}, rows),
    )
  );
}

/** Names of the certificates that are certain at `ends`, as text. */
export const certificatesAt = (ends, data) =>
  [...outcome(data.graph, ends).get("certificate").sure.keys()]
    .map((id) => data.items.certificate[id].name)
    .join();

/**
 * The result of a walk as one element, headed by an h2 that takes the focus.
 *
 * `view` has `answers`, `day`, `shownDay`, `changed` (a sentence or ""), `label`
 * (fact, value) -> text, `ask` (fact, said) -> link, and `address`.
 */
export function result({ ends, open, route, assumed }, data, view) {
  const { answers, day, ask } = view;
  const told = outcome(data.graph, ends);
  const { sure, maybe: either } = told.get("certificate");
  const words = data.words.guide;
  const certificates = [...sure, ...either];
  const values = (fact) => (data.facts[fact].values ?? []).map(([id]) => id);
  const settling = deciders(data.graph, answers, day, { open, values });
  const asked = [...route, ...assumed.keys()];
  const changes = el("div", {});
  const element = el(
    "div",
    { class: "result" },
    el("h2", { tabindex: "-1" }, words.result),
    view.changed && el("p", { class: "warning" }, view.changed),
    either.size > 0 && el("p", { class: "warning" }, words.depends),
    certificates.map(([id]) => certificateCard(id, data)),
    assumed.size > 0 && el("p", { class: "warning" }, taken(assumed, data)),
    refine(open, data, ask),
    why(reasonsOf(data.graph, answers, day, certificates), data),
    phases(told, data),
    section("wording", told, data),
    section("warnings", told, data),
    maybe(told, settling, data),
    notNeeded(told, data),
    changes,
    takeAlong(told, data, { ...view, assumed, route: asked }),
    el("p", { class: "reviewed" }, words["rules-of"].replace("{x}", view.shownDay)),
  );
  influence(data, answers, day, asked).then((found) => {
    addAnswers(element, data, (key) => answersTo([...(found.because.get(key) ?? [])], data, { ...view, assumed }));
    changes.append(instead(found.instead, data, ask) || "");
  });
  return element;
}
