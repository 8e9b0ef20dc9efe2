// What to do and what to send, in the order of a shipment.

import { el } from "../shared/dom.js";
import { confidence, level, ruleName } from "./evidence.js";

const PHASED = ["documents", "steps"];

export const linked = (item) => (item.page ? el("a", { href: item.page }, item.name) : item.name);

/** What is told besides the certificate, in the order of a text. */
export const LISTS = ["documents", "steps", "wording", "warnings"];

/** What a certificate's facts are called in the data, in the order they are told. */
export const FIELDS = ["requester", "issuer", "deadline", "system", "instead"];

/** "Name: answer" of each of `facts`; `view` has the answers, and how they are said. */
export const answersTo = (facts, data, { answers, assumed, label }) =>
  facts.map((fact) => {
    const said = `${data.facts[fact].name}: ${label(fact, answers.get(fact))}`;
    return assumed.has(fact) ? `${said} (${data.words.guide.assumed})` : said;
  });

/** Everything certain of `tables`, as rows [table, id, number of the rule]. */
export function certain(told, tables, data) {
  return tables.flatMap((table) => {
    const sure = told.get(table)?.sure ?? new Map();
    return Object.keys(data.items[table])
      .filter((id) => sure.has(id))
      .map((id) => [table, id, sure.get(id)]);
  });
}

/** Everything of the lists that may be needed, as rows [table, id]. */
export const maybeOf = (told, data) =>
  LISTS.flatMap((table) => {
    const open = told.get(table)?.maybe ?? new Map();
    return Object.keys(data.items[table])
      .filter((id) => open.has(id))
      .map((id) => [table, id]);
  });

/** Documents and steps by phase: a section for each phase that has any. */
export function phases(told, data) {
  const rows = certain(told, PHASED, data);
  const names = Object.entries(data.words.phase);
  const sections = names.map(([phase, name]) => {
    const own = rows.filter(([table, id]) => data.items[table][id].phase === phase);
    if (!own.length) return null;
    const items = own.map((one) => row(one, data));
    return [el("h4", {}, name), el("ul", { class: "result__list" }, items)];
  });
  return (
    rows.length > 0 &&
    el("section", {}, el("h3", {}, data.words.guide.steps), sections.flat().filter(Boolean))
  );
}

/** One table without phases, such as warnings, as a section. */
export function section(table, told, data) {
  const rows = certain(told, [table], data).map((one) => row(one, data));
  const list = el("ul", { class: `result__list result__list--${table}` }, rows);
  return rows.length > 0 && el("section", {}, el("h3", {}, data.words.guide[table]), list);
}

const formLink = ([href, name]) => el("li", {}, el("a", { href }, name));

/** One item: what, who and when; why and how well known behind a switch. */
function row([table, id, number], data) {
  const item = data.items[table][id];
  const words = data.words;
  const meta = [item.who, item.when].filter(Boolean).join(" · ");
  const missing = item.consequence && `${words.field.consequence}: ${item.consequence}`;
  const known = confidence(item.sources, data);
  const weak = level(item.sources, data) === "secondary";
  return el(
    "li",
    { "data-item": `${table}/${id}` },
    el("strong", {}, linked(item)),
    table === "documents" && [" ", el("span", { class: "tag" }, words.guide.document)],
    el("p", {}, item.short ?? item.text),
    meta && el("p", { class: "result__meta" }, meta),
    missing && el("p", { class: "result__meta" }, missing),
    item.forms && el("ul", { class: "result__meta" }, item.forms.map(formLink)),
    weak && known,
    el(
      "details",
      {},
      el("summary", {}, words.guide.because),
      el("p", { class: "result__said" }),
      el("p", {}, data.because[number][0], " ", ruleName(number, data)),
      !weak && known,
    ),
  );
}

/** Add to each row of `result` the answers it hangs on: `said` gives them by key. */
export function addAnswers(result, data, said) {
  for (const item of result.querySelectorAll("[data-item]")) {
    const answers = said(item.dataset.item).join("; ");
    if (answers)
      item.querySelector(".result__said").append(`${data.words.guide.said}: ${answers}.`);
  }
}
