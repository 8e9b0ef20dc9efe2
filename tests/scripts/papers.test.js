// The pre-flight of papers: sets that fit, and each check with a case that it finds.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { CHECK_IDS, checkPapers } from "../../overrides/assets/js/tools/paper-checks.js";
import { CODES, changed, findingsIn, LABELS, papersOf, SET } from "./papers-set.js";

test("papers that fit are told to fit, however they are written", () =>
  assert.deepEqual(findingsIn(SET), []));

test("papers of which nothing is filled in have nothing wrong but the statement", () => {
  const empty = { request: {}, invoice: {}, packing: {}, transport: {}, certificate: {} };
  assert.deepEqual(
    findingsIn(empty).map(({ check }) => check),
    ["statement"],
  );
  assert.deepEqual(checkPapers(papersOf(empty), CHECK_IDS, { codes: CODES, statement: "" }), []);
});

/** Check -> the fault that it has to find, as the data give it. */
const { cases: CASES } = JSON.parse(readFileSync(process.env.PAPERS, "utf8"));

test("each check has a case that makes it fire", () =>
  assert.deepEqual(Object.keys(CASES), CHECK_IDS));

for (const [check, { paper, field, says }] of Object.entries(CASES)) {
  const lines = { [LABELS[field][0]]: says };
  test(`${check} fires, and names the paper and the value`, () => {
    const findings = findingsIn(changed(paper, lines)).filter((one) => one.check === check);
    assert.ok(findings.length >= 1);
    assert.ok(
      findings.every(
        ({ value, otherValue }) => typeof value === "string" && typeof otherValue === "string",
      ),
    );
    assert.ok(findings.some((one) => [one.paper, one.otherPaper].includes(paper)));
  });
  test(`${check} is silent where it is not asked for`, () =>
    assert.deepEqual(
      findingsIn(
        changed(paper, lines),
        CHECK_IDS.filter((id) => id !== check),
      ).filter((one) => one.check === check),
      [],
    ));
}

test("19.440 kg is told to be read in two ways only where no other paper settles it", () => {
  const alone = {
    ...SET,
    request: { "Net weight": "19.440 kg" },
    invoice: {},
    packing: {},
    transport: {},
    certificate: { "Net weight": "19.440" },
  };
  assert.deepEqual(
    findingsIn(alone, ["weight-unread"]).map(({ paper }) => paper),
    ["request", "certificate"],
  );
  assert.deepEqual(findingsIn(changed("request", { "Net weight": "19.440 kg" })), []);
});

test("each line of goods says that it is organic, and all goods are the same on all papers", () => {
  const two = (other) => `Organic bananas\nProduct: ${other}`;
  const set = {
    ...SET,
    certificate: { Product: two("Organic plantains") },
    request: {},
    packing: { Product: "Organic plantains\nProduct: Organic bananas, from\nEcuador" },
    invoice: { Product: two("plantains") },
    transport: { Product: "Organic bananas" },
  };
  const findings = findingsIn(set, ["organic", "product"]);
  assert.deepEqual(
    findings.map(({ check, paper }) => [check, paper]),
    [
      ["organic", "invoice"],
      ["product", "packing"],
      ["product", "transport"],
    ],
  );
});

test("a certificate may state more than the papers of one load, but not more than was requested", () => {
  const set = changed("certificate", { "Net weight": "25000 kg" });
  const findings = () => findingsIn(set, ["net-weight", "over-certificate", "requested-weight"]);
  assert.deepEqual(
    findings().map(({ check, otherPaper }) => [check, otherPaper]),
    [["requested-weight", "request"]],
  );
  set.request = { ...set.request, "Net weight": "" };
  assert.deepEqual(findings(), []);
});

test("an importer's status is read in its sentence", () => {
  const remarksOn = (status) =>
    findingsIn(changed("request", { "Importer status": status }), ["importer-certified"]).length;
  for (const text of ["Active - Certified", "certified under NOP since 2024", "Certificado"])
    assert.equal(remarksOn(text), 0, text);
  for (const text of ["No longer certified", "uncertified", "Surrendered", "No certificado"])
    assert.equal(remarksOn(text), 1, text);
});
