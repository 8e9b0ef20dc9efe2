// Owns how people write one value: weights, days, lots, names, codes. All spellings of a value mean the same.

const POUND = 0.45359237;
const THIN = ["\u202f", "\u2009", "\u00a0", " "];

const grouped = (whole, mark) => String(whole).replace(/\B(?=(\d{3})+$)/g, mark);

/** 1234.5 with marks for thousands and decimals; `places` fixed, or as many as the number needs. */
export function figure(number, thousands, decimal, places) {
  const [whole, part] = (places === undefined ? String(number) : number.toFixed(places)).split(".");
  return grouped(whole, thousands) + (part ? decimal + part : "");
}

const tidy = (number) => Math.round(number * 100) / 100;

export function weight(d, kg, lang) {
  const unit = d.pick([
    "kg",
    "kg",
    "KG",
    "Kg",
    "kgs",
    "KGS",
    "kilos",
    lang === "es" ? "kilogramos" : "kilograms",
  ]);
  const gap = d.chance(0.15) ? "" : " ";
  const pounds = tidy(kg / POUND);
  // A third place behind the mark would make it readable as thousands: those people write kilograms.
  const tons = Number.isInteger(kg / 10) ? kg / 1000 : 0;
  const whole = Number.isInteger(kg);
  const ways =
    lang === "es"
      ? [
          () => `${figure(kg, ".", ",", 2)}${gap}${unit}`,
          () => `${figure(kg, "", ",")}${gap}${unit}`,
          () =>
            `${figure(kg, d.pick(THIN), ",", whole ? 0 : 1 + (kg % 0.1 > 0.001 ? 1 : 0))}${gap}${unit}`,
          () => `${figure(kg, ",", ".", 2)} ${unit}`,
          () => tons && `${figure(tons, "", ",")} ${d.pick(["t", "TM", "toneladas"])}`,
          () => `${figure(pounds, ".", ",", 2)} ${d.pick(["lb", "lbs", "libras"])}`,
        ]
      : [
          () => whole && `${grouped(kg, ",")}${gap}${unit}`,
          () => `${figure(kg, "", ".")}${gap}${unit}`,
          () => `${figure(kg, ",", ".", 2)}${gap}${unit}`,
          () => whole && `${figure(kg, d.pick(THIN), ".")}${gap}${unit}`,
          () => whole && kg > 999 && `${grouped(kg, "'")} kg`,
          () =>
            tons &&
            `${figure(tons, "", ".")} ${d.pick(["t", "MT", "mt", "tonnes", "metric tons"])}`,
          () => `${figure(pounds, ",", ".", 1)} ${d.pick(["lb", "lbs", "LBS", "lbs.", "pounds"])}`,
          () => `${grouped(Math.round(pounds), ",")} ${d.pick(["lb", "lbs", "pounds"])}`,
          () => whole && `${grouped(kg, ",")} kg (${grouped(Math.round(pounds), ",")} lb)`,
        ];
  for (;;) {
    const written = d.pick(ways)();
    if (written) return written;
  }
}

const MONTHS = {
  en: "January February March April May June July August September October November December",
  es: "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
};

/** A day; `plain` as the page asks for it, otherwise in words that can be read in one way only. */
export function day(d, iso, lang, plain) {
  if (plain) return iso;
  const [year, month, date] = iso.split("-");
  const name = MONTHS[lang].split(" ")[Number(month) - 1];
  if (lang === "es") return `${Number(date)} de ${name} de ${year}`;
  return d.pick([
    `${Number(date)} ${name} ${year}`,
    `${name} ${Number(date)}, ${year}`,
    `${date}-${name.slice(0, 3)}-${year}`,
    `${name.slice(0, 3)} ${Number(date)}, ${year}`,
  ]);
}

/** Lots as a list, in any order, or first to last where they follow one another. */
export function lots(d, list, lang, weights, inARow) {
  const and = lang === "es" ? "y" : "and";
  const shown = d.chance(0.2) ? [...list].reverse() : list;
  if (weights) {
    const one = d.pick([
      ({ id, kg }) => `${id} (${figure(kg, "", lang === "es" ? "," : ".")} kg)`,
      ({ id, kg }) => `${id}: ${figure(kg, "", lang === "es" ? "," : ".")} kg`,
      ({ id, kg }) => `${id} ${figure(kg, "", lang === "es" ? "," : ".")} kg`,
    ]);
    return shown.map(one).join(d.pick(["; ", "; ", " / "]));
  }
  const ids = shown.map(({ id }) => (d.chance(0.05) ? id.toLowerCase() : id));
  if (inARow && list.length > 2 && d.chance(0.5))
    return `${list[0].id}${d.pick([" to ", " - ", "–", lang === "es" ? " a " : " through "])}${list.at(-1).id}`;
  const last = ids.at(-1);
  return d.pick([
    ids.join(", "),
    ids.join("; "),
    ids.join(" / "),
    ids.join(" "),
    ids.join("\n"),
    ids.length > 1 ? `${ids.slice(0, -1).join(", ")} ${and} ${last}` : last,
  ]);
}

const bare = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "");

export function party(d, { name, form, town }, formal) {
  const legal = d.pick([form, form, form.replace(/[.,]/g, ""), formal ? form : ""]);
  let written = legal ? `${name}${d.pick([" ", " ", ", "])}${legal}` : name;
  if (d.chance(0.2)) written = written.toUpperCase();
  if (d.chance(0.2)) written = bare(written);
  if (d.chance(0.15)) written = written.replace(" & ", " and ");
  if (d.chance(0.1)) written = `${written}, ${town}`;
  return written;
}

/** The name of goods with the word "organic" where people put it. */
export function product(d, goods, tongue) {
  const { en, es } = goods;
  const english = d.pick([
    `Organic ${en}`,
    `Organic ${en}`,
    `organic ${en}`,
    `${en}, organic`,
    `${en} (organic)`,
  ]);
  const written = { en: english, es: `${es} orgánico`, both: `Organic ${en} / ${es} orgánico` }[
    tongue
  ];
  return d.chance(0.15) ? written.toUpperCase() : written[0].toUpperCase() + written.slice(1);
}

export function tariff(d, code) {
  const parts = code.match(/^(\d{4})(\d{2})(\d{2})(\d{2})?$/);
  if (!parts) return code;
  const [, ...cut] = parts.filter((part) => part !== undefined);
  return d.pick([
    code,
    cut.join("."),
    cut.join(" "),
    cut.length > 3 ? `${cut[0]}.${cut[1]}.${cut[2]}${cut[3]}` : cut.join("."),
  ]);
}

export function packages(d, count, packed, lang) {
  const words = {
    cartons: lang === "es" ? ["cajas", "CAJAS", "cartones"] : ["cartons", "ctns", "CTNS", "boxes"],
    bags: lang === "es" ? ["sacos", "SACOS"] : ["bags", "BAGS", "jute bags"],
    bulk: lang === "es" ? ["contenedores"] : ["containers"],
  }[packed];
  const written = `${count > 999 && lang === "en" && d.chance(0.4) ? grouped(count, ",") : count} ${d.pick(words)}`;
  if (packed === "bulk" || d.chance(0.85)) return written;
  const pallets = `${Math.ceil(count / 54)} pallets`;
  return d.chance(0.7)
    ? `${written} ${lang === "es" ? "en" : "on"} ${pallets}`
    : `${pallets} (${written})`;
}
