// The result in other forms: link, text, e-mail, paper, calendar, data.

import { copy, teller } from "../shared/copy.js";
import { el } from "../shared/dom.js";
import { download } from "../shared/download.js";
import { mailLink } from "../shared/mail-link.js";
import { calendarFile, datesAsked } from "./calendar.js";
import { answersTo, certain, FIELDS, LISTS, maybeOf } from "./phases.js";

function certificateAsText(told, data) {
  const { sure, maybe } = told.get("certificate");
  const rows = [];
  for (const id of [...sure.keys(), ...maybe.keys()]) {
    const item = data.items.certificate[id];
    rows.push(`${item.name}${sure.has(id) ? "" : " (?)"}`, item.short);
    for (const name of FIELDS)
      if (item[name]) rows.push(`${data.words.field[name]}: ${item[name]}`);
  }
  return rows;
}

/** The whole result as plain text, a line an entry of the list. */
export function asText(told, data, view) {
  const words = data.words.guide;
  const lists = LISTS.flatMap((table) => {
    const rows = certain(told, [table], data).map(([, id]) => {
      const item = data.items[table][id];
      return `[ ] ${item.name}: ${item.short ?? item.text}`;
    });
    return rows.length ? ["", words[table], ...rows] : [];
  });
  const may = maybeOf(told, data).map(([table, id]) => `[?] ${data.items[table][id].name}`);
  if (may.length) lists.push("", words.may, ...may);
  return [...certificateAsText(told, data), "", ...inBrief(data, view, lists)];
}

/** What leads to the result, `more`, and where it stands. */
function inBrief(data, view, more = []) {
  const words = data.words.guide;
  const rules = words["rules-of"].replace("{x}", view.shownDay);
  return [words.answers, ...answersTo(view.route, data, view), ...more, "", rules, view.address];
}

/** The result as data, with the rules it rests on. */
function asData(told, data, view) {
  const ids = (table) => certain(told, [table], data).map(([, id]) => id);
  const rules = certain(told, Object.keys(data.items), data).map(([, , number]) => number);
  const named = [...new Set(rules)].map((number) => ({
    rule: data.graph.rules[number][0],
    because: data.because[number][0],
    sources: data.because[number][1].map((source) => data.sources[source][0]),
  }));
  return {
    address: view.address,
    on: view.day,
    facts: Object.fromEntries(view.answers),
    certificate: ids("certificate")[0] ?? null,
    ...Object.fromEntries(LISTS.map((table) => [table, ids(table)])),
    maybe: maybeOf(told, data).map(([table, id]) => `${table}/${id}`),
    rules: named,
  };
}

/** The calendar file behind a switch, if any rule of the result gives a day. */
function calendar(told, data, view) {
  const rows = certain(told, ["documents", "steps"], data)
    .map(([table, id]) => ({ id, ...data.items[table][id] }))
    .filter((item) => item.calendar);
  if (!rows.length) return "";
  const words = data.words.guide;
  const fields = datesAsked(rows, words);
  const save = () => {
    if (fields.every(([, input]) => !input.value)) {
      fields[0][1].focus();
      return false;
    }
    const days = new Map(fields.map(([name, input]) => [name, input.value]));
    download("qcs-shipment.ics", "text/calendar", calendarFile(rows, days, view.address));
    return true;
  };
  return el(
    "details",
    { class: "folded" },
    el("summary", {}, words.calendar),
    el("p", {}, words["calendar-how"]),
    fields.map(([, input, name]) => el("p", {}, el("label", {}, name, " ", input))),
    el("p", {}, teller(words["calendar-save"], words.saved, save)),
  );
}

/** Everything a reader can do with the result. */
export function takeAlong(told, data, view) {
  const words = data.words.guide;
  const lines = asText(told, data, view);
  const subject = `${words["mail-subject"]}: ${lines[0]}`;
  const letter = { subject, text: lines.join("\n"), brief: inBrief(data, view).join("\n") };
  const mail = (said, to, look) => mailLink(said, data.words.mail, () => ({ to, ...letter }), look);
  const json = () =>
    download("qcs-result.json", "application/json", JSON.stringify(asData(told, data, view), null, 2));
  return el(
    "section",
    { class: "take" },
    el("h3", {}, words.take),
    el("p", {}, mail(words.mail, data.mail)),
    el(
      "p",
      {},
      mail(words.forward, "", "button button--quiet"),
      " ",
      teller(words["copy-link"], words.copied, () => copy(view.address)),
      " ",
      teller(words["copy-text"], words.copied, () => copy(letter.text)),
      " ",
      el("button", { type: "button", class: "button button--quiet", onclick: () => print() }, words.print),
      " ",
      teller(words.json, words.saved, json),
    ),
    calendar(told, data, view),
    el("p", { class: "on-paper" }, view.address),
  );
}
