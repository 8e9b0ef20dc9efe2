// The tool for a list of shipments: a file or pasted rows in; table, CSV, JSON, paper out.
// Nothing is sent. Rules and names are loaded when a list is there.

import { decoded } from "./shipments/csv.js";
import { unpacked } from "./guide/unpack-whole.js";
import { shipmentList, RESULT } from "./shipments/list.js";
import { el } from "./shared/dom.js";
import { teller } from "./shared/copy.js";
import { download } from "./shared/download.js";
import { load } from "./shared/load.js";
import { once } from "./shared/once.js";
import { today } from "./shared/today.js";
import { filled, toolData } from "./tools/page.js";
import { asCsv } from "./tools/tables.js";

const { words, facts: factNames, files, reasons } = toolData();
const place = document.getElementById("list-result");
const fileInput = /** @type {HTMLInputElement} */ (document.getElementById("list-file"));
const rowsInput = /** @type {HTMLTextAreaElement} */ (document.getElementById("list-rows"));
const LARGEST = 20_000_000;
const FIRST = 100;
const NAME = "qcs-shipments";

/** @type {() => Promise<unknown>} */
const rules = once(() => Promise.all(files.map(load)));

/** Say one thing in place of a result.
    @type {(...said: string[]) => void} */
function say(...said) {
  const box = el("div", { class: "notice", tabindex: "-1", role: "group" }, said);
  place.replaceChildren(box);
  box.focus();
}

/** @type {(table: string, id: string) => string} */
const itemName = (table, id) => globalThis.itemNames[table]?.[id] ?? id;
/** @type {(table: string, ids: string) => string[]} */
const named = (table, ids) =>
  ids
    .split(" ")
    .filter(Boolean)
    .map((id) => itemName(table, id));
/** @type {(row: string[]) => ListCells} */
const cellsOf = (row) =>
  Object.fromEntries(
    RESULT.map((name, n) => [name, /** @type {string} */ (row.at(n - RESULT.length))]),
  );
/** @type {(row: string[]) => string} */
const ownCells = (row) => row.slice(0, -RESULT.length).filter(Boolean).join(" · ");

/** Why the rules called `said` ("gone a b, new c") stand.
    @type {(said: string) => string[]} */
function reasonsOf(said) {
  const { rules: all } = globalThis.guideGraph;
  const numbers = said.split(/[ ,]+/).map((name) => all.findIndex(([rule]) => rule === name));
  return numbers.filter((n) => n >= 0).map((n) => globalThis.guideParts.reasons.because[n][0]);
}

/** @type {(items: string[]) => Child} */
const listed = (items) =>
  items.length > 1
    ? el(
        "ul",
        {},
        items.map((item) => el("li", {}, item)),
      )
    : items;

/** @type {(caption: string, heads: string[], rows: Child[]) => HTMLElement} */
function table(caption, heads, rows) {
  return el(
    "div",
    { class: "tool__wide", tabindex: "0", role: "region", "aria-label": caption },
    el(
      "table",
      { class: "list" },
      el("caption", { class: "md-visually-hidden" }, caption),
      el(
        "thead",
        {},
        el(
          "tr",
          {},
          heads.map((head) => el("th", { scope: "col" }, head)),
        ),
      ),
      el("tbody", {}, rows),
    ),
  );
}

/** One shipment as a row: what it is, what it needs, what it depends on.
    @type {(row: string[], line: number) => HTMLElement} */
function answerRow(row, line) {
  const cells = cellsOf(row);
  const stops = cells.stops
    .split(" ")
    .filter(Boolean)
    .map((pair) => itemName(.../** @type {[string, string]} */ (pair.split("/"))));
  const depends = cells["depends-on"].split(" ").filter(Boolean);
  const open =
    depends.length > 0 &&
    `${words.depends}: ${depends.map((fact) => factNames[fact] ?? fact).join(", ")}`;
  const problem = cells.problem && `${words.problem}: ${cells.problem}`;
  return el(
    "tr",
    {},
    el("th", { scope: "row" }, String(line)),
    el("td", {}, ownCells(row)),
    el("td", {}, problem || open || named("certificate", cells.certificate).join(", ")),
    el("td", {}, listed(stops)),
    el("td", {}, named("documents", cells.documents).join(", ")),
  );
}

/** @type {(row: string[], line: number) => HTMLElement} */
function changedRow(row, line) {
  const cells = cellsOf(row);
  const since = cells.since === "corrected" ? words.corrected : cells.since;
  return el(
    "tr",
    {},
    el("th", { scope: "row" }, String(line)),
    el("td", {}, ownCells(row)),
    el(
      "td",
      {},
      named("certificate", cells.certificate).join(", "),
      el("br"),
      el("small", {}, cells.changed),
    ),
    el("td", {}, listed(reasonsOf(cells.why))),
    el("td", {}, since),
  );
}

