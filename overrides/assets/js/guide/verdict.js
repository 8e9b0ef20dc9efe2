// The head of a result: the certificate, what to do about it now, who, by when, why.

import { el } from "../shared/dom.js";
import { mailTo } from "../shared/mail.js";
import { phoneLink } from "../shared/phone-link.js";
import { asksAnother, FIELDS, formsOf, linked, requestOf } from "./items.js";
import { opening } from "./later.js";
import { certificateNames, letterToCertifier, letterToOffice } from "./letters.js";
import { outcomeOf } from "./outcome.js";
import { walk } from "./walk.js";

/** Kinds of certificates with which goods cannot go, and how each looks.
    @type {Record<string, string>} */
export const VERDICTS = { stop: "verdict verdict--stop", ask: "verdict verdict--ask" };

/** One fact of the verdict, if there is anything to tell.
    @type {(name: string, told: Child[] | Child, look?: string) => Child} */
const factRow = (name, told, look) =>
  told && el("div", { class: look }, el("dt", {}, name), el("dd", {}, told));

/** @type {(item: Item, data: GuideData) => Child[]} */
const factRows = (item, data) => FIELDS.map((name) => factRow(data.words.field[name], item[name]));

/** Whom to ask where no paper is certain, and what to have at hand: what the letter asks for.
    @type {(outcome: Outcome, data: GuideData, view: ToldView) => Child[]} */
function askRows(outcome, data, view) {
  const words = data.words.guide;
  const link = requestLink(outcome, data, view, "");
  if (!asksAnother(outcome, data)) link.textContent = data.mail;
  const blanks = words["letter-blanks"].split("\n").map((line) => line.split(":")[0]);
  return [
    factRow(words.whom, [link, " · ", phoneLink(data.phone)]),
    factRow(words["at-hand"], blanks.join(" · ")),
  ];
}

/** What is taken for granted, each with the way to change it; not what goes without saying.
    @type {(data: GuideData, view: ToldView) => Child} */
function assumedRow(data, { answers, assumed, chip, ask }) {
  const product = /** @type {string} */ (answers.get("product"));
  const facts = [...assumed.keys()].filter(
    (fact) => !data.graph.offered.includes(fact) && !data.facts[fact].unlisted?.includes(product),
  );
  const links = facts.length > 0 && facts.map((fact) => ask(fact, chip(fact)));
  return factRow(data.words.guide.assumed, links, "assumed");
}

/** The link that asks for the certificate: an e-mail to whoever issues it.
    @type {(outcome: Outcome, data: GuideData, view: ToldView, look?: string) => HTMLElement} */
export function requestLink(outcome, data, view, look = "button") {
  const words = data.words.guide;
  const own = asksAnother(outcome, data);
  const asked = requestOf(outcome, data) ? words["request-qcs"] : words["ask-qcs"];
  const letter = own ? letterToCertifier(outcome, data, view) : letterToOffice(outcome, data, view);
  return el(
    "a",
    { class: look, href: mailTo(letter.to, letter.subject, letter.text) },
    own ? words["request-own"] : asked,
  );
}

/** Forms and worksheet of the request, if it goes to QCS.
    @type {(outcome: Outcome, data: GuideData, view: AnyView) => Child} */
function formLinks(outcome, data, view) {
  const forms = requestOf(outcome, data)?.forms ?? [];
  return forms.length > 0 && el("p", { class: "verdict__forms" }, formsOf(forms, view));
}

/** What the shipment needs if an answer is still open: each certificate it may be, with the
    answers that lead to it, and the questions that decide, which tell how to find out.
    @type {(certificates: [id: string, rule: number][], settling: FactsOfItems, data: GuideData,
      view: ToldView) => Child[]} */
function either(certificates, settling, data, view) {
  const words = data.words.guide;
  const facts = certificates.flatMap(([id]) => [...(settling.get(`certificate/${id}`) ?? [])]);
  const deciding = [...new Set(facts)];
  /** @type {(fact: string, value: string) => string} */
  const namesWith = (fact, value) => {
    const { ends } = walk(data.graph, new Map(view.answers).set(fact, value), view.day);
    return certificateNames(outcomeOf(data.graph, ends), data);
  };
  /** @type {(fact: string, sought: string) => Child} */
  const leading = (fact, sought) => {
    const { name, values = [] } = data.facts[fact];
    const labels = values
      .filter(([value]) => namesWith(fact, value) === sought)
      .map(([, label]) => label);
    return (
      labels.length > 0 && el("div", { class: "because" }, `${name}: ${labels.join("\u00a0· ")}`)
    );
  };
  const links = deciding.map((fact) => [" ", view.ask(fact, data.facts[fact].name)]);
  const rows = certificates.map(([id]) => {
    const item = data.items.certificate[id];
    const answers = deciding.map((fact) => leading(fact, item.name));
    return el("li", {}, linked(item), `: ${item.short}`, answers);
  });
  return [
    el("h2", { tabindex: "-1" }, words.depends),
    links.length > 0 && el("p", {}, words["find-first"], links),
    el("ul", {}, rows),
  ];
}

/**
 * The certificate of a result. `certificates` are rows [id, rule]; more than one if an
 * answer is open. `actions` are what can be done with the result; `stopped` says that
 * something has to be solved first; `settling`: which facts decide what is open.
 * @type {(certificates: [id: string, rule: number][], outcome: Outcome, data: GuideData,
 *   how: { actions: Child[], stopped: boolean, settling: FactsOfItems, view: ToldView }) => HTMLElement}
 */
export function verdict(certificates, outcome, data, { actions, stopped, settling, view }) {
  const words = data.words.guide;
  const [[id]] = certificates;
  const item = data.items.certificate[id];
  const sole = certificates.length === 1;
  const lead = item.kind === "certificate" && (stopped ? words["need-then"] : words.need);
  const head = el("h2", { tabindex: "-1" }, lead && el("small", {}, lead, " "), linked(item));
  const sourcesLink = opening(words["rules-sources"], {
    there: view.why,
    fill: (why) => why.certificates(),
    words,
    look: "because",
  });
  return el(
    "section",
    { class: VERDICTS[sole ? item.kind : "ask"] ?? "verdict" },
    el(
      "div",
      { class: "verdict__main" },
      sole ? [head, el("p", {}, item.short)] : either(certificates, settling, data, view),
      actions,
      formLinks(outcome, data, view),
    ),
    el(
      "dl",
      { class: "verdict__facts" },
      sole && factRows(item, data),
      (!sole || VERDICTS[item.kind]) && askRows(outcome, data, view),
      assumedRow(data, view),
      factRow(words.because, sourcesLink, "verdict__why"),
    ),
  );
}
