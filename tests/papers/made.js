// Made paper sets with known faults. Knows the trade's papers and the ways people write
// them; knows nothing of the checker, and uses none of its code.

/** A small generator of random numbers, the same for the same seed (mulberry32). */
const seeded = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

const GOODS = [
  ["Cavendish bananas", "0803900025"],
  ["Hass avocados", "0804400020"],
  ["fresh ginger", "0910110010"],
  ["white quinoa", "1008500010"],
  ["green Arabica coffee", "0901110015"],
  ["frozen mango chunks", "0811905210"],
  ["cocoa beans", "1801000010"],
  ["sesame seed", "1207400010"],
];
const OTHER_GOODS = [
  "red bananas",
  "frozen strawberries",
  "dried mango",
  "black quinoa",
  "turmeric",
  "plantains",
];
const EXPORTERS = [
  "Frutas del Sol S.A.",
  "Andes Grain Ltda.",
  "Cooperativa Los Pinos",
  "Nordic Foods B.V.",
  "Valle Verde S.A.C.",
];
const IMPORTERS = [
  "Sunrise Organics, Inc.",
  "Harbor Foods LLC",
  "Green Bay Trading Corp.",
  "Delta Naturals, LLC",
];
const STRANGERS = ["Pacific Star Inc.", "Rio Trading S.A.", "Blue Hill LLC"];

const thousands = (n, sign) => String(n).replace(/\B(?=(\d{3})+$)/g, sign);
const inTonnes = (kg) => String(kg / 1000);
const inPounds = (kg) => (kg / 0.45359237).toFixed(2);

const WEIGHTS = [
  (kg) => `${kg} kg`,
  (kg) => `${thousands(kg, ",")}.00 kg`,
  (kg) => `${thousands(kg, ".")},00 kg`,
  (kg) => `${thousands(kg, " ")} kg`,
  (kg) => `${kg},0 kgs`,
  (kg) => `${inTonnes(kg)} t`,
  (kg) => `${inTonnes(kg).replace(".", ",")} MT`,
  (kg) => `${inPounds(kg)} lb`,
  (kg) => `${inPounds(kg).replace(/\B(?=(\d{3})+\.)/g, ",")} lbs`,
  (kg) => `${thousands(kg, ",")} kg`,
  (kg) => `${kg} KG NET`,
];
const CODES = [
  (d) => d,
  (d) => d.replace(/^(....)(..)(..)(..)$/, "$1.$2.$3.$4"),
  (d) => d.replace(/^(....)(..)(....)$/, "$1.$2.$3"),
  (d) => d.replace(/^(....)(..)(..)(..)$/, "$1 $2 $3 $4"),
];
const PRODUCTS = [
  (p) => `Organic ${p}`,
  (p) => `ORGANIC ${p.toUpperCase()}`,
  (p) => `${p}, organic`,
  (p) => `${p} (organic)`,
];
const NAMES = [
  (n) => n,
  (n) => n.toUpperCase(),
  (n) => n.replace(/[.,]/g, ""),
  (n) => `${n.replace(",", "")}, 12 Dock Road, Port City`,
];
const LABELS = {
  en: {
    date: "Date",
    departure: "Departure",
    product: "Product",
    lots: "Lots",
    packages: "Packages",
    net: "Net weight",
    gross: "Gross weight",
    exporter: "Exporter",
    importer: "Importer",
    code: "Tariff code",
    number: "Certificate number",
    statement: "Statement",
    treatment: "Treatment",
    packaging: "Packaging",
    plan: "Travel plan",
    status: "Importer status",
    eid: "Exporter NOP ID",
    iid: "Importer NOP ID",
  },
  es: {
    date: "Fecha",
    departure: "Salida",
    product: "Producto",
    lots: "Lotes",
    packages: "Bultos",
    net: "Peso neto",
    gross: "Peso bruto",
    exporter: "Exportador",
    importer: "Importador",
    code: "Código arancelario",
    number: "Número de certificado",
    statement: "Declaración",
    treatment: "Tratamiento",
    packaging: "Empaque",
    plan: "Plan de viaje",
    status: "Estado del importador",
    eid: "NOP ID del exportador",
    iid: "NOP ID del importador",
  },
};

const STATEMENTS = {
  "tm-11": "Certified in compliance with the terms of the US-Japan Organic Equivalence Arrangement",
  "naqs-import-certificate":
    "Certified in compliance with the terms of the U.S.-Korea Organic Equivalency Arrangement",
  "canada-organic-certificate":
    "Certified in accordance with the terms of the US-Canada Organic Equivalency Arrangement",
};
const US = "nop-import-certificate";
const LOADS = [US, US, US, "eu-coi", ...Object.keys(STATEMENTS)];

const digit = (random) => Math.floor(random() * 10);
const digits = (random, n) => Array.from({ length: n }, () => digit(random)).join("");
const pick = (random, list) => list[Math.floor(random() * list.length)];

