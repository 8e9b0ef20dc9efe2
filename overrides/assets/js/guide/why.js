// Why a result is what it is: fetched when a reader opens a reason, with the whole graph.

import { el } from "../shared/dom.js";
import { influence, reasonsOf } from "./change.js";
import { reason, reasonList } from "./evidence.js";
import { answersTo, certificatesOf, linked } from "./items.js";
import { outcomeOf } from "./outcome.js";
import { unpacked } from "./unpack-whole.js";
import { walk } from "./walk.js";

/** @type {Graph | undefined} */
let wholeGraph;

/**
 * What can be told of one result, for `data` with the reasons: each gives elements.
 *
 * `view` has `answers`, `assumed`, `route`, `day`, `label` and `ask`. `key` is
 * "table/id" of an item.
 * @type {WhyRoom["explained"]}
 */
export function explained(data, view) {
  const whole = (wholeGraph ??= unpacked(globalThis.guideGraph));
  data.rules = whole.rules;
  const { answers, day, route } = view;
  const words = data.words;
  const outcome = outcomeOf(whole, walk(whole, answers, day).ends);
  const influences = influence(whole, data.facts, answers, day, route);
  /** @type {(key: string) => Item} */
  const itemOf = (key) => {
    const [table, id] = key.split("/");
    return data.items[table][id];
  };
  /** @type {(key: string) => number} */
  const ruleOf = (key) => {
    const [table, id] = key.split("/");
    return /** @type {number} */ (outcome.get(table)?.sure.get(id));
  };
  /** @type {Why["reason"]} */
  const why = (key) => reason(ruleOf(key), itemOf(key), data);

  /** What stands behind the switch of a row: what it is, what if it is missing, why.
      @type {Why["more"]} */
  function more(key) {
    const item = itemOf(key);
    const answersLine = el("p", {});
    influences.then(({ because }) => {
      const facts = answersTo([...(because.get(key) ?? [])], data, view);
      if (facts.length) answersLine.append(`${words.guide.said}: ${facts.join("; ")}.`);
      else answersLine.remove();
    });
    const text = !key.startsWith("wording/") && (item.short ?? item.text);
    return [
      text && el("p", {}, text),
      item.page && el("p", {}, linked(item)),
      item.consequence && el("p", {}, `${words.field.consequence}: ${item.consequence}`),
      item.who && el("p", {}, `${words.field.who}: ${item.who}`),
      answersLine,
      why(key),
    ];
  }

  /** The rules behind every certificate that is still possible. */
  function certificates() {
    const { sure, maybe } = certificatesOf(outcome);
    return reasonList(reasonsOf(whole, answers, day, [...sure, ...maybe]), data);
  }

  /** Documents that this shipment does not need, and when one would. */
  function others() {
    const { sure, maybe } = outcome.get("documents") ?? { sure: new Map(), maybe: new Map() };
    const rows = Object.entries(data.papers.documents).filter(
      ([id]) => !sure.has(id) && !maybe.has(id),
    );
    /** @type {(paper: [id: string, named: [name: string, page: string]]) => HTMLElement} */
    const row = ([id, [name, page]]) =>
      el("li", {}, el("a", { href: page }, name), `: ${words.guide.only} ${data.only[id]}`);
    return [el("ul", {}, rows.map(row))];
  }

  /** Single answers that would lead to another certificate, those to a question that lead
      to the same one together: "Question: answer · answer → certificate". */
  async function instead() {
    /** @type {Map<string, string[]>} */
    const grouped = new Map();
    for (const [fact, value, id] of (await influences).instead) {
      const key = `${fact} ${id}`;
      grouped.set(key, [...(grouped.get(key) ?? []), view.label(fact, value)]);
    }
    const rows = [...grouped].map(([key, labels]) => {
      const [fact, id] = key.split(" ");
      const text = `${data.facts[fact].name}: ${labels.join("\u00a0· ")}`;
      return el("li", {}, view.ask(fact, text), ` → ${data.papers.certificate[id][0]}`);
    });
    return [rows.length ? el("ul", {}, rows) : el("p", {}, words.guide["instead-none"])];
  }

  /** The rules that give the items `keys`, each with its reason and sources.
      @type {Why["rulesOf"]} */
  const rulesOf = (keys) =>
    [...new Set(keys.map(ruleOf))].map((number) => ({
      rule: whole.rules[number][0],
      because: data.because[number][0],
      sources: data.because[number][1].map((source) => data.sources[source][0]),
    }));

  return { reason: why, more, certificates, others, instead, rulesOf };
}