/** The rows whose answer is another than in the file; nothing for a new file.
    @type {(found: DecidedList) => Child} */
function changes(found) {
  if (!found.again) return [];
  if (!found.changed.length) return el("p", { class: "notice" }, words.unchanged);
  const title = filled(words.changed, { n: found.changed.length });
  const heads = [words.row, words.shipment, words.was, words.why, words.since];
  return [
    el("h3", {}, title),
    table(
      title,
      heads,
      found.changed.map((n) => changedRow(found.rows[n], found.lines[n])),
    ),
  ];
}

/** @type {(found: DecidedList) => Child} */
function faultList(found) {
  if (!found.faults.length) return [];
  const lines = found.faults.slice(0, FIRST).map(([n, x, y]) => {
    if (!n) return el("li", {}, y);
    return el("li", {}, filled(x ? words.fault : words.whole, { n, x, y }));
  });
  return [el("h3", {}, `${words.faults} (${found.faults.length})`), el("ul", {}, lines)];
}

/** All rows as a table, the first ones at once.
    @type {(found: DecidedList) => Child} */
function answers(found) {
  const heads = [words.row, words.shipment, words.certificate, words.stops, words.papers];
  /** @type {(from: number, to?: number) => HTMLElement[]} */
  const rowsFrom = (from, to) =>
    found.rows.slice(from, to).map((row, n) => answerRow(row, found.lines[n + from]));
  const made = table(words.result, heads, rowsFrom(0, FIRST));
  const body = made.querySelector("tbody");
  const rest = found.rows.length > FIRST;
  const fill = () => {
    body.append(...rowsFrom(FIRST));
    more.remove();
  };
  const more = el(
    "button",
    { type: "button", class: "button button--quiet", onclick: fill },
    filled(words.more, { n: found.rows.length }),
  );
  return [made, rest && el("p", {}, more)];
}

/** @type {(found: DecidedList) => HTMLElement} */
function taking(found) {
  const whole = [found.head, ...found.rows];
  const csv = () => download(`${NAME}.csv`, "text/csv", asCsv(whole));
  const data = JSON.stringify({ head: found.head, rows: found.rows }, null, 2);
  const json = () => download(`${NAME}.json`, "application/json", data);
  return el(
    "p",
    { class: "take" },
    teller(words.csv, words.saved, csv),
    teller(words.json, words.saved, json),
    el(
      "button",
      { type: "button", class: "button button--quiet", onclick: () => print() },
      words.print,
    ),
  );
}

/** @type {(found: DecidedList) => void} */
function show(found) {
  const all = found.rows.map(cellsOf);
  /** @type {(test: (cells: ListCells) => unknown) => number} */
  const count = (test) => all.filter(test).length;
  const counts = {
    n: all.length,
    x: count((row) => row.certificate),
    y: count((row) => row["depends-on"]),
    z: count((row) => row.problem),
  };
  const head = el("h2", { tabindex: "-1" }, filled(words.done, counts));
  const parts = [head, changes(found), faultList(found), taking(found), answers(found)].flat(2);
  place.replaceChildren(.../** @type {Node[]} */ (parts.filter(Boolean)));
  head.focus();
}

/** @type {(promise: Promise<unknown>) => Promise<boolean>} */
const came = (promise) =>
  promise.then(
    () => true,
    () => false,
  );

/** @type {(text: string) => Promise<void>} */
async function decideText(text) {
  if (!(await came(rules()))) {
    say(words.failed);
    return;
  }
  const found = shipmentList(
    unpacked(globalThis.guideGraph),
    globalThis.shipmentNames,
    today(),
  )(text);
  if (found.changed.length && !(await came(load(reasons)))) {
    say(words.failed);
    return;
  }
  if (!found.head.length) say(...found.faults.map(([, , said]) => said));
  else show(found);
}

/** @type {(file: File) => Promise<void>} */
async function decideFile(file) {
  if (file.size > LARGEST) say(words["too-big"]);
  else await decideText(decoded(new Uint8Array(await file.arrayBuffer())));
}

document.getElementById("list-form").addEventListener("submit", (event) => {
  event.preventDefault();
  if (rowsInput.value.trim()) decideText(rowsInput.value);
  else if (fileInput.files?.[0]) decideFile(fileInput.files?.[0]);
  else say(words.empty);
});
fileInput.addEventListener("change", () => {
  rowsInput.value = "";
  if (fileInput.files?.[0]) decideFile(fileInput.files?.[0]);
});
addEventListener("dragover", (event) => event.preventDefault());
addEventListener("drop", (event) => {
  const [file] = event.dataTransfer?.files ?? [];
  if (!file) return;
  event.preventDefault();
  rowsInput.value = "";
  decideFile(file);
});
