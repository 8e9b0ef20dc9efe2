// Lines of a paper by their labels, whoever wrote them.

import assert from "node:assert/strict";
import { test } from "node:test";

import { readPaper, unknownLabels } from "../../overrides/assets/js/tools/paper-lines.js";
import { KNOWN } from "./papers-set.js";

test("a label is known whatever its case and signs, and one that is not known is told", () => {
  const text =
    "NET WEIGHT.: 5 kg\nSeal: 12\nVessel:\nFactura n.º: 7\nLots: A1\nA2\n\nThank you\nSeal: 13";
  assert.deepEqual(
    [...readPaper(text, KNOWN)],
    [
      ["net-weight", ["5 kg"]],
      ["lots", ["A1\nA2"]],
    ],
  );
  assert.deepEqual(unknownLabels(text, KNOWN), ["Seal", "Factura n.º"]);
});

test("a unit in the label is the unit of the line", () => {
  const paper = readPaper("Net weight (lbs): 42,858\nPeso neto (kg): 19440", KNOWN);
  assert.deepEqual(paper.get("net-weight"), ["42,858 lbs", "19440 kg"]);
});

test("hostile lines are text: no label is a property, no line is without end", () => {
  const read = readPaper(
    `__proto__: x\nconstructor: y\nProduct: <b>\n${"Lots: ".repeat(10_000)}\n${"x".repeat(1_000_000)}`,
    KNOWN,
  );
  assert.deepEqual(
    [...read.keys()].filter((key) => !["product", "lots"].includes(key)),
    [],
  );
});