/** What is true of one shipment. */
function shipment(random, load) {
  const [product, code] = pick(random, GOODS);
  const net = 1001 + Math.floor(random() * 24_000);
  const lots = Array.from(
    { length: 1 + Math.floor(random() * 4) },
    (_, i) => `${pick(random, ["EX", "LT", "B"])}-${digits(random, 4)}${i}`,
  );
  const day = 10 + Math.floor(random() * 15);
  return {
    load,
    product,
    code,
    net,
    lots,
    day,
    gross: net + 50 + Math.floor(net * 0.07),
    packages: 20 + Math.floor(random() * 2000),
    exporter: pick(random, EXPORTERS),
    importer: pick(random, IMPORTERS),
    number: `${digits(random, 3)}-${digits(random, 10)}-${digits(random, 6)}`,
    eid: digits(random, 10),
    iid: digits(random, 10),
  };
}

const december = (day) => `2026-12-${String(day).padStart(2, "0")}`;

/** The five papers of a shipment, each line written in one of the ways people write it. */
function papersOf(random, s) {
  const w = (kg) => pick(random, WEIGHTS)(kg);
  const p = () => pick(random, PRODUCTS)(s.product);
  const n = (name) => pick(random, NAMES)(name);
  const c = () => pick(random, CODES)(s.code);
  const lots = () => {
    const list = [...s.lots].sort(() => random() - 0.5);
    return pick(random, [
      list.join(", "),
      list.join("; "),
      list.map((l) => `Lot ${l}`).join("; "),
      list.join("\n"),
    ]);
  };
  const boxes = () =>
    pick(random, [
      `${s.packages}`,
      `${s.packages} boxes`,
      `${thousands(s.packages, ",")} cartons`,
      `${s.packages} cajas`,
    ]);
  const us = s.load === US;
  return {
    request: {
      date: december(s.day - 8),
      departure: december(s.day),
      product: p(),
      lots: lots(),
      packages: boxes(),
      net: w(s.net),
      gross: w(s.gross),
      exporter: n(s.exporter),
      importer: n(s.importer),
      code: c(),
      packaging: "cartons on pallets",
      treatment: pick(random, ["none", "not fumigated", ""]),
      ...(us && { status: "certified", eid: s.eid, iid: s.iid }),
    },
    invoice: {
      product: p(),
      lots: lots(),
      packages: boxes(),
      net: w(s.net),
      exporter: n(s.exporter),
      importer: n(s.importer),
      code: c(),
    },
    packing: { product: p(), lots: lots(), packages: boxes(), net: w(s.net), gross: w(s.gross) },
    transport: {
      departure: december(s.day),
      product: p(),
      packages: boxes(),
      gross: w(s.gross),
      exporter: n(s.exporter),
      treatment: pick(random, ["", "no treatment", "without fumigation"]),
    },
    certificate: {
      date: december(s.day - 3),
      product: s.product,
      lots: lots(),
      net: w(s.net),
      exporter: n(s.exporter),
      importer: n(s.importer),
      code: c(),
      ...(us && { number: s.number }),
      ...(STATEMENTS[s.load] && { statement: STATEMENTS[s.load] }),
    },
  };
}

const shipping = ["invoice", "packing", "transport"];

