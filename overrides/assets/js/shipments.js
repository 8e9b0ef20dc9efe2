// The tool for a list of shipments: a file or pasted rows in; table, CSV, JSON, paper out.
// Nothing is sent. Rules and names are loaded when a list is there.

import { decoded } from "./shipments/csv.js";
import { unpacked } from "./guide/unpack-whole.js";
import { shipmentList } from "./shipments/list.js";
import { cellsOf, listTables } from "./shipments/tables.js";
import { keepCodesWhole } from "./shared/codes.js";
import { el } from "./shared/dom.js";
import { teller } from "./shared/copy.js";
import { download } from "./shared/download.js";
import { load } from "./shared/load.js";
import { once } from "./shared/once.js";
import { quietButton } from "./shared/quiet-button.js";
import { today } from "./shared/today.js";
import { filled, toolData } from "./tools/page.js";
import { asCsv } from "./tools/tables.js";

keepCodesWhole();

const { words, facts: factNames, files, reasons } = toolData();
const resultBox = document.getElementById("list-result");
const fileInput = /** @type {HTMLInputElement} */ (document.getElementById("list-file"));
const rowsInput = /** @type {HTMLTextAreaElement} */ (document.getElementById("list-rows"));
const LARGEST = 20_000_000;
const NAME = "qcs-shipments";
const { answers, changes, faultList, missing, townList } = listTables(words, factNames);

/** @type {() => Promise<unknown>} */
const rules = once(() => Promise.all(files.map(load)));

/** Say one thing in place of a result.
    @type {(...content: string[]) => void} */
function say(...content) {
  const box = el("div", { class: "notice", tabindex: "-1", role: "group" }, content);
  resultBox.replaceChildren(box);
  box.focus();
}

/** @type {(decided: DecidedList) => HTMLElement} */
function taking(decided) {
  const whole = [decided.head, ...decided.rows];
  const csv = () => download(`${NAME}.csv`, "text/csv", asCsv(whole));
  const data = JSON.stringify({ head: decided.head, rows: decided.rows }, null, 2);
  const json = () => download(`${NAME}.json`, "application/json", data);
  return el(
    "p",
    { class: "take" },
    teller(words.csv, words.saved, csv),
    teller(words.json, words.saved, json),
    quietButton(words.print, () => print()),
  );
}

/** @type {(decided: DecidedList) => void} */
function show(decided) {
  const all = decided.rows.map(cellsOf);
  /** @type {(test: (cells: ListCells) => unknown) => number} */
  const count = (test) => all.filter(test).length;
  const counts = {
    n: all.length,
    x: count((row) => row.certificate),
    y: count((row) => row["depends-on"]),
    z: count((row) => row.problem),
  };
  const head = el("h2", { tabindex: "-1" }, filled(words.done, counts));
  const parts = [
    head,
    changes(decided),
    missing(decided),
    faultList(decided),
    townList(decided),
    taking(decided),
    answers(decided),
  ].flat(2);
  resultBox.replaceChildren(.../** @type {Node[]} */ (parts.filter(Boolean)));
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
  const decided = shipmentList(
    unpacked(globalThis.guideGraph),
    globalThis.shipmentNames,
    today(),
  )(text);
  if (decided.changed.length && !(await came(load(reasons)))) {
    say(words.failed);
    return;
  }
  if (!decided.head.length) say(...decided.faults.map(([, , message]) => message));
  else show(decided);
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
