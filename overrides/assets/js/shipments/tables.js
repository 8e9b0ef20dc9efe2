// A decided list of shipments as tables: its answers, what changed, what could not be read.

import { unpackedRules } from "../guide/unpack-rules.js";
import { el } from "../shared/dom.js";
import { listOf, severalListed } from "../shared/list-of.js";
import { wideTable } from "../shared/wide.js";
import { quietButton } from "../shared/quiet-button.js";
import { filled } from "../tools/page.js";
import { plainly } from "./cell-words.js";
import { RESULT } from "./list.js";

/** More rows than this are shown when they are asked for. */
const FIRST = 100;

/** The cells that a result has added to `row`.
    @type {(row: string[]) => ListCells} */
export const cellsOf = (row) =>
  Object.fromEntries(
    RESULT.map((name, n) => [name, /** @type {string} */ (row.at(n - RESULT.length))]),
  );
/** @type {(table: string, id: string) => string} */
const itemName = (table, id) => globalThis.itemNames[table]?.[id] ?? id;
/** @type {(table: string, ids: string) => string[]} */
const named = (table, ids) =>
  ids
    .split(" ")
    .filter(Boolean)
    .map((id) => itemName(table, id));
/** @type {(row: string[]) => string} */
const ownCells = (row) => row.slice(0, -RESULT.length).filter(Boolean).join(" · ");

/** @type {Graph["rules"] | undefined} */
let allRules;

/** Why the rules called `rules` ("gone a b, new c") stand.
    @type {(rules: string) => string[]} */
function reasonsOf(rules) {
  const all = (allRules ??= unpackedRules(globalThis.guideGraph.rules));
  const numbers = rules.split(/[ ,]+/).map((name) => all.findIndex(([rule]) => rule === name));
  return numbers.filter((n) => n >= 0).map((n) => globalThis.guideParts.reasons.because[n][0]);
}

/**
 * The tables of one page; `words` are the page's, `factNames` what facts are called.
 * Names of items and reasons are those of the guide, which have been loaded.
 * @type {(words: Words, factNames: Words) => ListTables}
 */
export function listTables(words, factNames) {
  const answerHeads = [words.row, words.shipment, words.certificate, words.stops, words.papers];
  const changeHeads = [words.row, words.shipment, words.was, words.why, words.since];

  /** A row of the list: its line, and what stands under the other `heads`.
      @type {(heads: string[], line: number, ...cells: Child[]) => HTMLElement} */
  const rowOf = (heads, line, ...cells) =>
    el(
      "tr",
      {},
      el("th", { scope: "row" }, String(line)),
      cells.map((cell, n) => el("td", { "data-label": `${heads[n + 1]}:` }, cell)),
    );

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
    return rowOf(
      answerHeads,
      line,
      ownCells(row),
      problem || open || named("certificate", cells.certificate).join("; "),
      severalListed(stops),
      severalListed(named("documents", cells.documents)),
    );
  }

  /** @type {(row: string[], line: number) => HTMLElement} */
  function changedRow(row, line) {
    const cells = cellsOf(row);
    const since = cells.since === "corrected" ? words.corrected : cells.since;
    const was = el("small", {}, cells.changed);
    return rowOf(
      changeHeads,
      line,
      ownCells(row),
      [named("certificate", cells.certificate).join("; "), el("br"), was],
      severalListed(reasonsOf(cells.why)),
      since,
    );
  }

  /** The rows whose answer is another than in the file; nothing for a new file.
      @type {(decided: DecidedList) => Child} */
  function changes(decided) {
    if (!decided.again) return [];
    if (!decided.changed.length) return el("p", { class: "notice" }, words.unchanged);
    const title = filled(words.changed, { n: decided.changed.length });
    return [
      el("h3", {}, title),
      wideTable(
        title,
        "list stacks",
        changeHeads,
        el(
          "tbody",
          {},
          decided.changed.map((n) => changedRow(decided.rows[n], decided.lines[n])),
        ),
      ),
    ];
  }

  /** @type {(decided: DecidedList) => Child} */
  function faultList(decided) {
    if (!decided.faults.length) return [];
    const lines = decided.faults.slice(0, FIRST).map(([n, x, y]) => {
      if (!n) return y;
      return filled(x ? words.fault : words.whole, { n, x, y });
    });
    return [el("h3", {}, `${words.faults} (${decided.faults.length})`), listOf(lines)];
  }

  /** What was read by a town alone: a namesake elsewhere may be meant.
      @type {(decided: DecidedList) => Child} */
  function townList({ towns }) {
    const read = [...towns].slice(0, FIRST).map(([town, place]) => `${town} (${place})`);
    return read.length > 0 && el("p", {}, filled(words.towns, { x: read.join(", ") }));
  }

  /** What rows depend on and no column tells: who reads row after row would find it late.
      @type {(decided: DecidedList) => Child} */
  function missing({ head, rows }) {
    const { heads } = globalThis.shipmentNames;
    const told = new Set(head.map((heading) => heads[plainly(heading)]));
    const facts = new Set(rows.flatMap((row) => cellsOf(row)["depends-on"].split(" ")));
    const names = [...facts]
      .filter((fact) => fact && !told.has(fact))
      .map((fact) => factNames[fact]);
    return names.length > 0 && el("p", {}, filled(words.missing, { x: names.join(", ") }));
  }

  /** All rows as a table, the first ones at once.
      @type {(decided: DecidedList) => Child} */
  function answers(decided) {
    /** @type {(from: number, to?: number) => HTMLElement[]} */
    const rowsFrom = (from, to) =>
      decided.rows.slice(from, to).map((row, n) => answerRow(row, decided.lines[n + from]));
    const made = wideTable(
      words.result,
      "list stacks",
      answerHeads,
      el("tbody", {}, rowsFrom(0, FIRST)),
    );
    const body = made.querySelector("tbody");
    const rest = decided.rows.length > FIRST;
    const fill = () => {
      body.append(...rowsFrom(FIRST));
      more.remove();
    };
    const more = quietButton(filled(words.more, { n: decided.rows.length }), fill);
    return [made, rest && el("p", {}, more)];
  }

  return { answers, changes, faultList, missing, townList };
}
