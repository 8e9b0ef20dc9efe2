// Owns how the entries of a paper become the lines that somebody pastes: labels, empty lines, other lines.

import { day, lots, packages, party, product, tariff, weight } from "./spelling.js";

const LABELS = {
  en: {
    date: ["Date", "Date of issue", "Issued", "Issue date"],
    departure: ["Departure", "Date of departure", "ETD", "On board date"],
    product: ["Product", "Goods", "Description of goods", "Description"],
    lots: ["Lots", "Lot numbers", "Lot", "Lot no.", "Batch"],
    packages: ["Packages", "Number of packages"],
    "net-weight": ["Net weight", "Total net weight", "Net wt", "Net", "Net weight (kg)"],
    "gross-weight": [
      "Gross weight",
      "Total gross weight",
      "Gross wt",
      "Gross",
      "Gross weight (kg)",
    ],
    exporter: ["Exporter", "Shipper", "Seller"],
    importer: ["Importer", "Buyer", "Bill to", "Importer of record"],
    "tariff-code": ["Tariff code", "HTS", "HTS code", "HS code"],
    number: ["Certificate number", "Number"],
    statement: ["Statement", "Remarks"],
    treatment: ["Treatment", "Treatments"],
    packaging: ["Packaging", "Packing"],
    "travel-plan": ["Travel plan"],
    "importer-status": ["Importer's status in OID", "Importer status"],
    "exporter-nop-id": ["Exporter's NOP ID", "NOP ID"],
    "importer-nop-id": ["Importer's NOP ID"],
    "valid-until": ["Valid until", "Expiry date"],
  },
  es: {
    date: ["Fecha", "Fecha de emisión", "Emitido"],
    departure: ["Salida", "Fecha de salida", "Fecha de embarque"],
    product: ["Producto", "Mercancía", "Descripción"],
    lots: ["Lotes", "Números de lote", "Lote"],
    packages: ["Bultos", "Cantidad de bultos"],
    "net-weight": ["Peso neto", "Peso neto total", "Neto", "Peso neto (kg)"],
    "gross-weight": ["Peso bruto", "Peso bruto total", "Bruto", "Peso bruto (kg)"],
    exporter: ["Exportador", "Embarcador", "Vendedor"],
    importer: ["Importador", "Comprador", "Facturar a"],
    "tariff-code": ["Código arancelario", "Partida arancelaria", "Código HTS"],
    number: ["Número de certificado", "Número"],
    statement: ["Declaración", "Observaciones"],
    treatment: ["Tratamiento", "Tratamientos"],
    packaging: ["Empaque", "Tipo de bultos"],
    "travel-plan": ["Plan de viaje"],
    "importer-status": ["Estado del importador en OID", "Estado del importador"],
    "exporter-nop-id": ["NOP ID del exportador"],
    "importer-nop-id": ["NOP ID del importador"],
    "valid-until": ["Válido hasta", "Fecha de vencimiento"],
  },
};
/** What else stands on real papers and is nobody's business here. */
const OTHER_LINES = {
  en: [
    "Invoice no.: 2026-0118",
    "Incoterms: FOB",
    "Container: MSKU 718205-4",
    "Seal: EC 448201",
    "Vessel: MSC Lorena, voyage 614N",
    "Consignee: To the order of Banco del Pacífico",
    "Notify party: Harbor Brokers LLC, Miami",
    "Terms of payment: 30 days net",
    "Port of loading: as booked",
    "Total: USD 21,384.00",
    "",
  ],
  es: [
    "Factura n.º: 001-0118",
    "Incoterm: FOB",
    "Contenedor: MSKU 718205-4",
    "Precinto: EC 448201",
    "Buque: MSC Lorena, viaje 614N",
    "Consignatario: A la orden del Banco del Pacífico",
    "Notificar a: Harbor Brokers LLC, Miami",
    "Forma de pago: 30 días",
    "Total: USD 21.384,00",
    "",
  ],
};

function spelled(d, entry, set) {
  const { lang } = set;
  if ("raw" in entry) return entry.raw;
  if ("text" in entry) return entry.text;
  if ("product" in entry) return product(d, entry.product, entry.tongue);
  if ("lots" in entry) return lots(d, entry.lots, lang, entry.weights ?? false, entry.inARow);
  if ("count" in entry) return packages(d, entry.count, entry.packed, lang);
  if ("kg" in entry) return weight(d, entry.kg, lang);
  if ("party" in entry) return party(d, entry.party, entry.formal);
  if ("code" in entry) return tariff(d, entry.code);
  return day(d, entry.day, lang, !set.wordyDays);
}

function line(d, field, entry, set) {
  const labels = LABELS[set.lang][field];
  let label = d.chance(0.7) ? labels[0] : d.pick(labels);
  let value = spelled(d, entry, set);
  if (label.endsWith("(kg)")) {
    // The unit stands in the label: what is written behind it is the bare figure.
    if ("kg" in entry) value = String(entry.kg).replace(".", set.lang === "es" ? "," : ".");
    else label = labels[0];
  }
  if (d.chance(0.1)) label = label.toUpperCase();
  if (entry.second) value += `\n${label}: ${entry.second}`;
  return `${label}${d.chance(0.05) ? " :" : ":"} ${value}${d.chance(0.1) ? " " : ""}`;
}

/** Every entry that no fault needs may be left empty: the tool does not ask for complete papers,
    only for a statement and, in bulk, a travel plan. */
const left = (d, paper, field, set) =>
  !["statement", "packaging", "travel-plan"].includes(field) &&
  !set.kept.has(`${paper} ${field}`) &&
  d.chance(paper === "certificate" ? 0.02 : 0.07);

export function written(d, set) {
  const texts = Object.entries(set.papers).map(([paper, entries]) => {
    const lines = Object.entries(entries).flatMap(([field, entry]) => {
      if (left(d, paper, field, set))
        return d.chance(0.5) ? [`${LABELS[set.lang][field][0]}: `] : [];
      return [line(d, field, entry, set)];
    });
    for (let count = d.whole(0, 3); count; count -= 1)
      lines.splice(d.whole(0, lines.length), 0, d.pick(OTHER_LINES[set.lang]));
    if (d.chance(0.2))
      lines.unshift({ en: "COMMERCIAL DOCUMENT", es: "DOCUMENTO COMERCIAL" }[set.lang]);
    return [paper, lines.join("\n")];
  });
  return { load: set.load, lang: set.lang, papers: Object.fromEntries(texts) };
}
