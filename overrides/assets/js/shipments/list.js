// A list of shipments, as a spreadsheet saves it, decided row by row. Knows no page.
// The twin of `macros/site/shipments.py`: both write the same bytes.

import { isDay } from "../shared/days.js";
import { folded } from "../shared/fold.js";
import { nearest } from "../shared/slips.js";
import { filled } from "../tools/page.js";
import { csvRows } from "./csv.js";
import { manyOf, projected } from "./many.js";

const ON = "on";
const LISTS = ["documents", "wording", "steps", "warnings"];
const ANSWER = ["certificate", "stops", "depends-on", ...LISTS, "open"];

/** The columns that a result adds. Dropped again later, it is known by them. */
export const RESULT = [...ANSWER, "rules", "rules-of", "changed", "why", "since", "problem"];

const CORRECTED = "corrected";
const LONGEST = 60;
const HINTS = 1000;
const BETWEEN = /[\s_-]+/gu;
const ENDS = /^ +| +$/g;
const FIRST_YEAR = "0001";

/** `said` as names are compared: folded, with single spaces.
    @type {(said: string) => string} */
const plainly = (said) => folded(said).replace(BETWEEN, " ").replace(ENDS, "");

/** `said`, cut where it is long.
    @type {(said: string) => string} */
function cut(said) {
  const signs = [...said];
  return signs.length <= LONGEST ? said : `${signs.slice(0, LONGEST).join("")}…`;
}

/** The words that went and those that came; "" if none did.
    @type {(old: string, now: string) => string} */
