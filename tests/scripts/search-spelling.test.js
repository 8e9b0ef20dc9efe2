// Search forgives how something is written: accents, forms, signs, slips.

import assert from "node:assert/strict";
import { test } from "node:test";

import { nearWords } from "../../overrides/assets/js/search/near.js";
import { readingOf } from "../../overrides/assets/js/search/query.js";
import { wordsOf } from "../../overrides/assets/js/search/words.js";
import { addressesOf, index } from "./search-index.js";

for (const query of ["82% cereal", "82 % cereal", "cereal, 82%?"]) {
  test(`"${query}" asks for a share`, () => assert.equal(addressesOf(query)[0], "faq/share/"));
}

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

for (const query of ["vesselleft", "thevesselhasleft", "the vesselhasleft"]) {
  test(`"${query}" is read word by word`, () => assert.equal(addressesOf(query)[0], "faq/vessel/"));
}

test("what is a slip, the word of a phrase or too little of a word is not taken apart", () => {
  const read = (query) => readingOf(index, query).slots.map(({ word }) => word);
  for (const query of ["arrangment", "forme", "xvessel", "vesselx", "intothe", "205.2733"])
    assert.equal(read(query).length, 1, query);
  assert.deepEqual(read("tariffcode"), ["tariff", "code"]);
});

test("a question without a hit has near words, known ones only", () => {
  assert.deepEqual(addressesOf("vestibule"), []);
  assert.ok(nearWords(index, "vestibule").includes("vessel"));
  assert.deepEqual(nearWords(index, "qqqqqq"), []);
});
