// A wrong address is mended, or searched for by its words.

import assert from "node:assert/strict";
import { test } from "node:test";

import { mendedPage, wordsOfAddress } from "../../overrides/assets/js/search/lost.js";
import { data } from "./search-index.js";

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
