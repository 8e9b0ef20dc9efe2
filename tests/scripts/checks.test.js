// Entries of the tools: weights and numbers as people write them.

import assert from "node:assert/strict";
import { test } from "node:test";

import { weighed, wrongBetween } from "../../overrides/assets/js/tools/checks.js";

for (const [said, kilograms] of [
  ["1200", 1200],
  ["1,200.5", 1200.5],
  ["1.200,5 kg", 1200.5],
  ["12 500 kilos", 12500],
  ["0.5", 0.5],
])
  test(`"${said}" is ${kilograms} kg`, () => assert.deepEqual(weighed(said), [kilograms]));

for (const [said, id] of [
  ["1.200", "weight-two-ways"],
  ["12 lb", "weight-unit"],
  ["0", "weight-zero"],
  ["-5", "weight-zero"],
  ["much", "weight-number"],
])
  test(`"${said}" is refused: ${id}`, () => assert.equal(weighed(said)[1][0], id));

test("gross is not less than net", () => {
  const entries = (net, gross) =>
    new Map([
      ["net-weight", net],
      ["gross-weight", gross],
    ]);
  assert.deepEqual(wrongBetween(entries("10", "9")), [["gross-weight", ["weight-gross"]]]);
  assert.deepEqual(wrongBetween(entries("10", "10")), []);
});
