// A small index, for tests of search: places, goods, words, pages.

import { find, indexOf } from "../../overrides/assets/js/search/engine.js";

export const names = {
  places: [
    ["ec", "Ecuador", [], ["guayaquil"], ["ecuadorian", "ecuatoriano"]],
    ["de", "Germany", ["Alemania"], ["hamburg"], ["german"]],
    ["us", "United States", ["usa", "us"], ["miami"], ["american"]],
    ["jp", "Japan", ["Japón"], ["tokyo"], ["japanese"]],
    ["in", "India", [], [], ["indian"]],
    ["nl", "Netherlands", ["holland"], ["rotterdam"], ["dutch"]],
  ],
  goods: [
    ["bananas", "bananas", ["banana", "guineo"], { product: "crop" }, 0],
    ["cocoa-beans", "cocoa beans", ["cacao", "cocoa"], { product: "crop" }, 0],
    ["olive-oil", "olive oil", [], { product: "processed" }, 1],
    ["salmon", "salmon", [], { product: "aquatic" }, 0],
    ["dates", "dates", ["hass"], { product: "crop" }, 0],
    ["apples", "apples", ["apple"], { product: "crop", "apples-pears": "yes" }, 0],
  ],
  assumes: ["fresh", "made into food"],
};
export const row = (address, title, text = "", more = "", lane = "") => [
  0,
  address,
  title,
  text,
  more,
  "",
  lane,
];
export const data = {
  lang: "en",
  guide: "guide/",
  page: "search/",
  words: {
    from: "from {x}",
    to: "to {x}",
    "guide-hit": "Guide: {x}",
    assumes: "Taken for granted: {x}.",
    "guide-open": "",
  },
  kinds: [["Answer", 1]],
  regions: [["eu", ["the EU", "europe"], "de nl"]],
  within: { us: "the United States", nl: "the Netherlands" },
  products: { crop: ["fruit"], processed: ["juice"], aquatic: ["aquaculture", "fish"] },
  same: [
    ["vessel", "ship", "boat"],
    ["tariff code", "hts"],
    ["who requests", "for me"],
    ["many goods", "assorted"],
    ["shows up", "unseen"],
    ["never shows up", "missing"],
  ],
  ignored: ["to", "from", "the", "for", "is", "what", "via", "into", "in", "it", "me"],
  courtesies: ["hello", "good day", "thanks", "for the talk", "how are you"],
  closings: ["regards"],
  endings: ["ation", "ing", "ed", "es", "s"],
  whole: [],
  cues: {
    from: ["from"],
    to: ["to", "into", "for"],
    several: ["many", "goods"],
    entry: { nopic: "us", "no nop": "us" },
    common: ["date", "indian nitrate"],
    home: { jas: "jp" },
    people: { us: ["told", "let"] },
    at: ["in"],
    sites: ["port"],
    imports: ["import"],
    via: ["via"],
    asks: ["asks"],
    sellers: ["exporter"],
    buyers: ["buyer", "importer"],
    plain: ["organic", "papers"],
  },
  shapes: [
    ["0000.00", "tariff code"],
    ["00%", "share"],
    ["aaaa0000000", "container number"],
  ],
  entries: [
    row("faq/from-eu/", "What do goods from Europe need?", "Germany too", "", "de>us"),
    row("faq/to-eu/", "What do goods to Europe need?", "Germany too", "", "us>de"),
    row("faq/eu-border/", "Who endorses at the border?", "", "", ">nl"),
    row(
      "faq/other/",
      "What do goods from a country without an arrangement need?",
      "",
      "",
      "other>us",
    ),
    row("faq/ec-jp/", "What does pulp need?", "", "", "ec us>jp"),
    row("faq/fish/", "Is aquaculture outside?"),
    row("faq/vessel/", "The vessel has left"),
    row("faq/hts/", "Which tariff code?", "OR2 and 205.273"),
    row("faq/boxes/", "Where does the container number stand?"),
    row("faq/year/", "Año fiscal"),
    row("markets/jp/", "Japan", "", "", ">jp"),
    row("faq/jp-seal/", "Who puts the seal on for Japan?", "", "", ">jp"),
    row("faq/jp-wine/", "Is wine covered in Japan?", "", "", ">jp"),
    row(
      "faq/transit/",
      "What about goods that only cross?",
      "In transit they may go on by truck, by ship or by rail to any country at all",
    ),
    row("faq/assorted/", "May it be assorted?"),
    row("faq/who/", "Who requests the paper?"),
    row("faq/unseen/", "Does it come unseen?"),
    row("faq/missing/", "Is it missing?"),
    row("faq/share/", "Which share may the label name?"),
  ],
};
export const index = await indexOf(data, names);

/** The addresses of what `query` finds, the best first. */
export const addressesOf = (query) => find(index, query).rows.map((entry) => entry[1]);
