// The request worksheet: choose the certificate, fill in, check, take along.

import { keepCodesWhole } from "./shared/codes.js";
import { el } from "./shared/dom.js";
import { today } from "./shared/today.js";
import { entriesOf, markAll, missingOf, problemsOf, recheckMarked } from "./tools/entries.js";
import { guardEntries, toolData } from "./tools/page.js";
import { factsIn, prefill } from "./tools/prefill.js";
import { report } from "./tools/report.js";
import { tariffLine } from "./tools/tariff.js";
import { tariffShown } from "./tools/tariff-shown.js";
import { inWriting, takeAlong } from "./tools/take.js";

keepCodesWhole();

const { words, mails, codes, tariff, standards, places } = toolData();
const sheets = [...document.querySelectorAll(".sheet")];

/** The entries as tables, one for each part, with the boxes if the paper has any.
    @type {(entries: Entry[]) => Table[]} */
function tablesOf(entries) {
  const boxes = entries.some(({ box }) => box);
  /** @type {(entry: Entry) => string} */
  const named = ({ box, label }) => (boxes && box ? `${label} (${words.box} ${box})` : label);
  const parts = [...new Set(entries.map(({ part }) => part))];
  return parts.map((title) => ({
    title,
    head: [words.field, words.entry],
    rows: entries
      .filter(({ part }) => part === title)
      .map((entry) => [named(entry), entry.input.value.trim()]),
  }));
}

/** The worksheet as it is now, in every form it can be taken along.
    @type {(sheet: HTMLElement, name: string, entries: Entry[]) => Taken} */
function contentOf(sheet, name, entries) {
  const problems = problemsOf(entries, words);
  const missing = missingOf(entries).map(({ label }) => label);
  const remarks = problems.map(([{ label }, message]) => `${label}: ${message}`);
  return {
    name: `qcs-worksheet-${sheet.id}`,
    subject: `${words.subject}: ${name}`,
    ...inWriting(words, name, tablesOf(entries), missing, remarks),
    csv: [
      [words.part, words.box, words.field, words.entry],
      ...entries.map(({ part, box, label, input }) => [part, box, label, input.value.trim()]),
    ],
    data: {
      worksheet: sheet.id,
      made: today(),
      fields: Object.fromEntries(entries.map(({ id, input }) => [id, input.value.trim()])),
      missing: missingOf(entries).map(({ id }) => id),
      problems: problems.map(([{ id }, message]) => ({ field: id, said: message })),
    },
  };
}

/** Say below the entry for the tariff code what is known of it.
    @type {(entries: Entry[]) => void} */
function tellTariff(entries) {
  const entry = entries.find(({ kind }) => kind === "tariff-code");
  if (!entry) return;
  const box = el("div", { class: "entry__told", role: "status" });
  entry.input.after(box);
  entry.input.addEventListener("change", () => {
    const line = tariffLine(entry.input.value, codes);
    const isKnown = line.goods || line.lines;
    box.replaceChildren(...(isKnown ? tariffShown(tariff, line) : []));
  });
}

/** @type {(sheet: HTMLElement) => void} */
function equip(sheet) {
  const form = sheet.querySelector("form");
  const name = sheet.querySelector("h2").textContent;
  const entries = entriesOf(form);
  const summary = el("div", {});
  const check = () => {
    const problems = problemsOf(entries, words);
    markAll(entries, problems);
    report(
      summary,
      words,
      problems.map(([{ input, label }, message]) => [input, `${label}: ${message}`]),
      missingOf(entries).map(({ input, label }) => [input, label]),
    );
  };
  form.before(summary);
  form.addEventListener("submit", (event) => event.preventDefault());
  recheckMarked(form, entries, words);
  tellTariff(entries);
  guardEntries(form);
  form.after(
    el("p", {}, el("button", { type: "button", class: "button", onclick: check }, words.check)),
    ...takeAlong(words, mails[sheet.id], () => contentOf(sheet, name, entries)),
  );
  sheet.classList.add("tool--live");
}

/** Show `chosen` alone.
    @type {(chosen: string) => void} */
function show(chosen) {
  for (const sheet of sheets) sheet.hidden = sheet.id !== chosen;
}

/** Let the chooser, which the page has drawn, show one sheet and name it in the address. */
function choose() {
  const asked = location.hash.slice(1).split("&")[0];
  show(asked);
  for (const { id } of sheets) {
    /** @type {HTMLInputElement} */
    const choice = document.getElementById(`choose-${id}`);
    choice.checked = id === asked;
    choice.addEventListener("change", () => {
      show(id);
      history.replaceState(null, "", `#${id}`);
    });
  }
}

/** Take over what a link from the guide's result tells of the shipment. */
async function takeOver() {
  const sheet = sheets.find(({ hidden }) => !hidden);
  const facts = factsIn(location.hash);
  if (!sheet || !facts.size) return;
  sheet.scrollIntoView();
  const done = await prefill(sheet, facts, { standards, places }).catch(() => false);
  if (done)
    sheet.querySelector("form").before(el("p", { class: "notice", role: "status" }, words.filled));
}

sheets.forEach(equip);
choose();
takeOver();