function difference(old, now) {
  const before = old.split(" ");
  const after = now.split(" ");
  const gone = before.filter((word) => word && !after.includes(word));
  const come = after.filter((word) => word && !before.includes(word));
  return /** @type {[string, string[]][]} */ ([
    ["gone", gone],
    ["new", come],
  ])
    .filter(([, words]) => words.length)
    .map(([said, words]) => `${said} ${words.join(" ")}`)
    .join(", ");
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
 * the whole file. `again`: the file was such a result; `changed` are places in `rows`
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
    const said = cell.replace(/^[ \t\n]+|[ \t\n]+$/g, "");
    if (fact === ON) {
      const day = isDay(said) && said >= FIRST_YEAR;
      return [day ? { on: said } : {}, day ? "" : filled(names.words["no-day"], { x: cut(said) })];
    }
    const key = plainly(said);
    if (!key) return [{}, ""];
    const values = names.values[names.facts[fact]];
    const goods = fact === "product" ? names.goods : {};
    const id = own(values, key);
    if (id !== undefined) return [{ [fact]: id }, ""];
    const facts = own(goods, key);
    if (facts) return [facts, ""];
    hints += 1;
    const known = hints <= HINTS ? [...Object.keys(values), ...Object.keys(goods)] : [];
    const near = nearest([...key].slice(0, LONGEST).join(""), known);
    return [{}, filled(names.words[near ? "value-near" : "value"], { x: cut(said), y: near })];
  }

  /** @type {(columns: [n: number, fact: string][], row: string[], head: string[]) =>
        { told: Answers, faults: [column: string, said: string][] }} */
  function factsOf(columns, row, head) {
    const told = new Map();
    /** @type {[column: string, said: string][]} */
    const faults = [];
    for (const [n, fact] of columns) {
      if (!row[n]) continue;
      const key = `${fact} ${row[n]}`;
      let value = read.get(key);
      if (!value) read.set(key, (value = readCell(fact, row[n])));
      const [facts, fault] = value;
      if (fault) faults.push([head[n], fault]);
      for (const [name, id] of Object.entries(facts)) {
        if (!told.has(name)) told.set(name, id);
        const first = told.get(name);
        if (first !== id)
          faults.push([head[n], filled(names.words.twice, { x: name, y: first, z: id })]);
      }
    }
    return { told, faults };
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

  /** @type {(told: Answers, on?: string) => ListCells} */
  function answered(told, on = told.get(ON) ?? today) {
    const known = new Map(Object.entries(graph.usual).filter(([fact]) => !told.has(fact)));
    for (const [fact, value] of told) if (value !== "unsure" && fact !== ON) known.set(fact, value);
    const answer = answers(known, on);
    const depends = answer.certain.certificate ? [] : turns(known, on).missing;
    if (!cells.has(answer)) cells.set(answer, new Map());
    const made = cells.get(answer);
    const key = depends.join();
    if (!made.has(key)) made.set(key, cellsOf(answer, depends));
    return { ...made.get(key), "rules-of": on };
  }

  /** @type {(one: ListCells, other: ListCells) => string[]} */
  const otherIn = (one, other) => ANSWER.filter((name) => one[name] !== other[name]);

  /** @type {(told: Answers, now: ListCells, old: string) => string} */
  function since(told, now, old) {
    let first = "";
    for (const [day] of graph.epochs.filter(([start]) => start <= now["rules-of"]).reverse()) {
      if (otherIn(answered(told, day), now).length) break;
      first = day;
    }
    return first > old ? first : CORRECTED;
  }

  /** @type {(told: Answers, now: ListCells, old: ListCells) => ListCells} */
  function change(told, now, old) {
    const other = otherIn(now, old);
    const changed = other.map((name) => `${name}: ${difference(old[name], now[name])}`).join("; ");
    if (now.problem) return { changed };
    const same = now.rules.split(" ").filter((rule) => other.includes(rule.split("/")[0]));
    const why = difference(old.rules, now.rules) || same.join(" ");
    return { changed, why, since: since(told, now, old["rules-of"]) };
  }

  return function decide(text) {
    hints = 0;
    /** @type {DecidedList} */
    const found = { head: [], rows: [], lines: [], faults: [], changed: [], again: false };
    const rows = csvRows(text);
    const first = rows.findIndex((row) => row.some(Boolean));
    if (first < 0) {
      found.faults.push([0, "", names.words.empty]);
      return found;
    }
    const heads = rows[first];
    const again = RESULT.every((name, n) => heads.at(n - RESULT.length) === name);
    const mine = again ? heads.slice(0, -RESULT.length) : heads;
    /** @type {[n: number, fact: string][]} */
    const columns = [];
    for (const [n, said] of mine.entries()) {
      const fact = own(names.heads, plainly(said));
      if (fact) columns.push([n, fact]);
    }
    if (!columns.length) {
      found.faults.push([0, "", names.words["no-head"]]);
      return found;
    }
    for (const said of mine) {
      if (own(names.heads, plainly(said))) continue;
      const near = nearest(plainly(said), Object.keys(names.heads));
      if (near) found.faults.push([first + 1, said, filled(names.words["head-near"], { y: near })]);
    }
    found.head = [...mine, ...RESULT];
    found.again = again;
    rows.slice(first + 1).forEach((row, place) => {
      if (!row.some(Boolean)) return;
      const width = mine.length;
      const kept = mine.map((_, n) => row[n] ?? "");
      const { told, faults } = factsOf(columns, kept, mine);
      if (!again && row.slice(width).some(Boolean)) faults.push(["", names.words["too-many"]]);
      let made = emptied();
      if (faults.length) {
        for (const [column, said] of faults) found.faults.push([first + 2 + place, column, said]);
        made.problem = faults
          .map(([column, said]) => (column ? `${column}: ${said}` : said))
          .join(" | ");
      } else made = answered(told);
      if (again) {
        const old = Object.fromEntries(RESULT.map((name, n) => [name, row[width + n] ?? ""]));
        if (otherIn(made, old).length) {
          Object.assign(made, change(told, made, old));
          found.changed.push(found.rows.length);
        }
      }
      found.rows.push([...kept, ...RESULT.map((name) => made[name])]);
      found.lines.push(first + 2 + place);
    });
    return found;
  };
}
