// Search on a small index of its own: what a question means, and what it finds.

import assert from "node:assert/strict";
import { test } from "node:test";

import { find, findInBoth, indexOf } from "../../overrides/assets/js/search/engine.js";
import { mendedPage, wordsOfAddress } from "../../overrides/assets/js/search/lost.js";
import { nearWords } from "../../overrides/assets/js/search/near.js";
import { wordsOf } from "../../overrides/assets/js/search/words.js";

const names = {
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
    ["apples", "apples", ["apple"], { product: "crop", "apples-pears": "yes" }, 0],
  ],
  assumes: ["fresh", "made into food"],
};
const row = (address, title, text = "", more = "", lane = "") => [
  0,
  address,
  title,
  text,
  more,
  "",
  lane,
];
const data = {
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
  ],
  ignored: ["to", "from", "the", "for", "is", "what", "via", "into", "in", "it", "me"],
  endings: ["ation", "ing", "ed", "es", "s"],
  whole: [],
  cues: {
    from: ["from"],
    to: ["to", "into", "for"],
    several: ["many", "goods"],
    at: ["in"],
    imports: ["import"],
    via: ["via"],
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
    row("faq/share/", "Which share may the label name?"),
  ],
};
const index = await indexOf(data, names);
const addressesOf = (query) => find(index, query).rows.map((entry) => entry[1]);
const guide = (query) => addressesOf(query).find((address) => address.startsWith("guide/"));

const GUIDES = {
  "cacao germany": "guide/#destination=de&product=crop",
  "ecuadorian bananas to hamburg": "guide/#origin=ec&destination=de&product=crop",
  "bananas ecuador usa": "guide/#origin=ec&destination=us&product=crop",
  "olive oil from germany": "guide/#origin=de&product=processed",
  "german apples": "guide/#origin=de&product=crop&apples-pears=yes",
  "guineo a Alemania": "guide/#destination=de&product=crop",
  "cocoa for a buyer from germany": "guide/#destination=de&product=crop",
  "import cocoa netherlands": "guide/#origin=nl&product=crop",
  "import cocoa europe": "guide/#product=crop",
  "cocoa netherlands": "guide/#destination=nl&product=crop",
  "cocoa in germany": "guide/#destination=de&product=crop",
  "ecuadorian importer in miami": "guide/#origin=ec&destination=us",
  "bananas for a buyer in miami": "guide/#destination=us&product=crop",
  "exporter in ecuador salmon": "guide/#origin=ec&product=aquatic",
  "bananas to europe": "guide/#product=crop",
  "salmon via rotterdam to japan": "guide/#destination=jp&product=aquatic",
  "from india to japan": "guide/#origin=in&destination=jp",
  "salmon germany to somewhere": "guide/#origin=de&product=aquatic",
  "indian salmon canned in germany then usa": "guide/#origin=in&destination=us&product=aquatic",
  bananas: "guide/#product=crop",
  "organic bananas": "guide/#product=crop",
  "papers for bananas": "guide/#product=crop",
};
for (const [query, address] of Object.entries(GUIDES)) {
  test(`"${query}" leads to ${address}, first`, () => assert.equal(addressesOf(query)[0], address));
}

for (const query of [
  "japan",
  "banana residues",
  "which vessel",
  "apple logo on boxes",
  "organic",
  "organic apple logo",
  "",
]) {
  test(`"${query}" does not tell a shipment`, () => assert.equal(guide(query), undefined));
}

test("the guide is named by goods and places as they read in a sentence", () => {
  const [[, , title, text]] = find(index, "cocoa ecuador netherlands").rows;
  assert.equal(title, "Guide: cocoa beans from Ecuador to the Netherlands");
  assert.equal(text, "Taken for granted: fresh.");
});

test("direction words choose between the pages of a direction", () => {
  assert.equal(addressesOf("goods from germany")[0], "faq/from-eu/");
  assert.equal(addressesOf("goods to germany")[0], "faq/to-eu/");
});

test("who names several goods finds what is said of many", () => {
  assert.ok(addressesOf("bananas and salmon together").includes("faq/assorted/"));
  assert.ok(!addressesOf("bananas together").includes("faq/assorted/"));
});

test("what is only said to be somewhere does not shut out other ways", () => {
  assert.equal(addressesOf("salmon border in japan")[1], "faq/eu-border/");
  assert.equal(addressesOf("salmon border to japan")[1], "markets/jp/");
});

test("an origin without an answer of its own finds the answer for all others", () => {
  assert.equal(addressesOf("what goods from india need")[0], "faq/other/");
});

