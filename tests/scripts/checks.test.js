// Entries of the tools: weights and numbers as people write them.

import assert from "node:assert/strict";
import { test } from "node:test";

import { weighed, wrong, wrongBetween } from "../../overrides/assets/js/tools/checks.js";

const TODAY = "2026-11-23";
const NUMBER = "123-1234567890-123456";

for (const [text, kilograms] of [
  ["1200", 1200],
  ["1,200.5", 1200.5],
  ["1.200,5 kg", 1200.5],
  ["12 500 kilos", 12500],
  ["0.5", 0.5],
])
  test(`"${text}" is ${kilograms} kg`, () => assert.deepEqual(weighed(text), [kilograms]));

for (const [net, gross, isWrong] of [
  ["100", "99.5 kg", true],
  ["100", "100", false],
  ["100", "", false],
])
  test(`net ${net}, gross "${gross}": gross is not less than net`, () => {
    const entries = new Map([
      ["net-weight", net],
      ["gross-weight", gross],
    ]);
    assert.deepEqual(wrongBetween(entries), isWrong ? [["gross-weight", ["weight-gross"]]] : []);
  });

for (const [kind, text, ...fault] of [
  ["tariff-code", "0000.00.0000"],
  ["tariff-code", "0803901000"],
  ["tariff-code", "0804.50.40.45"],
  ["tariff-code", "0803.90", "tariff-length", { n: 6 }],
  ["tariff-code", "08O3.90.1000", "tariff-letters"],
  ["tariff-code", "0803.90.1000, 0804.50.4000", "tariff-several"],
  ["tariff-code", "0803.90.1000 y 0804.50.4000", "tariff-several"],
  ["weight", "19440 kg"],
  ["weight", "19440"],
  ["weight", "19 440 kg"],
  ["weight", "19440,5 Kg."],
  ["weight", "1,234,567.8 kilos"],
  ["weight", "1.234.567,8"],
  ["weight", "19.440", "weight-two-ways", { x: "19.440" }],
  ["weight", "19,440 kg", "weight-two-ways", { x: "19,440" }],
  ["weight", "1,23,456", "weight-number"],
  ["weight", "42000 lb", "weight-unit", { x: "lb" }],
  ["weight", "18 t", "weight-unit", { x: "t" }],
  ["weight", "0 kg", "weight-zero"],
  ["weight", "-5", "weight-zero"],
  ["weight", "0.500"],
  ["weight", "many", "weight-number"],
  ["weight", "=1+1", "weight-number"],
  ["weight", "   "],
  ["date", "2026-12-18"],
  ["date", TODAY],
  ["date", "2028-02-29"],
  ["date", "2026-02-29", "date-day"],
  ["date", "2026-02-31", "date-day"],
  ["date", "18/12/2026", "date-day"],
  ["date", "2026-11-22", "date-past"],
  ["nop-id", "1234567890"],
  ["nop-id", "123 456 7890"],
  ["nop-id", "123456789", "nop-id-length", { n: 9 }],
  ["nop-id", "12345678O9", "nop-id-letters"],
  ["nop-id", NUMBER, "nop-id-certificate"],
  ["nop-id", "1231234567890123456", "nop-id-certificate"],
  ["certificate-number", NUMBER],
  ["certificate-number", "1234567890", "number-form"],
  ["lines", "LOT-1\nLOT-2\n\n"],
  ["lines", "LOT-1\nLOT-2\nlot-1 ", "lines-twice", { n: 3, x: 1 }],
  ["", "anything"],
  ["unknown", "anything"],
  ["__proto__", "anything"],
  ["constructor", "anything"],
])
  test(`${kind} ${JSON.stringify(text)}: ${fault[0] ?? "nothing is wrong"}`, () =>
    assert.deepEqual(wrong(kind, text, TODAY), fault.length ? fault : undefined));

for (const kind of ["tariff-code", "weight", "date", "nop-id", "lines"])
  for (const piece of ["9 ", "1,", "a\n"])
    test(`a huge ${kind} of ${JSON.stringify(piece)} is checked`, () => {
      const [id] = wrong(kind, piece.repeat(50_000), TODAY) ?? [""];
      assert.equal(typeof id, "string");
    });
