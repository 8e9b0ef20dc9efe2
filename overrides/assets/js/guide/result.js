// What the guide tells, once nothing more has to be asked.

import { el } from "./dom.js";
import { deciders, outcome, reasons } from "./walk.js";

const LEVELS = ["authority", "client", "secondary"];
const LISTS = ["documents", "wording", "steps", "warnings"];

/** The confidence line for the sources numbered in `cited`: the weakest decides. */
function confidence(cited, data) {
  const known = cited
    .map((number) => data.sources[number])
    .filter(([, , read]) => LEVELS.includes(read));
  const level = LEVELS[Math.max(0, ...known.map(([, , read]) => LEVELS.indexOf(read)))];
  const weak = known.filter(([, , read]) => read === "secondary").map(([, who]) => who);
  const said = data.words.confidence[level].replace("{x}", [...new Set(weak)].join(", "));
  return el("p", { class: `confidence confidence--${level}` }, said);
}

function sourceList(cited, data) {
  const rows = [...new Set(cited)].map((number) => {
    const [title, publisher, , url] = data.sources[number];
    const named = url ? el("a", { href: url, rel: "noopener" }, title) : title;
    return el("li", {}, named, `, ${publisher}`);
  });
  return el(
    "details",
    { class: "sources" },
    el("summary", {}, `${data.words.guide.sources} (${rows.length})`),
    el("ul", {}, rows),
  );
}

function facts(item, names, data) {
  const rows = names
    .filter((name) => item[name])
    .map((name) =>
      el("div", {}, el("dt", {}, data.words.field[name]), el("dd", {}, item[name])),
    );
  return el("dl", { class: "facts" }, rows);
}

const linked = (item) =>
  item.page ? el("a", { href: item.page }, item.name) : item.name;

function certificateCard(id, data) {
  const item = data.items.certificate[id];
  const words = data.words.guide;
  return el(
    "div",
    { class: `result__certificate result__certificate--${item.kind}` },
    item.kind === "certificate" && el("p", { class: "result__lead" }, words.need),
    el("h3", {}, linked(item)),
    el("p", {}, item.short),
    facts(item, ["requester", "issuer", "deadline", "system", "instead"], data),
  );
}

function why(numbers, data) {
  const cited = numbers.flatMap((number) => data.because[number][1]);
  return el(
    "section",
    { class: "because" },
    el("h3", {}, data.words.guide.because),
    el("ul", {}, numbers.map((number) => el("li", {}, data.because[number][0]))),
    confidence(cited, data),
    sourceList(cited, data),
  );
}

function row(table, id, number, data) {
  const item = data.items[table][id];
  const words = data.words;
  const meta = [item.who, item.when].filter(Boolean).join(" · ");
  const missing = item.consequence && `${words.field.consequence}: ${item.consequence}`;
  return el(
    "li",
    {},
    el("strong", {}, linked(item)),
    el("p", {}, item.short ?? item.text),
    meta && el("p", { class: "result__meta" }, meta),
    missing && el("p", { class: "result__meta" }, missing),
    el("p", { class: "result__meta" }, `${words.guide.because}: ${data.because[number][0]}`),
    confidence(item.sources, data),
  );
}

/** The items of one table in the order of their file, as a list with a heading. */
function list(table, items, data) {
  const ids = Object.keys(data.items[table]).filter((id) => items.has(id));
  return (
    ids.length > 0 &&
    el(
      "section",
      {},
      el("h3", {}, data.words.guide[table]),
      el(
        table === "steps" ? "ol" : "ul",
        { class: `result__list result__list--${table}` },
        ids.map((id) => row(table, id, items.get(id), data)),
      ),
    )
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
  const rows = LISTS.flatMap((table) =>
    [...(told.get(table)?.maybe.keys() ?? [])].map((id) => {
      const facts = [...(settling.get(`${table}/${id}`) ?? [])];
      const names = facts.map((fact) => data.facts[fact].name).join(", ");
      const tail = names && ` (${data.words.guide.decides}: ${names})`;
      return el("li", {}, linked(data.items[table][id]), tail);
    }),
  );
  return (
    rows.length > 0 &&
    el("section", {}, el("h3", {}, data.words.guide.may), el("ul", {}, rows))
  );
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

/** The result of `ends` as one element, headed by an h2 that takes the focus. */
export function result({ ends, open, assumed }, data, { answers, day, shownDay, changed, mail, ask }) {
  const told = outcome(data.graph, ends);
  const { sure, maybe: either } = told.get("certificate");
  const words = data.words.guide;
  const certificates = [...sure, ...either];
  const values = (fact) => (data.facts[fact].values ?? []).map(([id]) => id);
  const settling = deciders(data.graph, answers, day, { open, values });
  const numbers = certificates.flatMap(([, number]) =>
    reasons(data.graph, answers, day, number),
  );
  return el(
    "div",
    { class: "result" },
    el("h2", { tabindex: "-1" }, words.result),
    changed && el("p", { class: "warning" }, changed),
    either.size > 0 && el("p", { class: "warning" }, words.depends),
    certificates.map(([id]) => certificateCard(id, data)),
    assumed.size > 0 && el("p", { class: "warning" }, taken(assumed, data)),
    refine(open, data, ask),
    why([...new Set(numbers)], data),
    LISTS.map((table) => list(table, told.get(table)?.sure ?? new Map(), data)),
    maybe(told, settling, data),
    el("p", {}, el("a", { class: "button", href: mail(told) }, words.mail)),
    el("p", { class: "reviewed" }, words["rules-of"].replace("{x}", shownDay)),
  );
}

/** The result as plain lines, for an e-mail. */
export function asText(told, data) {
  const names = (table) => {
    const { sure, maybe } = told.get(table) ?? { sure: new Map(), maybe: new Map() };
    const name = (id) => data.items[table][id].name;
    return [
      ...[...sure.keys()].map((id) => `- ${name(id)}`),
      ...[...maybe.keys()].map((id) => `- ${name(id)} (?)`),
    ];
  };
  return [`${data.words.guide.result}:`, ...names("certificate"), ...names("documents")];
}
