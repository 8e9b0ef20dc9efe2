// Owns the faults in numbers, codes, days, treatment and duties, as people make them.
// Each gives the papers and fields it stands in, or false where the shipment cannot have it.

import { later } from "./shipment.js";

const at = (papers, fields, touches = fields) => ({ papers: [papers].flat(), fields, touches });
const IMPORT = ["nop-import-certificate"];
const BEFORE_DEPARTURE = [...IMPORT, "eu-coi", "gb-coi", "ch-coi"];
const only = (loads, plant) => (d, set) => loads.includes(set.load) && plant(d, set);
const overwritten = (loads, papers, field, choices) =>
  only(loads, (d, set) => {
    const paper = d.pick([papers].flat());
    set.papers[paper][field] = { raw: d.pick(choices[set.lang] ?? choices)(d, set) };
    return at(paper, [field]);
  });
const words = (...list) => list.map((one) => () => one);
const ANY = [
  ...BEFORE_DEPARTURE,
  "tm-11-japan-statement",
  "tm-11-taiwan-statement",
  "naqs-import-certificate",
  "canada-organic-certificate",
];
const codes = (code) =>
  only(IMPORT, (_, set) => {
    for (const paper of ["request", "invoice", "certificate"])
      set.papers[paper]["tariff-code"] = { code };
    return at(["request", "invoice", "certificate"], ["tariff-code"]);
  });
const days = (set, paper, field, day) => {
  set.papers[paper][field] = { day };
  return at([paper, "transport", "request"], [field], ["date", "departure"]);
};

