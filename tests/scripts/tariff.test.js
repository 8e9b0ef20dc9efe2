import assert from "node:assert/strict";
import { test } from "node:test";

import { dotted, tariffLine } from "../../overrides/assets/js/tools/tariff.js";

const codes = {
  organic: {
    "0804504045": "Mangoes, fresh, 1 Sep–31 May",
    "0804506045": "Mangoes, fresh, rest of the year",
  },
  "must-file": { "0804508020": "Mangoes, dried" },
  "not-organic": { 2204215040: "Red wine" },
  ended: { "0704200000": "Brussels sprouts" },
};
const kind = (text) => tariffLine(text, codes).kind;

const SAID = [
  ["0804.50.40.45", "organic"],
  ["0804.50.4045", "organic"],
  ["0804504045", "organic"],
  [" 0804 50 40 45 ", "organic"],
  ["0804-50-4045", "organic"],
  ["\u200b0804.50.40.45", "organic"],
  ["０８０４．５０．４０．４５", "organic"],
  ["0804.50.80.20", "must-file"],
  ["2204.21.50.40", "not-organic"],
  ["0704.20.00.00", "ended"],
  ["0804.50.40.80", "unseen"],
  ["0804.50", "begins"],
  ["0804", "begins"],
  ["0406", "unseen"],
  ["080", "short"],
  ["", "empty"],
  ["0804.50.40.45.1", "wrong"],
  ["0804.50.404x", "wrong"],
  ["0804.50.40.45, 0804.50.60.45", "wrong"],
  ["__proto__", "wrong"],
  ["constructor", "wrong"],
];

for (const [text, wanted] of SAID) {
  test(`${JSON.stringify(text)} is ${wanted}`, () => assert.equal(kind(text), wanted));
}

test("a beginning lists the lines under it, in order, flagged ones too", () => {
  const { code, lines } = tariffLine("0804.50", codes);
  assert.equal(code, "0804.50");
  assert.deepEqual(
    lines.map(([digits]) => dotted(digits)),
    ["0804.50.40.45", "0804.50.60.45", "0804.50.80.20"],
  );
});

test("a code beside an organic line is told of it", () => {
  assert.deepEqual(tariffLine("0804.50.40.80", codes).lines, [
    ["0804504045", codes.organic["0804504045"]],
  ]);
});

test("the lines that a browser would number are found as well", () => {
  assert.deepEqual(Object.keys(JSON.parse(JSON.stringify(codes))["not-organic"]), ["2204215040"]);
  assert.equal(tariffLine("2204.21.50.40", codes).goods, "Red wine");
});
