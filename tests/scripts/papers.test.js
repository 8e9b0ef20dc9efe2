import assert from "node:assert/strict";
import { test } from "node:test";

import { CHECK_IDS, checkPapers } from "../../overrides/assets/js/tools/paper-checks.js";
import { labelMap, readPaper } from "../../overrides/assets/js/tools/paper-lines.js";
import {
  kilograms,
  lotsOf,
  partyName,
  productName,
  saysOrganic,
} from "../../overrides/assets/js/tools/paper-values.js";

const KNOWN = labelMap({
  product: ["Product"],
  lots: ["Lots"],
  packages: ["Packages"],
  "net-weight": ["Net weight", "Peso neto"],
  "gross-weight": ["Gross weight"],
  exporter: ["Exporter", "Shipper"],
  importer: ["Importer"],
  "tariff-code": ["Tariff code"],
  date: ["Date"],
  departure: ["Departure"],
  number: ["Number"],
  statement: ["Statement"],
  treatment: ["Treatment"],
  packaging: ["Packaging"],
  "travel-plan": ["Travel plan"],
  "importer-status": ["Importer status"],
  "importer-nop-id": ["Importer NOP ID"],
});
const STATEMENT =
  "Certified in compliance with the terms of the US-Japan Organic Equivalence Arrangement";
const CODES = {
  organic: { "0803900025": "Bananas" },
  ended: { "0704200000": "Brussels sprouts" },
  "not-organic": { 2204215040: "Red wine" },
};

const SET = {
  request: {
    Date: "2026-12-01",
    Departure: "2026-12-18",
    Product: "Organic Cavendish bananas",
    Lots: "EX-001: 9,720 kg; EX-002: 9,720 kg",
    Packages: "1,080 boxes",
    "Net weight": "19,440.0 kg",
    "Gross weight": "20900 kg",
    Exporter: "Example Exports S.A., Km 1, Guayaquil",
    Importer: "Example Farms, LLC",
    "Importer status": "certified",
    "Importer NOP ID": "0987654321",
    "Tariff code": "0803.90.0025",
    Packaging: "boxes",
  },
  invoice: {
    Product: "Organic Cavendish bananas, lot EX-001",
    Lots: "EX-001; EX-002",
    Packages: "1080",
    "Net weight": "19.44 t",
    Exporter: "EXAMPLE EXPORTS SA",
    Importer: "Example Farms LLC",
    "Tariff code": "0803.90.00.25",
  },
  packing: {
    Product: "Cavendish bananas, organic",
    Lots: "EX-002\nEX-001",
    Packages: "1 080 boxes",
    "Net weight": "42,857.86 lb",
    "Gross weight": "20900 kg",
  },
  transport: {
    Departure: "2026-12-18",
    Product: "ORGANIC CAVENDISH BANANAS",
    Packages: "1080",
    "Gross weight": "20,9 t",
    Shipper: "Example Exports S.A.",
    Treatment: "no fumigation",
  },
  certificate: {
    Number: "123-1234567890-123456",
    Date: "2026-12-10",
    Product: "Cavendish bananas",
    Lots: "Lot EX-001, Lot EX-002",
    "Net weight": "19440",
    Exporter: "Example Exports S.A.",
    Importer: "Example Farms LLC",
    "Tariff code": "0803900025",
    Statement: STATEMENT,
  },
};

const written = (lines) =>
  Object.entries(lines)
    .map(([label, value]) => `${label}: ${value}`)
    .join("\n");
const papersOf = (set) =>
  Object.fromEntries(
    Object.entries(set).map(([paper, lines]) => [paper, readPaper(written(lines), KNOWN)]),
  );
const found = (set, ids = CHECK_IDS) =>
  checkPapers(papersOf(set), ids, { codes: CODES, statement: STATEMENT });
const changed = (paper, lines) => ({ ...SET, [paper]: { ...SET[paper], ...lines } });

test("papers that fit are told to fit, however they are written", () =>
  assert.deepEqual(found(SET), []));

test("papers of which nothing is filled in have nothing wrong but the statement", () => {
  const empty = { request: {}, invoice: {}, packing: {}, transport: {}, certificate: {} };
  assert.deepEqual(
    found(empty).map(({ check }) => check),
    ["statement"],
  );
  assert.deepEqual(checkPapers(papersOf(empty), CHECK_IDS, { codes: CODES, statement: "" }), []);
});

