// What stands in the lines of papers: weights, lots, days, packages, treatments, names.

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  agree,
  countOf,
  kilograms,
  readings,
  sameCount,
} from "../../overrides/assets/js/tools/paper-amounts.js";
import { daysIn } from "../../overrides/assets/js/tools/paper-days.js";
import { isTreated } from "../../overrides/assets/js/tools/paper-duties.js";
import { lotsOf } from "../../overrides/assets/js/tools/paper-lots.js";
import {
  partyName,
  productName,
  sameParty,
  saysOrganic,
} from "../../overrides/assets/js/tools/paper-names.js";

const WEIGHTS = [
  ["19,440.5 kg", 19440.5],
  ["19.440,5 kg", 19440.5],
  ["19440", 19440],
  ["19 440 kg", 19440],
  ["19,44 t", 19440],
  ["19.440 t", 19440],
  ["1,000.0 lb", 453.59237],
  ["2.5 MT", 2500],
  ["19440 kg net", 19440],
  ["19,440 kg", 19440],
  ["19,440 t", 19440],
  ["19.440 kg", 19440],
  ["two tons", undefined],
  ["-5 kg", undefined],
];
for (const [text, wanted] of WEIGHTS)
  test(`${text} is ${wanted} kilograms`, () => {
    const read = kilograms(text);
    if (wanted === undefined) assert.equal(read, undefined);
    else assert.ok(Math.abs(read - wanted) < 1e-6, `${read}`);
  });

test("a weight that is said twice is what both say, or is told", () => {
  assert.deepEqual(readings("19.440 kg (42,857.9 lb)"), [19440]);
  assert.deepEqual(readings("19,440 kg / 42,000 lb"), []);
});

test("5,994 kg and 6,000 kg are not one weight, though six kilograms less six grams would be", () =>
  assert.ok(!agree(readings("5,994 kg"), readings("6,000 kg"))));

const LOTS = [
  [["Lot A-1: 500 kg; a-2 (1,500.5 kg)"], { "a-1": 500, "a-2": 1500.5 }],
  [["L-2611 9720 kg / L-2612 9 720 kg"], { "l-2611": 9720, "l-2612": 9720 }],
  [["A1, A2", "A3"], { a1: undefined, a2: undefined, a3: undefined }],
  [["26/101/05 y 26/101/07"], { "26/101/05": undefined, "26/101/07": undefined }],
  [["2611001 2611004"], { 2611001: undefined, 2611004: undefined }],
  [["L-2608 to L-2610"], { "l-2608": undefined, "l-2609": undefined, "l-2610": undefined }],
  [["EC26-1-08–EC26-1-09"], { "ec26-1-08": undefined, "ec26-1-09": undefined }],
  [["LOT 26 A"], { "26a": undefined }],
  [["#2601, #2602"], { 2601: undefined, 2602: undefined }],
];
for (const [values, wanted] of LOTS)
  test(`the lots of ${values.join(" | ")}`, () =>
    assert.deepEqual(
      Object.fromEntries([...lotsOf(values)].map(([lot, { weight }]) => [lot, weight])),
      wanted,
    ));

const DAYS = [
  ["2026-12-18", ["2026-12-18"]],
  ["2026/12/8", ["2026-12-08"]],
  ["18 December 2026", ["2026-12-18"]],
  ["Dec. 18th, 2026", ["2026-12-18"]],
  ["18-DIC-2026", ["2026-12-18"]],
  ["18 de diciembre de 2026", ["2026-12-18"]],
  ["18/12/2026", ["2026-12-18"]],
  ["03/04/2026", ["2026-04-03", "2026-03-04"]],
  ["05/05/2026", ["2026-05-05"]],
  ["2026-02-30", []],
  ["next week", []],
];
for (const [text, wanted] of DAYS)
  test(`${text} is ${wanted.join(" or ") || "no day"}`, () =>
    assert.deepEqual(daysIn(text), wanted));

test("packages are counted apart from the pallets that they stand on", () => {
  const counts = ["1,080 boxes on 20 pallets", "20 pallets (1.080 cajas)", "1080", "20 pallets"];
  for (const one of counts)
    for (const other of counts)
      assert.ok(sameCount(countOf(one), countOf(other)), `${one}, ${other}`);
  assert.ok(!sameCount(countOf("1,080 boxes on 20 pallets"), countOf("1,008 boxes")));
  assert.ok(!sameCount(countOf("20 pallets"), countOf("1,080 boxes on 21 pallets")));
});

test("a treatment is read part by part, by its name or by what was used", () => {
  for (const text of [
    "Not fumigated, irradiated 400 Gy",
    "MeBr 48 g/m3",
    "methylbromide",
    "Yes",
    "Se fumigó",
    "fosfina",
  ])
    assert.ok(isTreated(text), text);
  for (const text of ["None", "No fumigation or irradiation", "Yes, cold treatment", "Sin fumigar"])
    assert.ok(!isTreated(text), text);
});

test("a company's name and a denial do not make a product organic", () => {
  assert.ok(saysOrganic("Organic bananas"));
  assert.ok(!saysOrganic("Bananas, not organic"));
  assert.ok(!saysOrganic("Non-organic bananas"));
  assert.ok(!saysOrganic("Bananas"));
  assert.ok(saysOrganic("Banano orgánico"));
  assert.ok(!saysOrganic("Banano no orgánico"));
});

test("names are compared without address, case and signs", () => {
  /** @type {(one: string, other: string) => boolean} */
  const same = (one, other) => sameParty(partyName(one), partyName(other));
  assert.ok(same("Example Farms, L.L.C., Miami", "EXAMPLE FARMS LLC"));
  assert.ok(same("Agrícola Ejemplo S.A. de C.V.", "AGRICOLA EJEMPLO"));
  assert.ok(same("Example & Sons, Ltd", "Example and Sons Limited, Bristol"));
  assert.ok(!same("Example Farms", "Example Foods"));
  assert.ok(!same("Example Farms Inc.", "Example Farms LLC"));
  assert.equal(productName("1,080 cartons of organic bananas"), productName("Bananas (organic)"));
  assert.notEqual(productName("Organic frozen strawberries"), productName("Organic strawberries"));
});
