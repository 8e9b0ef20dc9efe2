// A row of a list of shipments as facts of one shipment. Knows no graph and no page.
// The twin of `RowReader` in `macros/site/shipment_rows.py`.

import { isDay } from "../shared/days.js";
import { nearest } from "../shared/edit-distance.js";
import { goodsSaid } from "../shared/goods-said.js";
import { filled } from "../tools/page.js";
import { bare, partsOf, plainly } from "./cell-words.js";

export const ON = "on";

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
export const own = (object, key) => (Object.hasOwn(object, key) ? object[key] : undefined);

/**
 * Reads the rows of one list; equal cells are read once. Gives `factsOf`, which tells the
 * facts of a row, and what is wrong with it; cells read by a town go to `towns`.
 * @type {(names: ListNames) => (columns: [n: number, fact: string][], row: string[],
 *   head: string[], towns: Map<string, string>) =>
 *   { shipment: Answers, faults: [column: string, message: string][] }}
 */
export function rowReader(names) {
  const read = new Map();
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
    const isProduct = fact === "product";
    const goods = isProduct ? names.goods : {};
    const words = bare(text, []);
    for (const called of [key, words, bare(text, isProduct ? names.aside : [])]) {
      const id = own(values, called);
      if (id !== undefined) return [{ [fact]: id }, ""];
      const facts = own(goods, called);
      if (facts) return [facts, ""];
    }
    const said = isProduct && saidOf(words);
    if (said) return [said, ""];
    const [place, town] = placeOf(fact, text);
    if (place) return [{ [fact]: place }, "", town];
    hints += 1;
    const candidates = hints <= HINTS ? [...Object.keys(values), ...Object.keys(goods)] : [];
    const near = nearest([...key].slice(0, LONGEST).join(""), candidates);
    return [{}, filled(names.words[near ? "value-near" : "value"], { x: cut(text), y: near })];
  }

  /** @type {(words: string) => Record<string, string> | undefined} */
  const saidOf = (words) =>
    goodsSaid(
      words,
      (name) => own(names.goods, name),
      names.aside,
      (word) => own(names.made, word),
      ({ product }) => product,
      (of, form) => ({ ...of, ...form }),
    );

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

  return function factsOf(columns, row, head, towns) {
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
  };
}