const FIRES = {
  organic: ["packing", { Product: "Cavendish bananas" }],
  statement: ["certificate", { Statement: STATEMENT.replace("Equivalence", "Equivalency") }],
  product: ["invoice", { Product: "Organic red bananas" }],
  lots: ["packing", { Lots: "EX-001\nEX-003" }],
  "lots-add-up": ["request", { Lots: "EX-001: 9,720 kg; EX-002: 9,700.5 kg" }],
  "weight-unread": ["invoice", { "Net weight": "about twenty tons" }],
  "net-weight": ["packing", { "Net weight": "42,000.5 lb" }],
  "over-certificate": ["request", { "Net weight": "19600 kg" }],
  "gross-weight": ["transport", { "Gross weight": "21900 kg" }],
  "gross-below-net": ["packing", { "Gross weight": "19000 kg" }],
  packages: ["transport", { Packages: "1008" }],
  exporter: ["transport", { Shipper: "Other Exports S.A." }],
  importer: ["invoice", { Importer: "Example Foods LLC" }],
  "importer-certified": ["request", { "Importer status": "applied" }],
  "nop-id": ["request", { "Importer NOP ID": "987654321" }],
  "tariff-code": ["invoice", { "Tariff code": "0803.90.0045" }],
  "tariff-digits": ["invoice", { "Tariff code": "0803.90" }],
  "tariff-line": ["certificate", { "Tariff code": "0704.20.00.00" }],
  "number-nop-id": ["certificate", { Number: "1234567890" }],
  "number-draft": ["certificate", { Number: "123-1234567890-123456 draft" }],
  "number-form": ["certificate", { Number: "123-123456789-123456" }],
  "request-late": ["request", { Date: "2026-12-19" }],
  "issue-late": ["certificate", { Date: "2026-12-19" }],
  treatment: ["transport", { Treatment: "Fumigated with methyl bromide" }],
  "travel-plan": ["request", { Packaging: "in bulk" }],
};

test("each check has a case that makes it fire", () =>
  assert.deepEqual(Object.keys(FIRES), CHECK_IDS));

for (const [check, [paper, lines]] of Object.entries(FIRES)) {
  test(`${check} fires, and names the paper and the value`, () => {
    const told = found(changed(paper, lines)).filter((one) => one.check === check);
    assert.ok(told.length >= 1);
    assert.ok(
      told.every(
        ({ value, otherValue }) => typeof value === "string" && typeof otherValue === "string",
      ),
    );
    if (check !== "travel-plan")
      assert.ok(told.some((one) => [one.paper, one.otherPaper].includes(paper)));
  });
  test(`${check} is silent where it is not asked for`, () =>
    assert.deepEqual(
      found(
        changed(paper, lines),
        CHECK_IDS.filter((id) => id !== check),
      ).filter((one) => one.check === check),
      [],
    ));
}

test("19.440 kg is told to be read in two ways only where no other paper settles it", () => {
  const alone = {
    ...SET,
    request: { "Net weight": "19.440 kg" },
    invoice: {},
    packing: {},
    transport: {},
    certificate: { "Net weight": "19.440" },
  };
  assert.deepEqual(
    found(alone, ["weight-unread"]).map(({ paper }) => paper),
    ["request", "certificate"],
  );
  assert.deepEqual(found(changed("request", { "Net weight": "19.440 kg" })), []);
});

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
for (const [said, wanted] of WEIGHTS)
  test(`${said} is ${wanted} kilograms`, () => {
    const read = kilograms(said);
    if (wanted === undefined) assert.equal(read, undefined);
    else assert.ok(Math.abs(read - wanted) < 1e-6, `${read}`);
  });

test("lots are read from lists, lines and brackets, with weights only where they are written", () => {
  assert.deepEqual(
    [...lotsOf(["Lot A-1: 500 kg; a-2 (1,500.5 kg)"])].map(([key, { weight }]) => [key, weight]),
    [
      ["a-1", 500],
      ["a-2", 1500.5],
    ],
  );
  assert.deepEqual([...lotsOf(["A1, A2", "A3"]).keys()], ["a1", "a2", "a3"]);
});

test("a company's name and a denial do not make a product organic", () => {
  assert.ok(saysOrganic("Organic bananas"));
  assert.ok(!saysOrganic("Bananas, not organic"));
  assert.ok(!saysOrganic("Non-organic bananas"));
  assert.ok(!saysOrganic("Bananas"));
});

test("names are compared without address, case and signs", () => {
  assert.equal(partyName("Example Farms, L.L.C., Miami"), partyName("EXAMPLE FARMS LLC"));
  assert.notEqual(partyName("Example Farms"), partyName("Example Foods"));
  assert.notEqual(productName("Organic frozen strawberries"), productName("Organic strawberries"));
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
