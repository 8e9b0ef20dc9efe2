// A list of shipments, as a spreadsheet saves it, decided row by row. Knows no page.
// The twin of `macros/site/shipments.py`: both write the same bytes.

import { isDay } from "../shared/days.js";
import { nearest } from "../shared/edit-distance.js";
import { filled } from "../tools/page.js";
import { csvRows } from "./csv.js";
import { ANSWER, LISTS, changesOf, otherIn } from "./changed.js";
import { bare, partsOf, plainly } from "./cell-words.js";
import { manyOf, projected } from "./many.js";

const ON = "on";

/** The columns that a result adds. Dropped again later, it is known by them. */
export const RESULT = [...ANSWER, "rules", "rules-of", "changed", "why", "since", "problem"];

const OUTER = /^[ \t\n]+|[ \t\n]+$/g;
const LONGEST = 60;
const HINTS = 1000;
const FIRST_YEAR = "0001";

/** `text`, cut where it is long.
    @type {(text: string) => string} */
function cut(text) {
  const signs = [...text];
  return signs.length <= LONGEST ? text : `${signs.slice(0, LONGEST).join("")}…`;
}

/** @type {<T>(object: Record<string, T>, key: string) => T | undefined} */
const own = (object, key) => (Object.hasOwn(object, key) ? object[key] : undefined);
/** @type {() => ListCells} */
const emptied = () => Object.fromEntries(RESULT.map((name) => [name, ""]));

/**
 * Decides lists by one graph: gives a function of a file's text. `names` is what
 * `names_of_facts` in `macros/site/vocabulary.py` gives, `today` a day.
 *
 * The function gives { head, rows, lines, faults, changed, again }. `lines`: the number
 * that a spreadsheet gives each row. Faults are [such a number, column, sentence], 0 for
 * the whole file. `towns`: a cell that named a place by a town alone -> that place. `again`: the file was such a result; `changed` are places in `rows`
 * whose answer is another than in it.
 * @type {(graph: Graph, names: ListNames, today: string) => (text: string) => DecidedList}
 */
export function shipmentList(graph, names, today) {
  const answers = manyOf(graph);
  const turns = manyOf(projected(graph, "certificate"));
  const stopping = new Set(names.stops);
  const read = new Map();
  const cells = new Map();
  let hints = 0;

  /** @type {(fact: string, cell: string) => ReadCell} */
  function readCell(fact, cell) {
    const text = cell.replace(OUTER, "");
    if (fact === ON) {
      const day = isDay(text) && text >= FIRST_YEAR;
      return [day ? { on: text } : {}, day ? "" : filled(names.words["no-day"], { x: cut(text) })];
    }
    const key = plainly(text);
    if (!key) return [{}, ""];
    const values = names.values[names.facts[fact]];
    const goods = fact === "product" ? names.goods : {};
    for (const called of [key, bare(text, fact === "product" ? names.aside : [])]) {
      const id = own(values, called);
      if (id !== undefined) return [{ [fact]: id }, ""];
      const facts = own(goods, called);
      if (facts) return [facts, ""];
    }
    const [place, town] = placeOf(fact, text);
    if (place) return [{ [fact]: place }, "", town];
    hints += 1;
    const candidates = hints <= HINTS ? [...Object.keys(values), ...Object.keys(goods)] : [];
    const near = nearest([...key].slice(0, LONGEST).join(""), candidates);
    return [{}, filled(names.words[near ? "value-near" : "value"], { x: cut(text), y: near })];
  }

  /** The id of the place that `text` names by a town of it, or with one, and if by towns
      alone the place in words. "Santos, Brazil": each part is known, and all name one place.
      @type {(fact: string, text: string) => [place?: string, told?: string]} */
  function placeOf(fact, text) {
    const domain = names.facts[fact];
    const towns = names.towns[domain] ?? {};
    const parts = partsOf(text);
    const told = parts.map((part) => own(towns, part) ?? "");
    const ids = new Set(
      parts.map((part, n) => {
        const place = own(names.values[domain], part);
        return place ?? own(names.values[domain], plainly(told[n]));
      }),
    );
    if (ids.size !== 1) return [];
    const [place] = ids;
    return told.every(Boolean) ? [place, told[0]] : [place];
  }

  /** Facts of a row, and what is wrong with it; cells read by a town go to `towns`.
      @type {(columns: [n: number, fact: string][], row: string[], head: string[],
        towns: Map<string, string>) =>
        { shipment: Answers, faults: [column: string, message: string][] }} */
  function factsOf(columns, row, head, towns) {
    const shipment = new Map();
    /** @type {[column: string, message: string][]} */
    const faults = [];
    for (const [n, fact] of columns) {
      if (!row[n]) continue;
      const key = `${fact} ${row[n]}`;
      let value = read.get(key);
      if (!value) read.set(key, (value = readCell(fact, row[n])));
      const [factsOfCell, fault, town] = value;
      if (town) towns.set(cut(row[n].replace(OUTER, "")), town);
      if (fault) faults.push([head[n], fault]);
      for (const [name, id] of Object.entries(factsOfCell)) {
        if (!shipment.has(name)) shipment.set(name, id);
        const first = shipment.get(name);
        if (first !== id)
          faults.push([head[n], filled(names.words.twice, { x: name, y: first, z: id })]);
      }
    }
    return { shipment, faults };
  }

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
    hints = 0;
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
