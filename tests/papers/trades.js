// Owns who ships what to whom in made shipments. Tariff codes are ten digits of the US schedule, or eight of the EU's.

const party = (name, form, town) => ({ name, form, town });

const SELLERS = {
  ec: [
    party("Agrícola Río Claro", "S.A.", "Guayaquil"),
    party("Bananera El Porvenir", "Cía. Ltda.", "Machala"),
  ],
  pe: [
    party("Cooperativa Agraria Cafetalera Valle Ubiritú", "Ltda.", "Jaén"),
    party("Andean Harvest", "S.A.C.", "Lima"),
  ],
  do: [
    party("Asociación de Cacaocultores del Cibao", "", "Santo Domingo"),
    party("Yacao Export", "S.R.L.", "Moca"),
  ],
  mx: [
    party("Aguacates Sierra Alta", "S.A. de C.V.", "Uruapan"),
    party("Frutas Orgánicas Peñasco", "S. de R.L.", "Tepic"),
  ],
  eu: [
    party("Oleificio Fratelli Bruno", "S.r.l.", "Bari"),
    party("Bio Keller", "GmbH", "Freiburg"),
  ],
  ch: [party("Chocolaterie Léman", "SA", "Vevey"), party("Bündner Bio", "AG", "Chur")],
  gb: [party("Hedgerow Teas", "Ltd", "Bristol"), party("Fenland & Sons", "Limited", "Ely")],
  jp: [
    party("Uji Matcha Seicha", "Co., Ltd.", "Kyoto"),
    party("Shizuoka Green", "K.K.", "Shizuoka"),
  ],
  us: [
    party("Central Valley Organic Growers", "Inc.", "Fresno, CA"),
    party("Prairie Gold Mills", "LLC", "Lincoln, NE"),
    party("Cascade & Finch Foods", "Co.", "Yakima, WA"),
    party("Gulf Coast Nut Company", "Inc", "Gainesville, FL"),
  ],
};
const BUYERS = {
  gb: [
    party("Thornbury Wholefoods", "Ltd", "Bristol"),
    party("Kettle & Vale", "PLC", "Felixstowe"),
  ],
  ch: [party("Alpina Bio Handel", "AG", "Zürich"), party("Graines du Léman", "Sàrl", "Lausanne")],
  us: [
    party("Sunrise Produce Imports", "Inc.", "Miami, FL"),
    party("Blue Heron Coffee", "LLC", "Portland, OR"),
    party("Hudson Fine Foods", "Corp.", "Newark, NJ"),
    party("Meyer & Daughters Organic Trading", "Inc", "Oakland, CA"),
  ],
  eu: [
    party("Van der Meer Biofruit", "B.V.", "Rotterdam"),
    party("Müller Naturkost", "GmbH & Co. KG", "Hamburg"),
  ],
  jp: [
    party("Tokyo Natural Foods", "Co., Ltd.", "Tokyo"),
    party("Kobe Organic Shoji", "K.K.", "Kobe"),
  ],
  tw: [
    party("Taipei Green Market", "Co., Ltd.", "Taipei"),
    party("Formosa Wholefoods", "Inc.", "Kaohsiung"),
  ],
  kr: [party("Hanbit Organic", "Co., Ltd.", "Busan"), party("Seoul Pantry", "Inc.", "Seoul")],
  ca: [
    party("Aliments Boréal", "Inc.", "Montréal, QC"),
    party("Maple Ridge Wholesale", "Ltd.", "Surrey, BC"),
  ],
};

/** Goods: English and Spanish name, another that is near it, code, what it is packed in, kilograms in each. */
const goods = (en, es, near, code, packed, each) => ({ en, es, near, code, packed, each });

