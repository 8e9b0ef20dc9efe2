// An e-mail is read for its question: its greeting and its end say nothing.

import assert from "node:assert/strict";
import { test } from "node:test";

import { withoutCourtesies } from "../../overrides/assets/js/search/courtesy.js";
import { addressesOf, data } from "./search-index.js";

const asked = (letter) => withoutCourtesies(data, letter).replace(/\s+/g, " ").trim();

test("greeting, thanks and the name of who writes are left out", () => {
  const letter =
    "Good day Truck, how are you? Thanks for the talk.\nWhich tariff code is it?\nRegards, Ship Smith, Boat & Co.";
  assert.equal(asked(letter), "which tariff code is it?");
  assert.deepEqual(addressesOf(letter), ["faq/hts/"]);
});

test("a question beside a greeting is kept", () => {
  const letter = "Hello the vessel has left with two containers of bananas, is it for me to do?";
  assert.match(asked(letter), /^the vessel has left with two containers of bananas,/);
});

test("what is left after an early end is kept, and so is a letter of courtesies alone", () => {
  const ends = "Regards from Hamburg to all of you there, the vessel has left in the morning.";
  assert.match(asked(ends), /vessel has left/);
  const empty = "Hello, hello, hello, hello, good day, good day, good day, thanks, thanks, regards";
  assert.equal(asked(empty), empty);
});

test("short questions are read as they are", () => {
  assert.equal(asked("thanks, which tariff code?"), "thanks, which tariff code?");
});

test("numbers with signs stay whole", () => {
  assert.match(
    asked("Thanks, is it 205.273 or 1,052 cartons that the paper has to show for the vessel?"),
    /^is it 205\.273 or 1,052 cartons/,
  );
});

test("a small word for people is no place where capitals are written", () => {
  const letter = "What does the tariff code in the paper mean for us and for the vessel of today?";
  assert.match(asked(letter), /mean for and/);
  assert.match(asked(letter.toLowerCase()), /mean for us and/);
  assert.match(asked(letter.replace("us", "US")), /mean for us and/);
});
