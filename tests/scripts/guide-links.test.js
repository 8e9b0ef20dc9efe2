// Links to the guide that mail programs have spoilt are read as they were meant.

import assert from "node:assert/strict";
import { test } from "node:test";

import { read } from "../../overrides/assets/js/guide/state.js";
import { mended } from "../../overrides/assets/js/shared/mended.js";

const data = {
  facts: { destination: { domain: "places" }, origin: { domain: "places" } },
  places: { us: "United States", ec: "Ecuador" },
  aliases: {},
};

for (const hash of [
  "#destination=us&origin=ec",
  "#destination=us&amp;origin=ec",
  "#destination%3Dus%26origin%3Dec",
  "#destination%3dus&amp%3Borigin=ec",
  "#destination=us&origin=ec)",
  "#destination=us&origin=ec).",
  "#destination=us&origin=ec%5D",
  "#destination=us&origin=ec>",
]) {
  test(`${hash} is both answers`, () => {
    assert.deepEqual(
      [...read(hash, data).answers],
      [
        ["destination", "us"],
        ["origin", "ec"],
      ],
    );
  });
}

test("nothing that belongs to an address is taken away", () => {
  for (const part of ["", "faq/vessel", "on=2026-12-01", "product=pet-food"])
    assert.equal(mended(part), part);
});
