// A shipment in a letter of the staff desk: told in full, in part, or as good as not at all.

import assert from "node:assert/strict";
import { test } from "node:test";

import { factsOf, sentence } from "../../overrides/assets/js/staff/shipment.js";

// Into the US: a certificate if it is for sale; who is not sure may need it. Elsewhere: none.
const graph = {
  facts: ["destination", "origin", "purpose"],
  offered: [],
  usual: {},
  same: {},
  classes: { destination: ["us", ""], origin: ["ec", ""], purpose: ["sale", "sample"] },
  nodes: [
    [2, -1, -2],
    [0, 0, -2],
  ],
  ends: [[0], [1]],
  rules: [
    ["certificate/import", [], "import"],
    ["certificate/none", [], "none"],
  ],
  epochs: [["0000-00-00", 1, {}]],
};
const shelf = {
  names: {
    places: [
      ["us", "United States"],
      ["ec", "Ecuador"],
    ],
  },
  items: { certificate: { import: "Import Certificate", none: "No certificate" } },
};
const words = {
  shipment: "Your shipment",
  from: "origin {x}",
  to: "destination {x}",
  needs: "It is: {x}.",
  depends: "One of: {x}.",
  "not-told": "More is asked behind the link.",
};
const told = (link) => sentence(factsOf(link, graph), graph, shelf, words);

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
])
  test(`${link} is "${title}"`, () => assert.deepEqual(told(link), { title, text }));
