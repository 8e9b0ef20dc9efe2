// Search on a small index of its own: what a question means, and what it finds.

import assert from "node:assert/strict";
import { test } from "node:test";

import { find, indexOf } from "../../overrides/assets/js/search/engine.js";
import { addressesOf, data, index, names, row } from "./search-index.js";

const guide = (query) => addressesOf(query).find((address) => address.startsWith("guide/"));

const GUIDES = {
  "cocoa from georgia to germany": "guide/#destination=de&product=crop",
  "georgian cocoa from tbilisi": "guide/#origin=ge&product=crop",
  "limas lima to miami": "guide/#destination=us&product=crop",
  "cocoa for lima": "guide/#product=crop",
  "cocoa from hamburg to lima": "guide/#origin=de&destination=pe&product=crop",
  "cocoa from callao to miami": "guide/#origin=pe&destination=us&product=crop",
  "cacao germany": "guide/#destination=de&product=crop",
  "ecuadorian bananas to hamburg": "guide/#origin=ec&destination=de&product=crop",
  "bananas ecuador usa": "guide/#origin=ec&destination=us&product=crop",
  "olive oil from germany": "guide/#origin=de&product=processed",
  "german apples": "guide/#origin=de&product=crop&apples-pears=yes",
  "german apples from miami to tokyo":
    "guide/#origin=us&destination=jp&product=crop&apples-pears=yes",
  "dutch cocoa into hamburg from miami": "guide/#origin=us&destination=de&product=crop",
  "japanese cocoa from miami": "guide/#origin=us&product=crop",
  "hydroponic bananas to hamburg": "guide/#destination=de&product=crop&hydroponic=yes",
  "bananas without soil to hamburg": "guide/#destination=de&product=crop&hydroponic=yes",
  "irradiated or fumigated bananas to hamburg":
    "guide/#destination=de&product=crop&treatment=irradiated",
  "bananas, not grown hydroponic, to hamburg": "guide/#destination=de&product=crop",
  "hydroponic free bananas to hamburg": "guide/#destination=de&product=crop",
  "dutch cocoa from holland to miami": "guide/#origin=nl&destination=us&product=crop",
  "guineo a Alemania": "guide/#destination=de&product=crop",
  "cocoa for a buyer from germany": "guide/#destination=de&product=crop",
  "import cocoa netherlands": "guide/#origin=nl&product=crop",
  "import cocoa europe": "guide/#product=crop",
  "cocoa netherlands": "guide/#destination=nl&product=crop",
  "cocoa in germany": "guide/#destination=de&product=crop",
  "ecuadorian importer in miami": "guide/#origin=ec&destination=us",
  "bananas for a buyer in miami": "guide/#destination=us&product=crop",
  "exporter in ecuador salmon": "guide/#origin=ec&product=aquatic",
  "bananas hamburg no nop": "guide/#origin=de&destination=us&product=crop",
  "nopic bananas tokyo": "guide/#origin=jp&destination=us&product=crop",
  "nopic for bananas to tokyo": "guide/#destination=jp&product=crop",
  "exporter of cocoa in ecuador": "guide/#origin=ec&product=crop",
  "importer of cocoa from ecuador": "guide/#origin=ec&product=crop",
  "cocoa from germany to german rules to miami": "guide/#origin=de&destination=us&product=crop",
  "they told us: cocoa for hamburg": "guide/#destination=de&product=crop",
  "they told us, us cocoa for hamburg": "guide/#origin=us&destination=de&product=crop",
  "cocoa with indian nitrate to hamburg": "guide/#destination=de&product=crop",
  "indian cocoa with nitrate to hamburg": "guide/#origin=in&destination=de&product=crop",
  "cocoa stopped in the port from hamburg": "guide/#destination=de&product=crop",
  "cocoa port from guayaquil to hamburg": "guide/#origin=ec&destination=de&product=crop",
  "cocoa from miami to miami": "guide/#origin=us&destination=us&product=crop",
  "dates to miami": "guide/#destination=us&product=crop",
  "jas cocoa into hamburg": "guide/#origin=jp&destination=de&product=crop",
  "jas cocoa from ecuador into hamburg": "guide/#origin=ec&destination=de&product=crop",
  "jas cocoa to tokyo": "guide/#destination=jp&product=crop",
  "bananas from miami, nopic": "guide/#origin=us&product=crop",
  "bananas to europe": "guide/#product=crop",
  "salmon via rotterdam to japan": "guide/#destination=jp&product=aquatic",
  "from india to japan": "guide/#origin=in&destination=jp",
  "salmon germany to somewhere": "guide/#origin=de&product=aquatic",
  "indian salmon canned in germany then usa": "guide/#origin=in&destination=us&product=aquatic",
  "what does japan ask for salmon from ecuador": "guide/#origin=ec&destination=jp&product=aquatic",
  "asks japan to send cocoa from ecuador": "guide/#origin=ec&destination=jp&product=crop",
  "tokyo buyer asks german cocoa": "guide/#origin=de&destination=jp&product=crop",
  "tokyo buyer asks germany for cocoa": "guide/#origin=de&destination=jp&product=crop",
  "bananas hamburg guayaquil": "guide/#origin=ec&destination=de&product=crop",
  "bananas rotterdam hamburg": "guide/#origin=nl&destination=de&product=crop",
  "cocoa label in dutch for ecuador": "guide/#destination=ec&product=crop",
  "in dutch cocoa": "guide/#origin=nl&product=crop",
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
  "date of arrival in hamburg",
  "hamburg has no office",
  "a label in german",
  "german papers in dutch",
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

test("an answer for one destination leaves an origin among all others for another", () => {
  assert.equal(addressesOf("what goods from ecuador to the usa need")[1], "faq/other/");
  assert.equal(addressesOf("what pulp from ecuador to japan needs")[1], "faq/ec-jp/");
  assert.equal(addressesOf("what pulp from the usa to japan needs")[1], "faq/ec-jp/");
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

test("small words that mean something together are heard", () => {
  assert.ok(addressesOf("the vessel, is it for me").includes("faq/who/"));
  assert.ok(!addressesOf("the vessel, is it me").includes("faq/who/"));
});

test("a phrase within a longer one means nothing of its own", () => {
  assert.deepEqual(addressesOf("never shows up"), ["faq/missing/"]);
  assert.deepEqual(addressesOf("shows up"), ["faq/unseen/"]);
});

test("goods lead to their kind", () =>
  assert.ok(addressesOf("salmon rules").includes("faq/fish/")));
