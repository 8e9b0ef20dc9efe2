// A result in a few lines: short enough for a messenger, with what stops the goods first.

import assert from "node:assert/strict";
import { test } from "node:test";

import * as letters from "../../overrides/assets/js/guide/letters.js";
import { letterToCustomer, shortText } from "../../overrides/assets/js/guide/messages.js";

const given = (...ids) => new Map(ids.map((id, n) => [id, n]));
const outcome = new Map([
  ["certificate", { sure: given("coi"), maybe: new Map() }],
  ["documents", { sure: given("invoice", "plan"), maybe: new Map() }],
  ["steps", { sure: given("ask"), maybe: new Map() }],
  ["warnings", { sure: given("closed"), maybe: new Map() }],
]);
const words = {
  leaves: "Leaves",
  "more-rows": "and {n} more",
  "letter-hello": "Good day,",
  "letter-office": "Please issue:",
  "letter-certifier": "Do you issue it?",
  "letter-blanks": "Lots: … Day: {x}",
  "letter-customer": "This is needed:",
  "letter-customer-subject": "Papers for {x}",
};
const data = {
  mail: "office@qcs.example",
  items: {
    certificate: { coi: { name: "EU certificate" } },
    documents: {
      plan: {
        name: "Traceability file: lots, suppliers",
        who: "Exporter; importer",
        phase: "send",
      },
      invoice: { name: "Invoice", who: "Exporter", phase: "send" },
    },
    steps: { ask: { name: "Ask QCS", who: "Exporter", phase: "ask" } },
    warnings: { closed: { name: "The market is closed", weight: "stops" } },
    wording: {},
  },
  words: { guide: words, phase: { ask: "Before", send: "With the goods" } },
};
const view = {
  pair: "Ecuador → Germany",
  goods: "",
  answers: new Map(),
  chip: (fact) => fact,
  on: "2026-12-01",
  dateText: (day) => `<${day}>`,
  address: "https://x.example/#a",
};

test("the head names the shipment and its certificate", () =>
  assert.equal(letters.headline(outcome, data, view), "Ecuador → Germany: EU certificate"));

test("a message says what stops the goods, the day, then who does what in order, then where", () =>
  assert.deepEqual(shortText(outcome, data, view).split("\n"), [
    "*Ecuador → Germany: EU certificate*",
    "The market is closed",
    "Leaves: <2026-12-01>",
    "☐ Ask QCS (Exporter, before)",
    "☐ Traceability file ☐ Invoice (Exporter, with the goods)",
    "https://x.example/#a",
  ]));

test("what would open a way stands before what is to do, and stays away where it is too long", () => {
  const lines = shortText(outcome, data, { ...view, way: "One way: sell elsewhere" }).split("\n");
  assert.equal(lines[3], "One way: sell elsewhere");
  assert.equal(lines[4], "☐ Ask QCS (Exporter, before)");
  const long = shortText(outcome, data, { ...view, way: "w".repeat(700) });
  assert.equal(long, shortText(outcome, data, view));
});

test("a long list is cut to what a messenger shows, and says how much is missing", () => {
  const documents = {};
  for (let n = 0; n < 60; n += 1)
    documents[`d${n}`] = { name: `Document number ${n}`, who: "Exporter", phase: "send" };
  const many = new Map(outcome).set("documents", {
    sure: given(...Object.keys(documents)),
    maybe: new Map(),
  });
  const text = shortText(many, { ...data, items: { ...data.items, documents } }, view);
  assert.ok(text.length <= 700, text.length);
  const [, more] = text.match(/and (\d+) more/);
  assert.equal((text.match(/Document number/g) ?? []).length, 60 - Number(more));
  assert.ok(text.endsWith(view.address));
});

test("the office is asked with blanks to fill in, the certifier by whoever knows the address", () => {
  const office = letters.letterToOffice(outcome, data, view);
  assert.equal(office.to, "office@qcs.example");
  assert.equal(office.subject, "Ecuador → Germany: EU certificate");
  assert.deepEqual(office.text.split("\n\n"), [
    "Good day,",
    "Please issue:",
    "Ecuador → Germany: EU certificate\nThe market is closed",
    "Lots: … Day: <2026-12-01>",
    "https://x.example/#a",
  ]);
  const certifier = letters.letterToCertifier(outcome, data, { ...view, on: "" });
  assert.equal(certifier.to, "");
  assert.ok(certifier.text.includes("Lots: … Day: \n"));
});

test("the office reads which goods were typed, and that there are several codes", () => {
  const asked = { ...words, "letter-blanks": "Goods: {y}\nDay: {x}" };
  const told = { ...data, words: { ...data.words, guide: asked } };
  const answers = new Map([
    ["tariff-codes", "several"],
    ["product", "crop"],
    ["bulk", "no"],
  ]);
  const { text } = letters.letterToOffice(outcome, told, {
    ...view,
    answers,
    goods: "Corn & $& seed",
  });
  assert.ok(text.includes("\nproduct, tariff-codes\n"));
  assert.ok(text.includes("Goods: Corn & $& seed\nDay: <2026-12-01>"));
});

test("the customer gets a list that no mail program shows as boxes", () => {
  const { to, subject, text } = letterToCustomer(outcome, data, view);
  assert.equal(to, "");
  assert.equal(subject, "Papers for Ecuador → Germany");
  assert.ok(text.includes("- Ask QCS (Exporter, before)"));
  assert.ok(!/[☐*]/.test(text));
});
