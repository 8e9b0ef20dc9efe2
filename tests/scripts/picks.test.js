// What is picked at the staff desk, in the address: only what looks like a page passes.

import assert from "node:assert/strict";
import { test } from "node:test";

import { picksIn } from "../../overrides/assets/js/staff/picks.js";

const picks = (hash) => picksIn(hash, ["en", "es"], "en");

test("answers, recipient and language are read", () =>
  assert.deepEqual(picks("#pick=faq/a/,guide/%23origin=ec&to=Ana%20B&letter=es"), {
    keys: ["faq/a/", "guide/#origin=ec"],
    to: "Ana B",
    lang: "es",
  }));

test("a link to one answer picks it", () =>
  assert.deepEqual(picks("#nopic-fee").keys, ["faq/nopic-fee/"]));

for (const hash of [
  "",
  "#",
  "#pick=",
  "#pick=javascript:x",
  "#pick=a b",
  "#letter=fr",
  `#pick=${"a".repeat(5000)}`,
])
  test(`${hash.slice(0, 30)} picks nothing`, () =>
    assert.deepEqual(picks(hash), { keys: [], to: "", lang: "en" }));

test("each is picked once", () => assert.deepEqual(picks("#pick=faq/a/,faq/a/").keys, ["faq/a/"]));
