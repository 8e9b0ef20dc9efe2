// A shipment in a letter of the staff desk: told in full, in part, or as good as not at all.

import assert from "node:assert/strict";
import { test } from "node:test";

import { fragmentOf, sentence, shipmentOf } from "../../overrides/assets/js/staff/shipment.js";

// Into the US: a certificate if it is for sale; who is not sure may need it. Elsewhere: none.
// From 2027 on: to ask first, and a sample is stopped.
const graph = {
  facts: ["destination", "origin", "purpose"],
  offered: [],
  usual: {},
  same: {},
  classes: { destination: ["us", ""], origin: ["ec", ""], purpose: ["sale", "sample"] },
  nodes: [
    [2, -1, -2],
    [0, 0, -2],
    [2, -1, -3],
    [0, 2, -3],
  ],
  ends: [[0], [1], [1, 2]],
  rules: [
    ["certificate/import", [], "import"],
    ["certificate/none", [], "none"],
    ["steps/held", [], "hold"],
  ],
  epochs: [
    ["0000-00-00", 1, {}],
    ["2027-01-01", 3, {}],
  ],
};
const shelf = {
  names: {
    places: [
      ["us", "United States"],
      ["ec", "Ecuador"],
    ],
  },
  items: {
    certificate: { import: "Import Certificate", none: "No certificate" },
    steps: { hold: "Stop: hold the goods" },
  },
};
const words = {
  shipment: "Your shipment",
  from: "origin {x}",
  to: "destination {x}",
  needs: "It is: {x}.",
  depends: "One of: {x}.",
  "not-told": "More is asked behind the link.",
  day: "Day of departure: {x}.",
  locale: "en-GB",
};
const rules = { graph, aliases: { destination: { usa: "us" } }, stops: ["steps/hold"] };
const read = (link) => shipmentOf(link, rules, shelf.names);
const told = (link) => sentence(read(link), rules, shelf, words, "2026-12-01");

for (const [link, title, text] of [
  [
    "guide/#origin=ec&destination=us&purpose=sale",
    "Your shipment: Ecuador → United States",
    "It is: Import Certificate.",
  ],
  [
    "guide/#origin=ec&destination=us&purpose=unsure",
    "Your shipment: Ecuador → United States",
    "One of: Import Certificate / No certificate.",
  ],
  [
    "guide/#origin=ec&destination=us",
    "Your shipment: Ecuador → United States",
    "More is asked behind the link.",
  ],
  [
    "guide/#destination=us",
    "Your shipment: destination United States",
    "More is asked behind the link.",
  ],
  ["guide/#origin=ec", "Your shipment: origin Ecuador", "More is asked behind the link."],
  ["guide/#purpose=sale", "Your shipment", "More is asked behind the link."],
  // A link tells its day: what holds then may be another thing than today.
  [
    "guide/#origin=ec&destination=us&purpose=sale&on=2026-12-04&rules=0624f7b8",
    "Your shipment: Ecuador → United States",
    "It is: Import Certificate. Day of departure: 4 December 2026.",
  ],
  // What stops the goods comes before the certificate.
  [
    "guide/#origin=ec&destination=us&purpose=sample&on=2027-01-01",
    "Your shipment: Ecuador → United States",
    "Stop: hold the goods. It is: No certificate. Day of departure: 1 January 2027.",
  ],
  [
    "guide/#origin=ec&destination=us&purpose=unsure&on=2027-01-01",
    "Your shipment: Ecuador → United States",
    "One of: Import Certificate / No certificate. Day of departure: 1 January 2027.",
  ],
  // Former names of answers are understood, and what nobody knows is left open.
  [
    "guide/#origin=ec&destination=usa&purpose=sale",
    "Your shipment: Ecuador → United States",
    "It is: Import Certificate.",
  ],
  [
    "guide/#origin=ec&destination=zz&purpose=sale",
    "Your shipment: origin Ecuador",
    "More is asked behind the link.",
  ],
  ["guide/#purpose=gift&on=2026-02-30", "Your shipment", "More is asked behind the link."],
])
  test(`${link} is "${title}"`, () => assert.deepEqual(told(link), { title, text }));

test("a shipment is written back with its day, and without what is not known", () => {
  const link =
    "https://x.example/guide/#destination=usa&purpose=gift&on=2027-01-01&asof=2026-11-02";
  assert.equal(fragmentOf(read(link)), "destination=us&on=2027-01-01");
  assert.equal(fragmentOf(read("https://x.example/guide/#top")), "");
  assert.equal(read(link).asof, "2026-11-02");
  assert.equal(read(`${link}&rules=0624f7b8`).rules, "0624f7b8");
  assert.equal(read(`${link}&rules=0624f7b8/../x`).rules, "");
});
