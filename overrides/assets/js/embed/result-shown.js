// What the guide tells of a shipment, in brief, on somebody else's page.

import { byPhase, certain, certificatesOf, FIELDS, maybeOf, weighing } from "../guide/items.js";
import { outcomeOf } from "../guide/outcome.js";
import { el } from "../shared/dom.js";
import { listOf } from "../shared/list-of.js";
import { linkTo } from "./progress.js";

/** Kinds of answers that are no certificate -> how each looks.
    @type {Record<string, string>} */
const LOOKS = { stop: "verdict stop", ask: "verdict limits" };

/** The heading `steps` below those of the element.
    @type {(level: number, steps: number, title: Child, more?: Attributes) => HTMLElement} */
const headed = (level, steps, title, more = {}) =>
  el(/** @type {"h4"} */ (`h${Math.min(6, level + steps)}`), more, title);

/** What stops or limits the shipment as things stand.
    @type {(outcome: Outcome, data: GuideData, view: EmbedView) => HTMLElement[]} */
const heavy = (outcome, data, { level }) =>
  /** @type {const} */ (["stops", "limits"]).flatMap((weight) =>
    weighing(weight, outcome, data).map(([table, id]) => {
      const { name, short, text } = data.items[table][id];
      return el("section", { class: weight }, headed(level, 1, name), el("p", {}, short ?? text));
    }),
  );

/** The name of an item; a link, if it has a page.
    @type {(table: string, id: string, data: GuideData, view: EmbedView) => Child} */
function nameOf(table, id, data, { guide }) {
  const folder = guide.data.pages[table];
  const { name } = data.items[table][id];
  return folder ? el("a", { href: guide.there(`${folder}${id}/`) }, name) : name;
}

/** Rows by name with who, when, and whether that is only reported, as a list.
    @type {(rows: [table: string, id: string, ...more: any][], data: GuideData, view: EmbedView) =>
      HTMLElement} */
const itemList = (rows, data, view) =>
  listOf(
    rows.map(([table, id]) => {
      const { who, when, weak } = data.items[table][id];
      const weakness = weak && data.words.guide.weak;
      const tail = [who, when, weakness].filter(Boolean).join("; ");
      return [nameOf(table, id, data, view), tail && el("small", {}, tail)];
    }),
  );

/** The certificate: who asks for it, who issues it, by when; all, if that is open.
    @type {(outcome: Outcome, data: GuideData, view: EmbedView, stopped: boolean) => HTMLElement} */
function verdictShown(outcome, data, view, stopped) {
  const words = data.words.guide;
  const { sure, maybe } = certificatesOf(outcome);
  const ids = [...sure.keys(), ...maybe.keys()];
  const items = data.items.certificate;
  const takesFocus = { tabindex: "-1" };
  if (ids.length > 1)
    return el(
      "section",
      { class: LOOKS.ask },
      headed(view.level, 0, words.depends, takesFocus),
      listOf(ids.map((id) => [nameOf("certificate", id, data, view), `: ${items[id].short}`])),
    );
  const [id] = ids;
  const item = items[id];
  const lead = item.kind === "certificate" && words[stopped ? "need-then" : "need"];
  const name = [lead && el("small", {}, lead, " "), nameOf("certificate", id, data, view)];
  const rows = FIELDS.filter((field) => item[field]).map((field) =>
    el("div", {}, el("dt", {}, data.words.field[field]), el("dd", {}, item[field])),
  );
  return el(
    "section",
    { class: LOOKS[item.kind] ?? "verdict" },
    headed(view.level, 0, name, takesFocus),
    el("p", {}, item.short),
    rows.length > 0 && el("dl", {}, rows),
  );
}

/** Open questions that would narrow the result, answered where they stand.
    @type {(at: Progress, data: GuideData, view: EmbedView) => Child} */
function narrowing({ walked }, data, { answers, level, take }) {
  const words = data.words.guide;
  const { offered: optional } = data.graph;
  const asked = data.graph.facts.filter(
    (fact) =>
      data.facts[fact]?.values &&
      (walked.open.includes(fact) || (walked.route.includes(fact) && optional.includes(fact))),
  );
  const rows = asked.map((fact) => {
    const { ask, values = [] } = data.facts[fact];
    const current = answers.get(fact);
    /** @type {(event: { target: HTMLSelectElement }) => void} */
    const change = ({ target }) => target.value && take(fact, target.value, true);
    const options = values.map(([id, label]) =>
      el("option", { value: id, selected: id === current }, label),
    );
    const none = el("option", { value: "" }, words.select);
    return el(
      "p",
      {},
      el("label", { for: `now-${fact}` }, ask),
      el("select", { id: `now-${fact}`, onchange: change }, none, options),
    );
  });
  return rows.length > 0 && el("section", {}, headed(level, 1, words.narrow), rows);
}

/** What there is to do, by the phases of a shipment.
    @type {(outcome: Outcome, data: GuideData, view: EmbedView) => Child} */
function stepsShown(outcome, data, view) {
  const phases = byPhase(outcome, data)
    .map(([, name, rows]) => ({ name, rows: rows.filter(([table]) => table === "steps") }))
    .filter(({ rows }) => rows.length)
    .map(({ name, rows }) => [headed(view.level, 2, name), itemList(rows, data, view)]);
  return (
    phases.length > 0 && el("section", {}, headed(view.level, 1, data.words.guide.steps), phases)
  );
}

/** The result as an element, its heading first to take the focus.
    @type {(at: Progress, view: EmbedView, on: string) => HTMLElement} */
export function resultShown(at, view, on) {
  const data = /** @type {GuideData} */ (at.branch);
  const words = data.words.guide;
  const outcome = outcomeOf(data.graph, at.walked.ends, at.day);
  const weighty = heavy(outcome, data, view);
  const papers = certain(outcome, ["documents"], data);
  const maybe = maybeOf(outcome, data).filter(([table]) => ["documents", "steps"].includes(table));
  const day = new Date(`${at.day}T12:00`).toLocaleDateString(words.locale, { dateStyle: "long" });
  const weak = [...certain(outcome, ["documents", "steps"], data), ...maybe].some(
    ([table, id]) => data.items[table][id].weak,
  );
  const stopped = weighing("stops", outcome, data).length > 0;
  return el(
    "div",
    {},
    weighty,
    verdictShown(outcome, data, view, stopped),
    narrowing(at, data, view),
    papers.length > 0 &&
      el("section", {}, headed(view.level, 1, words.documents), itemList(papers, data, view)),
    stepsShown(outcome, data, view),
    maybe.length > 0 &&
      el("details", {}, el("summary", {}, words.may), itemList(maybe, data, view)),
    el(
      "p",
      {},
      el("a", { class: "whole", href: linkTo(view.guide, view.answers, on) }, words.whole),
    ),
    weak && el("p", { class: "count" }, words["weak-means"]),
    el(
      "p",
      { class: "count" },
      `${words["rules-of"].replace("{x}", day)} ${view.guide.data.version}`,
    ),
  );
}
