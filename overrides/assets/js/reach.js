// Where goods can go, or may come from: all places at once, filtered, a few side by side.
// The address holds what was told; nothing is sent. Rules are loaded when somebody asks.

import { unpacked } from "./guide/unpack-whole.js";
import { KINDS, reachOf } from "./reach/groups.js";
import { tablesOf } from "./reach/tables.js";
import { pageAddress } from "./shared/address.js";
import { copy, teller } from "./shared/copy.js";
import { isDay } from "./shared/days.js";
import { el, labelled } from "./shared/dom.js";
import { folded } from "./shared/fold.js";
import { load } from "./shared/load.js";
import { mended } from "./shared/mended.js";
import { today } from "./shared/today.js";
import { filled, toolData } from "./tools/page.js";

const { side, words, files, guide, levels, stops } = toolData();
const form = document.getElementById("reach-form");
const resultBox = document.getElementById("reach-result");
const profiles = document.getElementById("reach-profiles");
const fields = [...form.querySelectorAll("select")];
/** @type {HTMLInputElement} */
const leaves = document.getElementById("reach-on");
/** @type {HTMLSelectElement} */
const choices = document.getElementById("reach-place");
/** @type {Map<string, string>} */
const names = new Map();
for (const { value, text } of choices.options) if (value) names.set(value, text);
const MOST = 4;
const LEAST = 2;
/** @type {string[]} */
let picked = [];
let kindShown = "";
/** @type {Promise<{ reach: Reach, tables: ReachTables }> | undefined} */
let made;

/** Go to a heading: the keyboard too.
    @type {(head: HTMLElement) => void} */
function goTo(head) {
  head.focus({ preventScroll: true });
  head.scrollIntoView();
}

/** @type {(field: HTMLElement) => string} */
const factOf = ({ dataset }) => dataset.fact;
const factsTold = () =>
  new Map(fields.filter(({ value }) => value).map((field) => [factOf(field), field.value]));
/** @type {(fact: string) => string} */
const factName = (fact) =>
  fields.find((field) => factOf(field) === fact)?.labels[0].textContent ?? fact;
/** The day whose rules count. */
const day = () => (isDay(leaves.value) ? leaves.value : today());

const rules = () =>
  (made ??= Promise.all(files.map(load)).then(
    () => {
      const texts = globalThis.guideTexts;
      const kinds = Object.fromEntries(
        Object.entries(texts.items.certificate).map(([id, { kind }]) => [id, kind]),
      );
      const there = new URL(guide, document.baseURI);
      /** @type {(own: string) => string} */
      const page = (own) => new URL(own, there).href;
      /** @type {(one: string, label: string) => HTMLElement} */
      const link = (one, label) => el("a", { href: addressAt(one) }, label);
      const reach = reachOf(unpacked(globalThis.guideGraph), { kinds, stops, levels });
      return { reach, tables: tablesOf({ words, names, texts, fact: factName, page, link }) };
    },
    (error) => {
      made = undefined;
      throw error;
    },
  ));

/** The guide's address with one place filled in.
    @type {(one: string) => string} */
function addressAt(one) {
  const there = new URL(guide, document.baseURI);
  const params = new URLSearchParams([...factsTold(), [side, one]]);
  if (leaves.value) params.append("on", day());
  there.hash = String(params);
  return there.href;
}

/** Read the address into the form; whether it told anything. */
function read() {
  const params = new URLSearchParams(mended(location.hash.slice(1)));
  const named = fields.filter((field) => params.has(factOf(field)));
  for (const field of named) {
    const value = params.get(factOf(field)) ?? "";
    if ([...field.options].some((option) => option.value === value)) field.value = value;
  }
  const on = params.get("on") ?? "";
  if (isDay(on)) leaves.value = on;
  picked = [...new Set((params.get("pick") ?? "").split("."))]
    .filter((one) => names.has(one))
    .slice(0, MOST);
  kindShown = KINDS.find((kind) => kind === params.get("show")) ?? "";
  return named.length > 0;
}

/** Write back what is told, what is usual too: old links stay as they are when that changes. */
function keep() {
  /** @type {(field: HTMLSelectElement) => boolean} */
  const untold = ({ value, options }) => !value && options[0].defaultSelected;
  const params = new URLSearchParams(
    fields.filter((field) => !untold(field)).map((field) => [factOf(field), field.value]),
  );
  if (leaves.value) params.set("on", day());
  if (kindShown) params.set("show", kindShown);
  if (picked.length) params.set("pick", picked.join("."));
  history.replaceState(null, "", `#${params}`);
}

/** Kinds of answers as chips: one is shown, or all.
    @type {(groups: ReachGroup[]) => HTMLElement} */
function chips(groups) {
  /** @type {(kind: string) => number} */
  const count = (kind) =>
    groups
      .filter((group) => !kind || group.kind === kind)
      .reduce((n, group) => n + group.places.length, 0);
  /** @type {(kind: string) => HTMLElement} */
  const chip = (kind) =>
    el(
      "label",
      { class: "chip" },
      el("input", {
        type: "radio",
        name: "show",
        value: kind,
        checked: kind === kindShown,
        onchange: () => {
          kindShown = kind;
          filter();
          keep();
        },
      }),
      `${words[`kind-${kind || "all"}`]} (${count(kind)})`,
    );
  const kinds = ["", ...KINDS.filter((kind) => kind === kindShown || count(kind))];
  return el(
    "fieldset",
    { class: "chips" },
    el("legend", { class: "md-visually-hidden" }, words.filter),
    kinds.map(chip),
  );
}