const BANANAS = goods("bananas", "Banano", "plantains", "0803900025", "cartons", 18.14);
const COFFEE = goods(
  "green coffee, washed Arabica",
  "Café verde arábica lavado",
  "green coffee, washed Robusta",
  "0901110015",
  "bags",
  69,
);
const COCOA = goods("cocoa beans", "Cacao en grano", "cocoa nibs", "1801000010", "bags", 70);
const AVOCADOS = goods(
  "Hass avocados",
  "Aguacate Hass",
  "Fuerte avocados",
  "0804400020",
  "cartons",
  11.3,
);
const DRIED_MANGO = goods(
  "dried mango slices",
  "Mango deshidratado en rodajas",
  "dried pineapple slices",
  "0804508020",
  "cartons",
  10,
);
const OLIVE_OIL = goods(
  "extra virgin olive oil",
  "Aceite de oliva virgen extra",
  "virgin olive oil",
  "1509202030",
  "cartons",
  5.5,
);
const CHOCOLATE = goods(
  "dark chocolate 70%",
  "Chocolate oscuro 70%",
  "milk chocolate 40%",
  "1806321000",
  "cartons",
  4.8,
);
const TEA = goods("black tea", "Té negro", "green tea", "0902300015", "cartons", 6);
const MATCHA = goods(
  "matcha powder",
  "Matcha en polvo",
  "sencha powder",
  "0902109015",
  "cartons",
  10,
);
const EU_BANANAS = { ...BANANAS, code: "08039010" };
const EU_COFFEE = { ...COFFEE, code: "09011100" };
const ALMONDS = goods(
  "almonds, shelled",
  "Almendras sin cáscara",
  "almonds, in shell",
  "08021290",
  "cartons",
  22.68,
);
const RAISINS = goods("raisins", "Pasas", "dried cranberries", "08062030", "cartons", 13.6);
const SOYBEANS = goods("soybeans", "Soya", "yellow corn", "12019000", "bags", 25);
const GRANOLA = goods("oat granola", "Granola de avena", "oat bran", "1904200000", "cartons", 6.8);
const LETTUCE = goods(
  "romaine lettuce",
  "Lechuga romana",
  "iceberg lettuce",
  "0705190000",
  "cartons",
  10.9,
);

const trade = (load, from, to, ...products) => ({
  load,
  sellers: SELLERS[from],
  buyers: BUYERS[to],
  products,
});

export const TRADES = [
  trade("nop-import-certificate", "ec", "us", BANANAS, COCOA),
  trade("nop-import-certificate", "pe", "us", COFFEE),
  trade("nop-import-certificate", "do", "us", COCOA, BANANAS),
  trade("nop-import-certificate", "mx", "us", AVOCADOS, DRIED_MANGO),
  trade("nop-import-certificate", "eu", "us", OLIVE_OIL),
  trade("nop-import-certificate", "ch", "us", CHOCOLATE),
  trade("nop-import-certificate", "gb", "us", TEA),
  trade("nop-import-certificate", "jp", "us", MATCHA),
  trade("eu-coi", "ec", "eu", EU_BANANAS),
  trade("eu-coi", "pe", "eu", EU_COFFEE),
  trade("eu-coi", "us", "eu", ALMONDS, RAISINS, SOYBEANS),
  trade("gb-coi", "us", "gb", RAISINS, GRANOLA),
  trade("ch-coi", "us", "ch", ALMONDS, SOYBEANS),
  trade("tm-11-japan-statement", "us", "jp", ALMONDS, RAISINS, SOYBEANS),
  trade("tm-11-taiwan-statement", "us", "tw", ALMONDS, RAISINS, GRANOLA),
  trade("naqs-import-certificate", "us", "kr", GRANOLA),
  trade("canada-organic-certificate", "us", "ca", LETTUCE, GRANOLA, RAISINS),
];

/** What the certifier's statement has to be, by load; as the facts of each arrangement give it. */
export const STATEMENTS = {
  "tm-11-japan-statement":
    "Certified in compliance with the terms of the US-Japan Organic Equivalence Arrangement",
  "tm-11-taiwan-statement":
    "Certified in compliance with the terms of the AIT/TECRO-NOP/AFA Organic Equivalence Arrangement",
  "naqs-import-certificate":
    "Certified in compliance with the terms of the U.S.-Korea Organic Equivalency Arrangement",
  "canada-organic-certificate":
    "Certified in accordance with the terms of the US-Canada Organic Equivalency Arrangement",
};
