// Tables as CSV, written and read: the same cases as Python's tests/unit/test_csv.py.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { csvRows, decoded } from "../../overrides/assets/js/shipments/csv.js";
import { asCsv, asText } from "../../overrides/assets/js/tools/tables.js";

const file = new URL("../cases/csv.json", import.meta.url);
const cases = JSON.parse(readFileSync(file, "utf-8"));

for (const { rows, text } of cases.written)
  test(`${JSON.stringify(rows)} is written whole`, () => assert.equal(asCsv(rows), text));

for (const cell of cases.formulas)
  test(`${JSON.stringify(cell)} is not taken for a formula`, () =>
    assert.deepEqual(csvRows(asCsv([[cell, "x"]])), [[`'${cell.replaceAll("\r", "\n")}`, "x"]]));

for (const cell of cases.plain)
  test(`${cell} stays as it is`, () => assert.equal(asCsv([[cell]]), `\ufeff${cell}\r\n`));

for (const { name, text, rows } of cases.read)
  test(`read: ${name}`, () => assert.deepEqual(csvRows(text), rows));

for (const { name, bytes, text } of cases.decoded)
  test(`decoded: ${name}`, () => assert.equal(decoded(new Uint8Array(bytes)), text));

test("a table in words leaves out what is empty", () => {
  const pairs = ["Field", "Entry"];
  const tables = [
    {
      title: "Goods",
      head: pairs,
      rows: [
        ["A", "1"],
        ["B", ""],
      ],
    },
    { title: "None", head: pairs, rows: [["C", ""]] },
    { title: "Way", head: ["Stop", "Name", "Day"], rows: [["1", "X\nY", ""]] },
  ];
  assert.equal(asText(tables), "Goods\nA: 1\n\nWay\nStop 1\n  Name: X\n  Y");
});