test("pages of a place do not crowd out what is asked about it", () => {
  for (const query of ["transit to japan, tokyo", "transit of salmon to japan, tokyo"]) {
    assert.equal(addressesOf(query)[2], "faq/transit/", query);
  }
});

test("sentences with a name in them do not crowd out what bears just that name", async () => {
  const said = [1, 2, 3, 4].map((n) => row(`faq/${n}/`, `What is new in TRACES ${n}`));
  const term = row("glossary/#traces", "TRACES", "The system of the EU, in which certificates are");
  const own = await indexOf({ ...data, entries: [...said, term] }, names);
  for (const query of ["traces", "what is TRACES?"]) {
    const found = find(own, query).rows.map((entry) => entry[1]);
    assert.ok(found.indexOf("glossary/#traces") < 3, query);
    assert.equal(new Set(found).size, found.length);
  }
});

for (const query of ["82% cereal", "82 % cereal", "cereal, 82%?"]) {
  test(`"${query}" asks for a share`, () => assert.equal(addressesOf(query)[0], "faq/share/"));
}

test("small words that mean something together are heard", () => {
  assert.ok(addressesOf("the vessel, is it for me").includes("faq/who/"));
  assert.ok(!addressesOf("the vessel, is it me").includes("faq/who/"));
});

test("goods lead to their kind", () =>
  assert.ok(addressesOf("salmon rules").includes("faq/fish/")));

test("words for the same thing find it in any form", () => {
  for (const query of ["boats", "ships", "vessels", "vesel"])
    assert.equal(addressesOf(query)[0], "faq/vessel/", query);
});

test("accents change nothing, and a letter with its mark is one letter", () => {
  assert.deepEqual(wordsOf("An\u0303o AÑO año"), ["ano", "ano", "ano"]);
  for (const query of ["año", "ano", "an\u0303o"])
    assert.deepEqual(addressesOf(query), ["faq/year/"], query);
});

for (const query of [
  "or2",
  "OR-2",
  "or 2",
  "ＯＲ２",
  "205.273",
  "205 273",
  "２０５．２７３",
  "§205.273?",
]) {
  test(`${query} is found in any spelling`, () => assert.equal(addressesOf(query)[0], "faq/hts/"));
}

for (const query of ["0804.50", "0804 50", "０８０４．５０", "0804.50?"]) {
  test(`${query} is known for a tariff code by its looks`, () =>
    assert.equal(addressesOf(query)[0], "faq/hts/"));
}

test("a container is known by its letters and digits", () =>
  assert.equal(addressesOf("MSKU1234567?")[0], "faq/boxes/"));

test("a slip of the finger finds it too", () => assert.equal(addressesOf("tarrif")[0], "faq/hts/"));

test("a question without a hit has near words, known ones only", () => {
  assert.deepEqual(addressesOf("vestibule"), []);
  assert.ok(nearWords(index, "vestibule").includes("vessel"));
  assert.deepEqual(nearWords(index, "qqqqqq"), []);
});

test("in both languages at once each thing comes once, the guide first", async () => {
  const spanish = {
    ...data,
    lang: "es",
    guide: "es/guide/",
    entries: data.entries.map(([kind, address, ...rest]) => [kind, `es/${address}`, ...rest]),
  };
  const both = findInBoth([index, await indexOf(spanish, names)], "bananas to germany");
  const pages = both.map(({ row: [, address] }) => address.replace("es/", ""));
  assert.equal(new Set(pages).size, pages.length);
  assert.match(pages[0], /^guide\//);
  assert.ok(both.every(({ lang }) => lang === "en" || lang === "es"));
});

const MENDED = {
  "guide/%23destination=us&origin=ec": "guide/#destination=us&origin=ec",
  "guide/%23destination%3Dus%26origin%3Dec": "guide/#destination=us&origin=ec",
  "guide/%2523destination=us": "guide/#destination=us",
  "faq/vessel/)": "faq/vessel/",
  "faq/vessel/).": "faq/vessel/",
  "faq/vessel/%5D": "faq/vessel/",
  "faq/vessel.": "faq/vessel/",
  "faq/vessel/index.html": "faq/vessel/",
  "faq/nothing/)": "",
  "//evil.example/": "",
  "%E0%A4%A": "",
};
for (const [path, address] of Object.entries(MENDED)) {
  test(`${path} leads to ${address || "search"}`, () => {
    assert.equal(mendedPage(`/site/${path}`, "/site/", data), address);
  });
}

test("a wrong address is read by its last words", () => {
  assert.equal(wordsOfAddress("/faq/balanse-mass.html"), "balanse mass");
  assert.equal(wordsOfAddress("/faq/nopic-fees/)"), "nopic fees");
  assert.equal(wordsOfAddress("/faq/%E0%A4%A"), "E0 A4 A");
});