export const PAPER_FAULTS = {
  "tariff-digits-swapped"(d, set) {
    const paper = d.pick(["invoice", "certificate", "request"]);
    const { code } = set.goods;
    const place = d.whole(2, 5);
    const digit = String((Number(code[place]) + d.whole(1, 8)) % 10);
    set.papers[paper]["tariff-code"] = {
      code: code.slice(0, place) + digit + code.slice(place + 1),
    };
    return at(paper, ["tariff-code"]);
  },
  "tariff-eight-digits": only(IMPORT, (_, set) => codes(set.goods.code.slice(0, 8))(_, set)),
  "tariff-six-digits-on-request": only(IMPORT, (_, set) => {
    set.papers.request["tariff-code"] = {
      raw: `${set.goods.code.slice(0, 4)}.${set.goods.code.slice(4, 6)}`,
    };
    return at("request", ["tariff-code"]);
  }),
  "tariff-line-ended": (d, set) =>
    codes(d.pick(["0704200000", "2009122500", "0710909100"]))(d, set),
  "tariff-line-not-organic": (d, set) => codes(d.pick(["2204215040", "2204215055"]))(d, set),
  "two-tariff-codes": overwritten(IMPORT, ["request", "certificate"], "tariff-code", [
    (_, { goods }) => `${goods.code}, 0901110015`,
    (_, { goods }) => `${goods.code} / 0804400020`,
    (_, { goods }) => `${goods.code} and 1801000010`,
  ]),
  "number-is-nop-id": overwritten(IMPORT, "certificate", "number", [
    (d) => d.digits(10),
    (d, set) => set.papers.request["exporter-nop-id"].text ?? d.digits(10),
  ]),
  "number-draft": overwritten(
    IMPORT,
    "certificate",
    "number",
    ["DRAFT", "draft", "-DRAFT", "(draft)", "borrador"].map(
      (mark) => (d) => `${d.digits(3)}-${d.digits(10)}-${d.digits(6)} ${mark}`,
    ),
  ),
  "number-short": overwritten(IMPORT, "certificate", "number", [
    (d) => `${d.digits(3)}-${d.digits(9)}-${d.digits(6)}`,
    (d) => `${d.digits(3)}-${d.digits(10)}-${d.digits(5)}`,
    (d) => `${d.digits(3)}-${d.digits(10)}`,
    (d) => `${d.digits(3)}-${d.digits(9)}O-${d.digits(6)}`,
  ]),
  "importer-not-certified": overwritten(IMPORT, "request", "importer-status", {
    en: words(
      "Suspended",
      "Surrendered",
      "Revoked",
      "Not certified",
      "uncertified",
      "Applied",
      "Application pending",
      "in process",
      "None",
      "Certification expired",
    ),
    es: words(
      "Suspendido",
      "Suspended",
      "Revocado",
      "No certificado",
      "En trámite",
      "Solicitado",
      "Surrendered",
      "ninguno",
    ),
  }),
  "importer-nop-id-digits": overwritten(IMPORT, "request", "importer-nop-id", [
    (d) => d.digits(9),
    (d) => d.digits(11),
    (d) => `${d.digits(9)}O`,
  ]),
  "exporter-nop-id-is-certificate": overwritten(IMPORT, "request", "exporter-nop-id", [
    (d) => `${d.digits(3)}-${d.digits(10)}-${d.digits(6)}`,
    (d) => `CU-${d.digits(6)}`,
  ]),
  fumigated: overwritten(ANY, ["transport", "request"], "treatment", {
    en: words(
      "Fumigated",
      "Fumigation 24 h on arrival",
      "fumigated at origin",
      "Container fumigated 2026-11-02",
      "Yes, fumigation",
      "Fumigation required by importer",
    ),
    es: words(
      "Fumigado",
      "Fumigación en origen",
      "Contenedor fumigado",
      "Se fumigó antes del embarque",
      "Mercancía fumigada",
    ),
  }),
  "treated-with-a-substance": overwritten(ANY, ["transport", "request"], "treatment", {
    en: words(
      "Methyl bromide 48 g/m3, 24 h",
      "MeBr",
      "Phosphine, 3 days",
      "Aluminium phosphide tablets",
      "aluminum phosphide",
      "Phostoxin",
      "Sulfuryl fluoride",
      "PH3 under tarpaulin",
      "Magnesium phosphide",
    ),
    es: words(
      "Bromuro de metilo",
      "Fosfina 72 h",
      "Fosfuro de aluminio",
      "Fluoruro de sulfurilo",
      "Fosfuro de magnesio",
    ),
  }),
  irradiated: overwritten(ANY, ["transport", "request"], "treatment", {
    en: words(
      "Irradiated 400 Gy",
      "Irradiation",
      "Gamma irradiation",
      "Ionizing radiation",
      "Gamma rays 150 Gy",
    ),
    es: words("Irradiado", "Irradiación 400 Gy", "Radiación ionizante", "Rayos gamma"),
  }),
  "requested-after-departure": only(IMPORT, (d, set) =>
    days(set, "request", "date", later(set.departure, d.whole(1, 15))),
  ),
  "issued-after-departure": only(BEFORE_DEPARTURE, (d, set) =>
    days(set, "certificate", "date", later(set.departure, d.whole(1, 15))),
  ),
  "left-before-the-papers": only(IMPORT, (d, set) => {
    const day = later(set.issued, -d.whole(20, 40));
    set.papers.transport.departure = { day };
    return at(["transport", "request", "certificate"], ["departure", "date"]);
  }),
  "day-read-in-two-ways": only(BEFORE_DEPARTURE, (d, set) => {
    const paper = d.pick(["request", "certificate"]);
    const [day, month] = [d.whole(1, 6), d.whole(7, 12)];
    const mark = d.pick(["/", "-", "."]);
    set.papers[paper].date = { raw: [day, month, 2026].join(mark) };
    return at(paper, ["date"], ["date", "departure"]);
  }),
  "certificate-expired": only([...IMPORT, "canada-organic-certificate"], (d, set) => {
    set.papers.certificate["valid-until"] = { day: later(set.departure, -d.whole(1, 40)) };
    return at("certificate", ["valid-until"], ["valid-until", "departure"]);
  }),
  "bulk-without-travel-plan": only(["eu-coi"], (d, set) => {
    set.papers.request.packaging = {
      raw: d.pick(
        set.lang === "es"
          ? ["A granel", "Granel", "Contenedor a granel, liner"]
          : ["Bulk", "In bulk", "Loose in bulk container", "Flexitank, bulk"],
      ),
    };
    set.papers.request["travel-plan"] = {
      raw: d.pick(
        set.lang === "es"
          ? ["No", "Ninguno", "pendiente", ""]
          : ["No", "none", "to follow", "not yet", "pending", ""],
      ),
    };
    return at("request", ["packaging", "travel-plan"]);
  }),
};
