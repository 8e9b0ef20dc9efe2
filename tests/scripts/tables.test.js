// Tables as CSV: the same cases as Python's tests/unit/test_csv.py.

import assert from "node:assert/strict";
import { test } from "node:test";

import { asCsv } from "../../overrides/assets/js/tools/tables.js";

test("a file is marked as UTF-8 and ends its lines alike", () =>
  assert.equal(
    asCsv([
      ["é", 2],
      ["3", "x, y"],
    ]),
    '\ufeffé,2\r\n3,"x, y"\r\n',
  ));

for (const cell of ["=1+1", "+1", "-1", "@x", " =1", "\t=1", "\uff1d1"])
  test(`${JSON.stringify(cell)} is not taken for a formula`, () =>
    assert.ok(asCsv([[cell]]).includes(`'${cell}`)));

for (const cell of ["e-COI", "2026-01-01", "https://x.example/?a=b"])
  test(`${cell} stays as it is`, () => assert.equal(asCsv([[cell]]), `\ufeff${cell}\r\n`));
