// Entries of the tools: weights and numbers as people write them.

import assert from "node:assert/strict";
import { test } from "node:test";

import { weighed, wrong, wrongBetween } from "../../overrides/assets/js/tools/checks.js";

for (const [text, kilograms] of [
  ["1200", 1200],
  ["1,200.5", 1200.5],
  ["1.200,5 kg", 1200.5],
  ["12 500 kilos", 12500],
  ["0.5", 0.5],
])
  test(`"${text}" is ${kilograms} kg`, () => assert.deepEqual(weighed(text), [kilograms]));

for (const [text, id] of [
  ["1.200", "weight-two-ways"],
  ["12 lb", "weight-unit"],
  ["0", "weight-zero"],
  ["-5", "weight-zero"],
  ["much", "weight-number"],
])
  test(`"${text}" is refused: ${id}`, () => assert.equal(weighed(text)[1][0], id));

test("gross is not less than net", () => {
  const entries = (net, gross) =>
    new Map([
      ["net-weight", net],
      ["gross-weight", gross],
    ]);
  assert.deepEqual(wrongBetween(entries("10", "9")), [["gross-weight", ["weight-gross"]]]);
  assert.deepEqual(wrongBetween(entries("10", "10")), []);
});

for (const [kind, text, id] of [
  ["tariff-code", "0804.50.40.45", undefined],
  ["tariff-code", "0804.50", "tariff-length"],
  ["tariff-code", "0804.50.40.45, 0803.90.00.35", "tariff-several"],
  ["tariff-code", "0804.50.40.4x", "tariff-letters"],
  ["date", "2026-12-01", undefined],
  ["date", "2026-11-27", "date-past"],
  ["date", "2026-02-31", "date-day"],
  ["nop-id", "123 456 7890", undefined],
  ["nop-id", "123", "nop-id-length"],
  ["nop-id", "12345678x0", "nop-id-letters"],
  ["nop-id", "1231234567890123456", "nop-id-certificate"],
  ["certificate-number", "123-1234567890-123456", undefined],
  ["certificate-number", "123", "number-form"],
  ["lines", "a\nb", undefined],
  ["lines", "a\nb\nA", "lines-twice"],
  ["weight", "", undefined],
  ["unknown", "anything", undefined],
])
  test(`${kind} "${text.replaceAll("\n", " / ")}": ${id ?? "nothing is wrong"}`, () =>
    assert.equal(wrong(kind, text, "2026-11-28")?.[0], id));
