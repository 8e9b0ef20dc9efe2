// Numbers of certificates by their form: the same cases as Python's tests/unit/test_certificate_number.py.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { recognized } from "../../overrides/assets/js/tools/number.js";

const file = new URL("../cases/numbers.json", import.meta.url);
const cases = JSON.parse(readFileSync(file, "utf-8"));

for (const { text, ...expected } of cases.recognized)
  test(`${JSON.stringify(text)} is recognized: ${expected.kind}`, () => {
    const { kind, number, notes } = recognized(text);
    assert.deepEqual({ kind, number, notes }, expected);
  });

for (const { text, ...expected } of cases.counted)
  test(`${text} has a wrong count, told part by part`, () => {
    const { count, parts } = recognized(text);
    assert.deepEqual({ count, parts }, expected);
  });

for (const [sign, kind] of [
  ["7", "other"],
  ["<b>", "other"],
  ["-", "other"],
])
  test(`a huge text of ${sign} is answered`, () =>
    assert.equal(recognized(sign.repeat(100_000)).kind, kind));
