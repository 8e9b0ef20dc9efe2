// A set of papers that fit each other, for tests of the pre-flight.

import { CHECK_IDS, checkPapers } from "../../overrides/assets/js/tools/paper-checks.js";
import { labelMap, readPaper } from "../../overrides/assets/js/tools/paper-lines.js";

export const LABELS = {
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
export const KNOWN = labelMap(LABELS);
const STATEMENT =
  "Certified in compliance with the terms of the US-Japan Organic Equivalence Arrangement";
export const CODES = {
  organic: { "0803900025": "Bananas" },
  ended: { "0704200000": "Brussels sprouts" },
  "not-organic": { 2204215040: "Red wine" },
};

export const SET = {
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
export const papersOf = (set) =>
  Object.fromEntries(
    Object.entries(set).map(([paper, lines]) => [paper, readPaper(written(lines), KNOWN)]),
  );
export const findingsIn = (set, ids = CHECK_IDS) =>
  checkPapers(papersOf(set), ids, { codes: CODES, statement: STATEMENT });
export const changed = (paper, lines) => ({ ...SET, [paper]: { ...SET[paper], ...lines } });