/** Fault -> [for which loads, what it does to the papers, which paper it is in]. */
export const FAULTS = {
  organic: [
    [US],
    (r, m, s) => {
      const at = pick(r, shipping);
      m[at].product = s.product;
      return at;
    },
  ],
  statement: [
    Object.keys(STATEMENTS),
    (r, m) => {
      m.certificate.statement = pick(r, [
        (t) => t.replace("terms", "rules"),
        (t) => t.replace("Certified", "Produced"),
        () => "",
        (t) => t.replace("Arrangement", "Agreement"),
      ])(m.certificate.statement);
      return "certificate";
    },
  ],
  product: [
    LOADS,
    (r, m) => {
      const at = pick(r, ["request", ...shipping]);
      m[at].product = `Organic ${pick(r, OTHER_GOODS)}`;
      return at;
    },
  ],
  lots: [
    LOADS,
    (r, m, s) => {
      const at = pick(r, ["request", "invoice", "packing"]);
      m[at].lots = [...s.lots.slice(1), "ZZ-9"].join("; ");
      return at;
    },
  ],
  "net-weight": [
    LOADS,
    (r, m, s) => {
      const at = pick(r, ["invoice", "packing"]);
      m[at].net = pick(r, WEIGHTS)(s.net - 30 - Math.floor(s.net * 0.02));
      return at;
    },
  ],
  "over-certificate": [
    LOADS,
    (r, m, s) => {
      m.certificate.net = pick(r, WEIGHTS)(s.net - 30 - Math.floor(s.net * 0.03));
      return "certificate";
    },
  ],
  "gross-weight": [
    LOADS,
    (r, m, s) => {
      m.transport.gross = pick(r, WEIGHTS)(s.gross + 40 + Math.floor(s.gross * 0.02));
      return "transport";
    },
  ],
  "gross-below-net": [
    LOADS,
    (r, m, s) => {
      m.packing.gross = pick(r, WEIGHTS)(s.net - 20 - Math.floor(s.net * 0.02));
      return "packing";
    },
  ],
  packages: [
    LOADS,
    (r, m, s) => {
      const at = pick(r, shipping);
      m[at].packages = `${s.packages + 1 + digit(r)} boxes`;
      return at;
    },
  ],
  exporter: [
    LOADS,
    (r, m) => {
      const at = pick(r, ["request", "invoice", "transport"]);
      m[at].exporter = pick(r, STRANGERS);
      return at;
    },
  ],
  importer: [
    LOADS,
    (r, m) => {
      const at = pick(r, ["request", "invoice"]);
      m[at].importer = pick(r, STRANGERS);
      return at;
    },
  ],
  "importer-certified": [
    [US],
    (r, m) => {
      m.request.status = pick(r, [
        "applied",
        "surrendered",
        "suspended",
        "not certified",
        "pending",
        "en trámite",
        "no",
      ]);
      return "request";
    },
  ],
  "nop-id": [
    [US],
    (r, m) => {
      const at = pick(r, ["eid", "iid"]);
      m.request[at] = pick(r, [(t) => t.slice(1), (t) => `${t}1`, () => "EX-000123"])(
        m.request[at],
      );
      return "request";
    },
  ],
  "tariff-code": [
    LOADS,
    (r, m, s) => {
      const at = pick(r, ["request", "invoice"]);
      m[at].code =
        s.code.slice(0, 6) + String((Number(s.code.slice(6)) + 7) % 10_000).padStart(4, "0");
      return at;
    },
  ],
  "tariff-digits": [
    [US],
    (r, m, s) => {
      m.invoice.code = s.code.slice(0, pick(r, [6, 8]));
      return "invoice";
    },
  ],
  "number-nop-id": [
    [US],
    (r, m, s) => {
      m.certificate.number = pick(r, [s.eid, s.iid, `NOP ID ${s.eid}`]);
      return "certificate";
    },
  ],
  "number-draft": [
    [US],
    (r, m) => {
      m.certificate.number += pick(r, [" DRAFT", "-draft", " (borrador)"]);
      return "certificate";
    },
  ],
  "number-form": [
    [US],
    (r, m) => {
      m.certificate.number = pick(r, [
        (t) => t.slice(0, -1),
        (t) => `${t}9`,
        (t) => t.replaceAll("-", ""),
        () => "333-550-R",
      ])(m.certificate.number);
      return "certificate";
    },
  ],
  "request-late": [
    [US],
    (r, m, s) => {
      m.request.date = december(s.day + 1 + Math.floor(r() * 5));
      return "request";
    },
  ],
  "issue-late": [
    [US, "eu-coi"],
    (r, m, s) => {
      m.certificate.date = december(s.day + 1 + Math.floor(r() * 5));
      return "certificate";
    },
  ],
  treatment: [
    LOADS,
    (r, m) => {
      const at = pick(r, ["request", "transport"]);
      m[at].treatment = pick(r, [
        "Fumigated with methyl bromide at port",
        "phosphine, 72 h",
        "irradiation",
        "fumigación con fosfina",
        "Fumigation on arrival",
      ]);
      return at;
    },
  ],
  "travel-plan": [
    ["eu-coi"],
    (r, m) => {
      m.request.packaging = pick(r, ["bulk", "in bulk, silo truck", "a granel"]);
      m.request.plan = pick(r, ["", "no", "not yet"]);
      return "request";
    },
  ],
};

function asText(random, lines) {
  const labels = LABELS[pick(random, ["en", "es"])];
  const between = pick(random, [": ", ":", "\t", " : "]);
  const end = pick(random, ["\n", "\r\n"]);
  return Object.entries(lines)
    .map(([line, value]) => `${labels[line]}${between}${value}`)
    .join(end);
}

const written = (random, made) =>
  Object.fromEntries(Object.entries(made).map(([paper, lines]) => [paper, asText(random, lines)]));

/** A set of papers that fit: { load, papers, faults: [] }. */
export function cleanSet(seed) {
  const random = seeded(seed);
  const load = pick(random, LOADS);
  return { load, papers: written(random, papersOf(random, shipment(random, load))), faults: [] };
}

/** A set with one to three known faults in different lines: faults are [check, paper]. */
export function faultySet(seed) {
  const random = seeded(seed ^ 0x5bd1e995);
  const load = pick(random, LOADS);
  const s = shipment(random, load);
  const made = papersOf(random, s);
  const able = Object.keys(FAULTS).filter((fault) => FAULTS[fault][0].includes(load));
  const faults = [];
  const family = (fault) =>
    ["number-", "tariff-", "gross-", "net-weight", "over-", "organic", "product"].findIndex((f) =>
      fault.startsWith(f),
    );
  const group = (fault) =>
    ({ 2: "w", 3: "w", 4: "w", 5: "p", 6: "p" })[family(fault)] ??
    (family(fault) >= 0 ? family(fault) : fault);
  for (let left = 1 + Math.floor(random() * 3); left > 0; left -= 1) {
    const fault = pick(random, able);
    if (faults.some(([other]) => group(other) === group(fault))) continue;
    faults.push([fault, FAULTS[fault][1](random, made, s)]);
  }
  return { load, papers: written(random, made), faults };
}
