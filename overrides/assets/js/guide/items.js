// The items of a result: which are certain, which may be, what each of them weighs.

import { el } from "../shared/dom.js";
import { LANGUAGES } from "../shared/languages.js";

/** What is told besides the certificate, in the order of a text. */
export const LISTS = ["documents", "steps", "wording", "warnings"];

/** What has its place in the order of a shipment, and can be ticked off. */
export const PHASED = ["documents", "steps"];

/** What a certificate's facts are called in the data, in the order they are told. */
export const FIELDS = /** @type {const} */ ([
  "requester",
  "issuer",
  "deadline",
  "system",
  "instead",
]);

/** @type {{ sure: Given, maybe: Given }} */
const NONE = { sure: new Map(), maybe: new Map() };

/** The name of `item`, as a link if it has a page.
    @type {(item: Item) => Child} */
export const linked = (item) => (item.page ? el("a", { href: item.page }, item.name) : item.name);

/** The certificates of an outcome: a table that always gives something.
    @type {(outcome: Outcome) => { sure: Given, maybe: Given }} */
export const certificatesOf = (outcome) =>
  /** @type {{ sure: Given, maybe: Given }} */ (outcome.get("certificate"));

/** A text whose «quotation», which papers carry in the main language, is read aloud in it.
    @type {(text: string) => Child[]} */
export const statement = (text) =>
  text
    .split(/(«.+»)/)
    .map((piece, at) => (at % 2 ? el("span", { lang: LANGUAGES[0] }, piece) : piece));

/** Links to the `forms` of a step; the worksheet's carries the facts of the shipment along.
    @type {(forms: [href: string, name: string][], view: Pick<View, "address">) => HTMLElement[]} */
export const formsOf = (forms, { address }) =>
  forms.map(([page, name]) => {
    const href = page.includes("#") ? `${page}&${address.split("#")[1]}` : page;
    return el("a", { href }, name);
  });

/** "Name: answer" of each of `facts`; `view` has the answers, and how they are said.
    @type {(facts: string[], data: GuideData, view: Pick<WholeResult, "answers" | "assumed" |
      "label">) => string[]} */
export const answersTo = (facts, data, { answers, assumed, label }) =>
  facts.map((fact) => {
    const text = `${data.facts[fact].name}: ${label(fact, answers.get(fact))}`;
    return assumed.has(fact) ? `${text} (${data.words.guide.assumed.toLowerCase()})` : text;
  });

/** Everything certain of `tables`, as rows [table, id, number of the rule].
    @type {(outcome: Outcome, tables: string[], data: GuideData) => ItemRow[]} */
export function certain(outcome, tables, data) {
  return tables.flatMap((table) => {
    /** @type {Given} */
    const sure = outcome.get(table)?.sure ?? new Map();
    return Object.keys(data.items[table])
      .filter((id) => sure.has(id))
      .map((id) => [table, id, /** @type {number} */ (sure.get(id))]);
  });
}

/** Everything of the lists that may be needed, as rows [table, id].
    @type {(outcome: Outcome, data: GuideData) => [table: string, id: string][]} */
export const maybeOf = (outcome, data) =>
  LISTS.flatMap((table) => {
    const open = outcome.get(table)?.maybe ?? new Map();
    return Object.keys(data.items[table])
      .filter((id) => open.has(id))
      .map((id) => [table, id]);
  });

/** The certain steps and warnings of one weight: "stops" or "limits".
    @type {(weight: string, outcome: Outcome, data: GuideData) => ItemRow[]} */
export const weighing = (weight, outcome, data) =>
  certain(outcome, ["steps", "warnings"], data).filter(
    ([table, id]) => data.items[table][id].weight === weight,
  );

/** Pairs of facts whose answers exclude each other, as what stops the goods says.
    @type {(outcome: Outcome, data: GuideData) => string[][]} */
export const excluding = (outcome, data) =>
  weighing("stops", outcome, data).flatMap(([table, id]) => {
    const { between } = data.items[table][id];
    return between ? [between] : [];
  });

/** What the day is called on which the goods leave, or left.
    @type {(view: Pick<View, "answers">, words: Words) => string} */
export const leaving = ({ answers }, words) =>
  words[["departed", "arrived"].includes(answers.get("stage")) ? "left-on" : "leaves"];

/** Rows to tick off by phase, in the order of a shipment: [phase, name, rows]; `kept` stays without rows.
    @type {(outcome: Outcome, data: GuideData, kept?: string | false) => Phase[]} */
export function byPhase(outcome, data, kept = "") {
  const rows = certain(outcome, PHASED, data);
  return Object.entries(data.words.phase)
    .map(
      ([phase, name]) =>
        /** @type {Phase} */ ([
          phase,
          name,
          rows.filter(([table, id]) => data.items[table][id].phase === phase),
        ]),
    )
    .filter(([phase, , own]) => own.length || phase === kept);
}

/** The phase of the steps by which a certificate is asked for. */
export const ASKING = "with-request";
/** @type {(named: NamedItem) => boolean} */
const isRequest = ([, item]) => item.phase === ASKING;

/** The steps by which the certificate is asked for: `sure` and `maybe`, rows [id, item].
    @type {(outcome: Outcome, data: GuideData) => { sure: NamedItem[], maybe: NamedItem[] }} */
function requests(outcome, data) {
  const { sure, maybe } = outcome.get("steps") ?? NONE;
  /** @type {(ids: Given) => NamedItem[]} */
  const rows = (ids) =>
    [...ids.keys()]
      .map((id) => /** @type {NamedItem} */ ([id, data.items.steps[id]]))
      .filter(isRequest);
  return { sure: rows(sure), maybe: rows(maybe) };
}

/** The step that asks QCS for the certificate, if QCS issues it or may issue it.
    @type {(outcome: Outcome, data: GuideData) => Item | undefined} */
export function requestOf(outcome, data) {
  const { sure, maybe } = requests(outcome, data);
  return [...sure, ...maybe].map(([, item]) => item).find((item) => item.forms);
}

/** Whether somebody else than QCS is asked for the certificate.
    @type {(outcome: Outcome, data: GuideData) => boolean} */
export const asksAnother = (outcome, data) =>
  !requestOf(outcome, data) && requests(outcome, data).sure.length > 0;

/** One step in place of several that ask for the certificate, while it is open who is asked.
    @type {(outcome: Outcome, data: GuideData) => Item | undefined} */
export function openRequest(outcome, data) {
  const { sure, maybe } = requests(outcome, data);
  return sure.length ? undefined : maybe.map(([, item]) => item)[0];
}
