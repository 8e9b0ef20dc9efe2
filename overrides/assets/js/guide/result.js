// What the guide tells, once nothing more has to be asked.

import { el } from "./dom.js";
import { outcome } from "./walk.js";

const LEVELS = ["authority", "client", "secondary"];

/** The confidence line for the sources numbered in `cited`: the weakest decides. */
function confidence(cited, data) {
  const sources = cited.map((number) => data.sources[number]);
  const known = sources.filter(([, , read]) => LEVELS.includes(read));
  const level = LEVELS[Math.max(0, ...known.map(([, , read]) => LEVELS.indexOf(read)))];
  const weak = known.filter(([, , read]) => read === "secondary").map(([, who]) => who);
  const said = data.words.confidence[level].replace("{x}", [...new Set(weak)].join(", "));
  return el("p", { class: `confidence confidence--${level}` }, said);
}

function sourceLinks(cited, data) {
  return cited.map((number) => {
    const [title, publisher, , url] = data.sources[number];
    const named = url ? el("a", { href: url, rel: "noopener" }, title) : title;
    return el("li", {}, named, `, ${publisher}`);
  });
}

function facts(item, names, data) {
  const rows = names
    .filter((name) => item[name])
    .map((name) =>
      el("div", {}, el("dt", {}, data.words.field[name]), el("dd", {}, item[name])),
    );
  return el("dl", { class: "facts" }, rows);
}

function linked(item) {
  return item.page ? el("a", { href: item.page }, item.name) : item.name;
}

function certificateCard(id, data) {
  const item = data.items.certificate[id];
  const lead = item.kind === "certificate" && el("p", {}, data.words.guide.need);
  return el(
    "div",
    { class: `result__certificate result__certificate--${item.kind}` },
    lead,
    el("h3", {}, linked(item)),
    el("p", {}, item.short),
    facts(item, ["requester", "issuer", "deadline", "system", "instead"], data),
  );
}

function because(numbers, data) {
  const reasons = numbers.map((number) => {
    const [said, cited] = data.because[number];
    return el("li", {}, said, el("ul", {}, sourceLinks(cited, data)));
  });
  const cited = numbers.flatMap((number) => data.because[number][1]);
  return el(
    "section",
    { class: "because" },
    el("h3", {}, data.words.guide.because),
    el("ul", {}, reasons),
    confidence(cited, data),
  );
}

function list(table, ids, data) {
  if (!ids.length) return "";
  const order = Object.keys(data.items[table]);
  const rows = ids
    .sort((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((id) => {
      const item = data.items[table][id];
      return el(
        "li",
        {},
        el("strong", {}, linked(item)),
        el("p", {}, item.short ?? item.text),
        facts(item, ["who", "when", "consequence"], data),
        confidence(item.sources, data),
      );
    });
  return el(
    "section",
    {},
    el("h3", {}, data.words.guide[table]),
    el(table === "steps" ? "ol" : "ul", { class: `result__list result__${table}` }, rows),
  );
}

function open(told, data) {
  const rows = ["documents", "steps", "warnings"].flatMap((table) =>
    (told[table]?.maybe ?? []).map((id) => el("li", {}, linked(data.items[table][id]))),
  );
  return rows.length
    ? el("section", {}, el("h3", {}, data.words.guide.may), el("ul", {}, rows))
    : "";
}

/** The result of `ends` as one element, headed by an h2 that takes the focus. */
export function result(ends, data, { mail, day }) {
  const told = outcome(data.graph, ends);
  const { sure, maybe } = told.certificate;
  const words = data.words.guide;
  const rows = (table) => list(table, told[table]?.sure ?? [], data);
  return el(
    "div",
    { class: "result" },
    el("h2", { tabindex: "-1" }, words.result),
    maybe.length > 0 && el("p", { class: "warning" }, words.depends),
    [...sure, ...maybe].map((id) => certificateCard(id, data)),
    because(told.because, data),
    ["documents", "steps", "warnings"].map(rows),
    open(told, data),
    el("p", {}, el("a", { class: "button", href: mail(told) }, words.mail)),
    el("p", { class: "reviewed" }, words["rules-of"].replace("{x}", day)),
  );
}

/** The result as plain lines, for an e-mail. */
export function asText(told, data) {
  const names = (table) => {
    const { sure = [], maybe = [] } = told[table] ?? {};
    return [...sure, ...maybe.map((id) => `${id}?`)].map((id) => {
      const item = data.items[table][id.replace("?", "")];
      return `- ${item.name}${id.endsWith("?") ? " (?)" : ""}`;
    });
  };
  return [`${data.words.guide.result}:`, ...names("certificate"), ...names("documents")];
}
