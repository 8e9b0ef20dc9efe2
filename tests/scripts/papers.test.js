// The pre-flight of papers: sets that fit, and each check with a case that it finds.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { CHECK_IDS, checkPapers } from "../../overrides/assets/js/tools/paper-checks.js";
import { labelMap, readPaper, unknownLabels } from "../../overrides/assets/js/tools/paper-lines.js";

const LABELS = {
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
  "valid-until": ["Valid until"],
  number: ["Number"],
  statement: ["Statement"],
  treatment: ["Treatment"],
  packaging: ["Packaging"],
  "travel-plan": ["Travel plan"],
  "importer-status": ["Importer status"],
  "importer-nop-id": ["Importer NOP ID"],
};
const KNOWN = labelMap(LABELS);
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
    Exporter: "Example Exports S.A.",
    Treatment: "no fumigation",
  },
  certificate: {
    Number: "123-1234567890-123456",
    Date: "10 December 2026",
    "Valid until": "2027-12-10",
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
const findingsIn = (set, ids = CHECK_IDS) =>
  checkPapers(papersOf(set), ids, { codes: CODES, statement: STATEMENT });
const changed = (paper, lines) => ({ ...SET, [paper]: { ...SET[paper], ...lines } });

test("papers that fit are told to fit, however they are written", () =>
  assert.deepEqual(findingsIn(SET), []));

test("papers of which nothing is filled in have nothing wrong but the statement", () => {
  const empty = { request: {}, invoice: {}, packing: {}, transport: {}, certificate: {} };
  assert.deepEqual(
    findingsIn(empty).map(({ check }) => check),
    ["statement"],
  );
  assert.deepEqual(checkPapers(papersOf(empty), CHECK_IDS, { codes: CODES, statement: "" }), []);
});

/** Check -> the fault that it has to find, as the data give it. */
const { cases: CASES } = JSON.parse(readFileSync(process.env.PAPERS, "utf8"));

test("each check has a case that makes it fire", () =>
  assert.deepEqual(Object.keys(CASES), CHECK_IDS));

for (const [check, { paper, field, says }] of Object.entries(CASES)) {
  const lines = { [LABELS[field][0]]: says };
  test(`${check} fires, and names the paper and the value`, () => {
    const findings = findingsIn(changed(paper, lines)).filter((one) => one.check === check);
    assert.ok(findings.length >= 1);
    assert.ok(
      findings.every(
        ({ value, otherValue }) => typeof value === "string" && typeof otherValue === "string",
      ),
    );
    assert.ok(findings.some((one) => [one.paper, one.otherPaper].includes(paper)));
  });
  test(`${check} is silent where it is not asked for`, () =>
    assert.deepEqual(
      findingsIn(
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
    findingsIn(alone, ["weight-unread"]).map(({ paper }) => paper),
    ["request", "certificate"],
  );
  assert.deepEqual(findingsIn(changed("request", { "Net weight": "19.440 kg" })), []);
});

test("each line of goods says that it is organic, and all goods are the same on all papers", () => {
  const two = (other) => `Organic bananas\nProduct: ${other}`;
  const set = {
    ...SET,
    certificate: { Product: two("Organic plantains") },
    request: {},
    packing: { Product: "Organic plantains\nProduct: Organic bananas, from\nEcuador" },
    invoice: { Product: two("plantains") },
    transport: { Product: "Organic bananas" },
  };
  const findings = findingsIn(set, ["organic", "product"]);
  assert.deepEqual(
    findings.map(({ check, paper }) => [check, paper]),
    [
      ["organic", "invoice"],
      ["product", "packing"],
      ["product", "transport"],
    ],
  );
});

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

test("a certificate may state more than the papers of one load, but not more than was requested", () => {
  const set = changed("certificate", { "Net weight": "25000 kg" });
  const findings = () => findingsIn(set, ["net-weight", "over-certificate", "requested-weight"]);
  assert.deepEqual(
    findings().map(({ check, otherPaper }) => [check, otherPaper]),
    [["requested-weight", "request"]],
  );
  set.request = { ...set.request, "Net weight": "" };
  assert.deepEqual(findings(), []);
});

test("an importer's status is read in its sentence", () => {
  const remarksOn = (status) =>
    findingsIn(changed("request", { "Importer status": status }), ["importer-certified"]).length;
  for (const text of ["Active - Certified", "certified under NOP since 2024", "Certificado"])
    assert.equal(remarksOn(text), 0, text);
  for (const text of ["No longer certified", "uncertified", "Surrendered", "No certificado"])
    assert.equal(remarksOn(text), 1, text);
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