const find = el("input", {
  type: "search",
  id: "reach-find",
  autocomplete: "off",
  placeholder: words.find,
  oninput: () => filter(),
});
const none = el("p", { role: "status" });
const bar = el("div", { class: "reach__bar", role: "group", "aria-label": words.beside });
const besides = el("section", { id: "reach-beside", hidden: true });

/** Show the rows of the kind that is chosen, and the places that are called as typed. */
function filter() {
  const asked = folded(find.value.trim());
  let left = 0;
  for (const row of resultBox.querySelectorAll("tr[data-kind]")) {
    const places = [...row.querySelectorAll("[data-place]")];
    for (const one of places) one.hidden = !folded(one.textContent).includes(asked);
    const some = places.filter((one) => !one.hidden).length;
    row.hidden = Boolean(kindShown && row.dataset.kind !== kindShown) || !some;
    left += row.hidden ? 0 : some;
    const fold = row.querySelector("details");
    if (fold && asked) fold.open = some > 0;
  }
  none.textContent = left ? "" : words.nowhere;
}

/** What is picked, and what can be done with it.
    @type {(message?: string) => void} */
function drawBar(message = "") {
  /** @type {(one: string) => HTMLElement} */
  const out = (one) =>
    el(
      "button",
      { type: "button", class: "chip", onclick: () => pick(one, false) },
      names.get(one),
      el("span", { "aria-hidden": "true" }, " ×"),
      el("span", { class: "md-visually-hidden" }, ` ${words.out}`),
    );
  const few = picked.length < LEAST;
  const go = el(
    "button",
    { type: "button", class: "button", onclick: () => beside(true) },
    words.compare,
  );
  bar.replaceChildren(
    el("p", { role: "status" }, message || (few ? words.pick : "")),
    ...picked.map(out),
    few ? "" : go,
  );
}

/** @type {(moved: boolean) => Promise<void>} */
async function beside(moved) {
  const { reach, tables } = await rules();
  besides.hidden = picked.length < LEAST;
  if (besides.hidden) return;
  const head = el("h2", { tabindex: "-1" }, words.beside);
  /** @type {(one: string) => ReachAnswer} */
  const alone = (one) => reach.alone(factsTold().set(side, one), day());
  besides.replaceChildren(
    head,
    .../** @type {Node[]} */ (tables.beside(words.beside, picked, alone).flat(2).filter(Boolean)),
  );
  if (moved) goTo(head);
}

/** @type {(one: string, yes: boolean) => void} */
function pick(one, yes) {
  const full = yes && picked.length === MOST;
  if (!full) picked = yes ? [...picked, one] : picked.filter((other) => other !== one);
  /** @type {NodeListOf<HTMLInputElement>} */
  const boxes = resultBox.querySelectorAll("[data-place] input");
  for (const box of boxes) box.checked = picked.includes(box.value);
  drawBar(full ? words.most : "");
  if (!besides.hidden) beside(false);
  keep();
}

/** What was told, of which day, and the address: only on paper. */
function paperLine() {
  const rows = fields
    .filter(({ value }) => value)
    .map((field) => `${factName(factOf(field))}: ${field.selectedOptions[0].text}`);
  return el(
    "p",
    { class: "reach__paper" },
    `${rows.join("; ")}. ${filled(words.made, { x: day() })}. ${pageAddress()}${location.hash}`,
  );
}

/** Answer what the form tells, for every place.
    @type {(moved: boolean) => Promise<void>} */
async function show(moved) {
  profiles.hidden = true;
  resultBox.classList.add("reach--told");
  const facts = factsTold();
  const ready = await rules().catch(() => undefined);
  if (!ready) {
    resultBox.replaceChildren(el("p", { class: "notice", role: "alert" }, words.failed));
    return;
  }
  const { reach, tables } = ready;
  const groups = reach.groups(facts, side, day(), [...names.keys()]);
  const all = groups.flatMap(({ places }) => places);
  picked = picked.filter((one) => all.includes(one));
  const head = el("h2", { tabindex: "-1" }, filled(words.done, { n: all.length }));
  const table = tables.whole(words.all, groups, picked, ({ target }) =>
    pick(target.value, target.checked),
  );
  const link = teller(
    words["copy-link"],
    words.copied,
    () => copy(pageAddress() + location.hash),
    words["not-copied"],
  );
  const paper = el(
    "button",
    { type: "button", class: "button button--quiet", onclick: () => print() },
    words.print,
  );
  resultBox.replaceChildren(
    paperLine(),
    besides,
    head,
    el("div", { class: "matrix__tools" }, chips(groups), labelled(find, words.find)),
    none,
    table,
    bar,
    el("p", { class: "take" }, link, paper),
  );
  filter();
  drawBar();
  keep();
  if (!besides.hidden || picked.length >= LEAST) await beside(false);
  if (moved) goTo(head);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  show(true);
});
form.addEventListener("focusin", () => rules().catch(() => {}), { once: true });
form.addEventListener("change", () => profiles.hidden && show(false));
addEventListener("beforeprint", () => {
  resultBox.querySelector(".reach__paper")?.replaceWith(paperLine());
  for (const fold of resultBox.querySelectorAll("details")) fold.open = true;
});
addEventListener("hashchange", () => read() && show(false));
if (read()) show(false);
