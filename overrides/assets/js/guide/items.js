// The items of a result: which are certain, which may be, what each of them weighs.

import { el } from "../shared/dom.js";

/** What is told besides the certificate, in the order of a text. */
export const LISTS = ["documents", "steps", "wording", "warnings"];

/** What has its place in the order of a shipment, and can be ticked off. */
export const PHASED = ["documents", "steps"];

/** What a certificate's facts are called in the data, in the order they are told. */
export const FIELDS = ["requester", "issuer", "deadline", "system", "instead"];

/** The name of `item`, as a link if it has a page. */
export const linked = (item) => (item.page ? el("a", { href: item.page }, item.name) : item.name);

/** "Name: answer" of each of `facts`; `view` has the answers, and how they are said. */
export const answersTo = (facts, data, { answers, assumed, label }) =>
  facts.map((fact) => {
    const said = `${data.facts[fact].name}: ${label(fact, answers.get(fact))}`;
    return assumed.has(fact) ? data.words.guide["assumed-chip"].replace("{x}", said) : said;
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

/** The certain steps and warnings of one weight: "stops" or "limits". */
export const weighing = (weight, told, data) =>
  certain(told, ["steps", "warnings"], data).filter(
    ([table, id]) => data.items[table][id].weight === weight,
  );

/** Rows to tick off by phase, in the order of a shipment: [phase, name, rows]; `kept` stays without rows. */
export function byPhase(told, data, kept = "") {
  const rows = certain(told, PHASED, data);
  return Object.entries(data.words.phase)
    .map(([phase, name]) => [
      phase,
      name,
      rows.filter(([table, id]) => data.items[table][id].phase === phase),
    ])
    .filter(([phase, , own]) => own.length || phase === kept);
}

const NO_STEPS = { sure: new Map(), maybe: new Map() };
/** The phase of the steps by which a certificate is asked for. */
export const ASKING = "with-request";
const isRequest = ([, item]) => item.phase === ASKING;

/** The steps by which the certificate is asked for: `sure` and `maybe`, rows [id, item]. */
function requests(told, data) {
  const { sure, maybe } = told.get("steps") ?? NO_STEPS;
  const rows = (ids) => [...ids.keys()].map((id) => [id, data.items.steps[id]]).filter(isRequest);
  return { sure: rows(sure), maybe: rows(maybe) };
}

/** The step that asks QCS for the certificate, if QCS issues it or may issue it. */
export function requestOf(told, data) {
  const { sure, maybe } = requests(told, data);
  return [...sure, ...maybe].map(([, item]) => item).find((item) => item.forms);
}

/** Whether somebody else than QCS is asked for the certificate. */
export const asksAnother = (told, data) =>
  !requestOf(told, data) && requests(told, data).sure.length > 0;

/** One step in place of several that ask for the certificate, while it is open who is asked. */
export function openRequest(told, data) {
  const { sure, maybe } = requests(told, data);
  return sure.length ? undefined : maybe.map(([, item]) => item)[0];
}
