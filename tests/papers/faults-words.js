// Owns the faults in names, words and statements, as people make them. Each gives the papers and fields it stands in.

import { STATEMENTS } from "./trades.js";

const at = (papers, fields, touches = fields) => ({ papers: [papers].flat(), fields, touches });
const IMPORT = ["nop-import-certificate"];
const STATED = Object.keys(STATEMENTS);
const only = (loads, plant) => (d, set) => loads.includes(set.load) && plant(d, set);

const SHIPPED = ["invoice", "packing", "transport"];
const unnamed = (paper) =>
  only(IMPORT, (_, set) => {
    const { en, es } = set.goods;
    set.papers[paper].product = {
      raw: set.lang === "es" && set.papers[paper].product.tongue === "es" ? es : en,
    };
    return at(paper, ["product"]);
  });
const stated = (change) =>
  only(STATED, (d, set) => {
    set.papers.certificate.statement = { raw: change(d, STATEMENTS[set.load], set.load) };
    return at("certificate", ["statement"]);
  });
const named = (field, change) => (d, set) => {
  const paper = d.pick(["invoice", "packing", "transport", "certificate"]);
  const { party } = set.papers[paper][field];
  set.papers[paper][field] = { party: change(d, party, set) };
  return at(paper, [field]);
};
/** Two unlike neighbouring letters inside a word changed about. */
function slip(d, name) {
  const places = [...name]
    .map((_, index) => index)
    .filter(
      (index) =>
        index > 0 &&
        /\p{Ll}\p{Ll}/u.test(name.slice(index, index + 2)) &&
        name[index] !== name[index + 1],
    );
  const place = d.pick(places);
  return name.slice(0, place) + name[place + 1] + name[place] + name.slice(place + 2);
}

export const WORD_FAULTS = {
  "organic-missing-on-invoice": unnamed("invoice"),
  "organic-missing-on-packing-list": unnamed("packing"),
  "organic-missing-on-transport-paper": unnamed("transport"),
  "organic-in-the-company-name-only": only(IMPORT, (d, set) => {
    const paper = d.pick(SHIPPED);
    const { name } = set.seller;
    set.papers[paper].product = {
      raw: `${set.goods.en} from ${/organic/i.test(name) ? name : `${name} Organic`}`,
    };
    set.papers[paper].product.raw = d.chance(0.5) ? set.goods.en : set.papers[paper].product.raw;
    return at(paper, ["product"]);
  }),
  "second-goods-not-organic": only(IMPORT, (d, set) => {
    const paper = d.pick(SHIPPED);
    set.papers[paper].product = { ...set.papers[paper].product, second: set.goods.near };
    return at(paper, ["product"]);
  }),
  "named-conventional": only(IMPORT, (d, set) => {
    const paper = d.pick(SHIPPED);
    set.papers[paper].product = {
      raw: `${d.pick(["Conventional", "Non-organic", "Not organic:", "Inorganic"])} ${set.goods.en}`,
    };
    return at(paper, ["product"]);
  }),
  "statement-one-word": stated((d, text) =>
    d.pick([
      () =>
        text.includes("compliance")
          ? text.replace("compliance", "accordance")
          : text.replace("accordance", "compliance"),
      () =>
        text.includes("Equivalence")
          ? text.replace("Equivalence", "Equivalency")
          : text.replace("Equivalency", "Equivalence"),
      () => text.replace("Arrangement", "Agreement"),
      () => text.replace("Certified", "Produced"),
      () => text.replace("terms", "requirements"),
    ])(),
  ),
  "statement-word-left-out": stated((d, text) =>
    text.replace(d.pick([" Organic", " the terms of", "with the ", " Arrangement"]), (cut) =>
      cut === "with the " ? "with " : "",
    ),
  ),
  "statement-letters": stated((d, text) =>
    text.replace(
      ...d.pick([
        ["Arrangement", "Arrangment"],
        ["Certified", "Certifed"],
        ["terms", "term"],
        ["Organic", "Organics"],
      ]),
    ),
  ),
  "statement-of-another-arrangement": stated((d, _, load) => STATEMENTS[d.other(STATED, load)]),
  "product-near-it"(d, set) {
    const paper = d.pick(["invoice", "packing", "transport", "certificate"]);
    set.papers[paper].product = { raw: `Organic ${set.goods.near}` };
    return at(paper, ["product"]);
  },
  "product-of-another-load"(d, set) {
    const paper = d.pick(["invoice", "packing", "transport"]);
    set.papers[paper].product = {
      raw: d.pick(["Organic chia seed", "Organic sesame", "Organic turmeric"]),
    };
    return at(paper, ["product"]);
  },
  "exporter-other": named("exporter", (d, party, set) => d.other(set.trade.sellers, party)),
  "importer-other": named("importer", (d, party, set) => d.other(set.trade.buyers, party)),
  "importer-is-the-forwarder": named("importer", () => ({
    name: "Harbor Brokers",
    form: "LLC",
    town: "Miami, FL",
  })),
  "exporter-sister-company": named("exporter", (d, party) => ({
    ...party,
    name: `${party.name} ${d.pick(["Trading", "Holding", "International", "del Norte"])}`,
  })),
  "importer-sister-company": named("importer", (d, party) => ({
    ...party,
    name: `${party.name} ${d.pick(["West", "Logistics", "Retail"])}`,
  })),
  "exporter-other-legal-form"(d, set) {
    if (!set.seller.form) return false;
    for (const one of Object.values(set.papers)) one.exporter = { party: set.seller, formal: true };
    const paper = d.pick(["invoice", "packing", "transport"]);
    const form = set.seller.form.toUpperCase() === "S.R.L." ? "S.p.A." : "S.r.l.";
    set.papers[paper].exporter = { party: { ...set.seller, form }, formal: true };
    return at(paper, ["exporter"]);
  },
  "exporter-misspelt": named("exporter", (d, party) => ({ ...party, name: slip(d, party.name) })),
  "importer-misspelt": named("importer", (d, party) => ({ ...party, name: slip(d, party.name) })),
};
