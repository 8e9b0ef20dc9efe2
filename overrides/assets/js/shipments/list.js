// A list of shipments, as a spreadsheet saves it, decided row by row. Knows no page.
// The twin of `macros/site/shipments.py`: both write the same bytes.

import { nearest } from "../shared/edit-distance.js";
import { filled } from "../tools/page.js";
import { csvRows } from "./csv.js";
import { ANSWER, LISTS, changesOf, otherIn } from "./changed.js";
import { plainly } from "./cell-words.js";
import { manyOf, projected } from "./many.js";
import { ON, own, rowReader } from "./rows.js";

/** The columns that a result adds. Dropped again later, it is known by them. */
export const RESULT = [...ANSWER, "rules", "rules-of", "changed", "why", "since", "problem"];

/** @type {() => ListCells} */
const emptied = () => Object.fromEntries(RESULT.map((name) => [name, ""]));

/**
 * Decides lists by one graph: gives a function of a file's text. `names` is what
 * `names_of_facts` in `macros/site/vocabulary.py` gives, `today` a day.
 *
 * The function gives { head, rows, lines, faults, changed, again }. `lines`: the number
 * that a spreadsheet gives each row. Faults are [such a number, column, sentence], 0 for
 * the whole file. `towns`: a cell that named a place by a town alone -> that place.
 * `again`: the file was such a result; `changed` are places in `rows` whose answer is
 * another than in it.
 * @type {(graph: Graph, names: ListNames, today: string) => (text: string) => DecidedList}
 */
export function shipmentList(graph, names, today) {
  const answers = manyOf(graph);
  const turns = manyOf(projected(graph, "certificate"));
  const stopping = new Set(names.stops);
  const cells = new Map();

  /** @type {(answer: ManyAnswer, depends: string[]) => ListCells} */
  function cellsOf(answer, depends) {
    const { certain, rules, missing } = answer;
    const pairs = Object.entries(certain).flatMap(([table, items]) =>
      items.map((item) => `${table}/${item}`),
    );
    const made = emptied();
    made.certificate = (certain.certificate ?? []).join(" ");
    made.stops = pairs
      .filter((pair) => stopping.has(pair))
      .sort()
      .join(" ");
    made["depends-on"] = depends.join(" ");
    for (const table of LISTS) made[table] = (certain[table] ?? []).join(" ");
    made.open = missing.filter((fact) => !depends.includes(fact)).join(" ");
    made.rules = rules.join(" ");
    return made;
  }

  /** @type {(facts: Answers, on?: string) => ListCells} */
  function answered(facts, on = facts.get(ON) ?? today) {
    const complete = new Map(Object.entries(graph.usual).filter(([fact]) => !facts.has(fact)));
    for (const [fact, value] of facts)
      if (value !== "unsure" && fact !== ON) complete.set(fact, value);
    const answer = answers(complete, on);
    const depends = answer.certain.certificate ? [] : turns(complete, on).missing;
    if (!cells.has(answer)) cells.set(answer, new Map());
    const made = cells.get(answer);
    const key = depends.join();
    if (!made.has(key)) made.set(key, cellsOf(answer, depends));
    return { ...made.get(key), "rules-of": on };
  }

  const change = changesOf(graph.epochs, answered);

  return function decide(text) {
    const factsOf = rowReader(names);
    /** @type {DecidedList} */
    const decided = {
      head: [],
      rows: [],
      lines: [],
      faults: [],
      changed: [],
      again: false,
      towns: new Map(),
    };
    const rows = csvRows(text);
    const first = rows.findIndex((row) => row.some(Boolean));
    if (first < 0) {
      decided.faults.push([0, "", names.words.empty]);
      return decided;
    }
    const heads = rows[first];
    const again = RESULT.every((name, n) => heads.at(n - RESULT.length) === name);
    const mine = again ? heads.slice(0, -RESULT.length) : heads;
    /** @type {[n: number, fact: string][]} */
    const columns = [];
    for (const [n, heading] of mine.entries()) {
      const fact = own(names.heads, plainly(heading));
      if (fact) columns.push([n, fact]);
    }
    if (!columns.length) {
      decided.faults.push([0, "", names.words["no-head"]]);
      return decided;
    }
    for (const heading of mine) {
      if (own(names.heads, plainly(heading))) continue;
      const near = nearest(plainly(heading), Object.keys(names.heads));
      if (near)
        decided.faults.push([first + 1, heading, filled(names.words["head-near"], { y: near })]);
    }
    decided.head = [...mine, ...RESULT];
    decided.again = again;
    rows.slice(first + 1).forEach((row, index) => {
      if (!row.some(Boolean)) return;
      const width = mine.length;
      const kept = mine.map((_, n) => row[n] ?? "");
      const { shipment, faults } = factsOf(columns, kept, mine, decided.towns);
      if (!again && row.slice(width).some(Boolean)) faults.push(["", names.words["too-many"]]);
      let made = emptied();
      if (faults.length) {
        for (const [column, message] of faults)
          decided.faults.push([first + 2 + index, column, message]);
        made.problem = faults
          .map(([column, message]) => (column ? `${column}: ${message}` : message))
          .join(" | ");
      } else made = answered(shipment);
      if (again) {
        const old = Object.fromEntries(RESULT.map((name, n) => [name, row[width + n] ?? ""]));
        if (otherIn(made, old).length) {
          Object.assign(made, change(shipment, made, old));
          decided.changed.push(decided.rows.length);
        }
      }
      decided.rows.push([...kept, ...RESULT.map((name) => made[name])]);
      decided.lines.push(first + 2 + index);
    });
    return decided;
  };
}
