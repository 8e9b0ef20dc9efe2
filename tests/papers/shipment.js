// Owns a made shipment before it is written: which paper says which entry, all of one truth.
// Does not spell (spelling.js) and plants no fault (faults).

import { STATEMENTS, TRADES } from "./trades.js";

const DAY = 86_400_000;
export const later = (iso, days) =>
  new Date(Date.parse(iso) + days * DAY).toISOString().slice(0, 10);

const FIELDS = {
  request:
    "date departure product lots packages net-weight gross-weight exporter exporter-nop-id importer importer-nop-id importer-status tariff-code packaging travel-plan treatment",
  invoice: "product lots packages net-weight exporter importer tariff-code",
  packing: "product lots packages net-weight gross-weight exporter importer",
  transport: "departure product packages gross-weight exporter importer treatment",
  certificate: "number date product lots net-weight exporter importer tariff-code statement",
};
const LOT_STYLES = [
  (d) => ({ head: `L-${d.digits(2)}`, wide: 2 }),
  (d) => ({ head: `EC26-${d.digits(3)}-`, wide: 2 }),
  (d) => ({ head: d.digits(4), wide: 3 }),
  (d) => ({ head: `BN${d.digits(3)}`, wide: 2 }),
  (d) => ({ head: `26/${d.digits(3)}/`, wide: 2 }),
];

function lotList(d, count, each) {
  const parts = d.whole(1, 4);
  const { head, wide } = d.pick(LOT_STYLES)(d);
  const inARow = d.chance(0.6);
  let serial = d.whole(1, 20);
  let left = count;
  const list = Array.from({ length: parts }, (_, at) => {
    const share = at === parts - 1 ? left : Math.floor(count / parts) - d.whole(0, 3);
    left -= share;
    const id = head + String(serial).padStart(wide, "0");
    serial += inARow ? 1 : d.whole(2, 7);
    return { id, kg: Math.round(share * each * 100) / 100 };
  });
  return { list, inARow };
}

const NONE = {
  en: [
    "None",
    "none",
    "No treatment",
    "No fumigation",
    "Not fumigated, not irradiated",
    "Cold treatment",
    "Heat treated pallets (ISPM 15 HT)",
    "Hot water",
    "N/A",
  ],
  es: [
    "Ninguno",
    "ninguno",
    "Sin tratamiento",
    "No fumigado",
    "Sin fumigación",
    "Tratamiento en frío",
    "Pallets con tratamiento térmico (NIMF 15)",
    "Agua caliente",
  ],
};
const CERTIFIED = {
  en: [
    "Certified",
    "certified",
    "Certified (OID, 2026-11-20)",
    "CERTIFIED",
    "Certified since 2024",
  ],
  es: ["Certificado", "certified", "Certified", "Certificado (OID, 2026-11-20)"],
};

/** One truth, told by five papers. `alike` goods with the same code may travel together. */
export function shipment(d) {
  const trade = d.pick(TRADES);
  const lang = d.chance(0.35) ? "es" : "en";
  const goods = d.pick(trade.products);
  const count = d.pick([d.whole(40, 300), d.whole(300, 1200), 1080, 1000]);
  const net = Math.round(count * goods.each * 100) / 100;
  const bulk = trade.load === "eu-coi" && d.chance(0.3);
  const departure = later("2026-11-10", d.whole(0, 300));
  const issued = later(departure, -d.whole(1, 9));
  const { list, inARow } = lotList(d, count, goods.each);
  const texts = {
    number:
      trade.load === "nop-import-certificate"
        ? `${d.digits(3)}-${d.digits(10)}-${d.digits(6)}`
        : trade.load === "eu-coi"
          ? `COI.${d.pick(["EC", "PE", "US"])}.2026.00${d.digits(5)}`
          : `QCS-${d.digits(6)}`,
    "exporter-nop-id": d.digits(10),
    "importer-nop-id": d.digits(10),
    "importer-status": d.pick(CERTIFIED[lang]),
    packaging: bulk
      ? d.pick(
          lang === "es"
            ? ["A granel", "Granel en contenedor"]
            : ["Bulk", "In bulk, container liner", "bulk"],
        )
      : `${goods.each} kg ${goods.packed}`,
    "travel-plan": bulk
      ? d.pick(
          lang === "es"
            ? ["Sí", "Adjunto", "sí, adjunto"]
            : ["Yes", "attached", "Yes, TP-2026-11 attached"],
        )
      : d.pick(["", "n/a", lang === "es" ? "No aplica" : "Not needed"]),
    statement: STATEMENTS[trade.load] ?? "",
  };
  const tongue = lang === "en" ? "en" : d.pick(["en", "en", "both", "es"]);
  // Two goods of one code, one line for each.
  const second = d.chance(0.1) ? { second: `Organic ${goods.near}` } : {};
  const entry = (paper, field) => {
    if (field === "product") return { product: goods, tongue, ...second };
    if (field === "lots") return { lots: list, inARow };
    if (field === "packages") return { count, packed: bulk ? "bulk" : goods.packed };
    if (field === "net-weight") return { kg: net };
    if (field === "gross-weight") return { kg: Math.round(net * 1.06) };
    if (field === "exporter") return { party: seller };
    if (field === "importer") return { party: buyer };
    if (field === "tariff-code") return { code: goods.code };
    if (field === "date")
      return { day: paper === "request" ? later(issued, -d.whole(1, 12)) : issued };
    if (field === "departure") return { day: departure };
    if (field === "treatment") return { text: d.pick(NONE[lang]) };
    return { text: texts[field] };
  };
  const seller = d.pick(trade.sellers);
  const buyer = d.pick(trade.buyers);
  const papers = Object.fromEntries(
    Object.entries(FIELDS).map(([paper, fields]) => [
      paper,
      Object.fromEntries(fields.split(" ").map((field) => [field, entry(paper, field)])),
    ]),
  );
  if (d.chance(0.3))
    papers.certificate["valid-until"] = { day: later(departure, d.whole(20, 300)) };
  return {
    load: trade.load,
    lang,
    goods,
    net,
    list,
    departure,
    issued,
    seller,
    buyer,
    trade,
    papers,
    kept: new Set(),
  };
}
