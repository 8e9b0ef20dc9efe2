// Where goods can go, or may come from: all places at once, filtered, a few side by side.
// The address holds what was told; nothing is sent. Rules are loaded when somebody asks.

import { asParams, factsOf, fieldLabel, fillIn, paperLine } from "./reach/fields.js";
import { KINDS } from "./reach/groups.js";
import { LEAST_PICKED, MOST_PICKED, pickBar } from "./reach/picks.js";
import { kindChips, showRows } from "./reach/rows.js";
import { rulesOf } from "./reach/rules.js";
import { pageAddress } from "./shared/address.js";
import { keepCodesWhole } from "./shared/codes.js";
import { copy, teller } from "./shared/copy.js";
import { isDay } from "./shared/days.js";
import { el } from "./shared/dom.js";
import { goTo } from "./shared/go-to.js";
import { labelled } from "./shared/labelled.js";
import { mended } from "./shared/mended.js";
import { quietButton } from "./shared/quiet-button.js";
import { today } from "./shared/today.js";
import { filled, toolData } from "./tools/page.js";

keepCodesWhole();

const data = toolData();
const { side, words } = data;
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
/** @type {string[]} */
let picked = [];
let kindShown = "";

const onPaper = () => paperLine(fields, filled(words.made, { x: day() }));

const factsTold = () => factsOf(fields);
/** The day whose rules count. */
const day = () => (isDay(leaves.value) ? leaves.value : today());

/** The guide's address with one place filled in.
    @type {(one: string) => string} */
function addressAt(one) {
  const there = new URL(data.guide, document.baseURI);
  const params = new URLSearchParams([...factsTold(), [side, one]]);
  if (leaves.value) params.append("on", day());
  there.hash = String(params);
  return there.href;
}

const rules = rulesOf(data, names, {
  fact: (id) => fieldLabel(fields, id),
  link: (one, label) => el("a", { href: addressAt(one) }, label),
});

/** Read the address into the form; whether it told anything. */
function read() {
  const params = new URLSearchParams(mended(location.hash.slice(1)));
  const some = fillIn(fields, params);
  const on = params.get("on") ?? "";
  if (isDay(on)) leaves.value = on;
  picked = [...new Set((params.get("pick") ?? "").split("."))]
    .filter((one) => names.has(one))
    .slice(0, MOST_PICKED);
  kindShown = KINDS.find((kind) => kind === params.get("show")) ?? "";
  return some;
}

/** Write back what is told. */
function keep() {
  const params = asParams(fields);
  if (leaves.value) params.set("on", day());
  if (kindShown) params.set("show", kindShown);
  if (picked.length) params.set("pick", picked.join("."));
  history.replaceState(null, "", `#${params}`);
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

/** Show the rows that are asked for, and say so if there are none. */
function filter() {
  none.textContent = showRows(resultBox, kindShown, find.value) ? "" : words.nowhere;
}

/** @type {(kind: string) => void} */
function chooseKind(kind) {
  kindShown = kind;
  filter();
  keep();
}

/** @type {(message?: string) => void} */
function drawBar(message = "") {
  /** @type {(one: string) => void} */
  const out = (one) => void pick(one, false);
  const does = { out, beside: () => beside(true) };
  bar.replaceChildren(...pickBar(picked, names, words, message, does));
}

/** @type {(moved: boolean) => Promise<void>} */
async function beside(moved) {
  const { reach, tables } = await rules();
  besides.hidden = picked.length < LEAST_PICKED;
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
  const full = yes && picked.length === MOST_PICKED;
  if (!full) picked = yes ? [...picked, one] : picked.filter((other) => other !== one);
  /** @type {NodeListOf<HTMLInputElement>} */
  const boxes = resultBox.querySelectorAll("[data-place] input");
  for (const box of boxes) box.checked = picked.includes(box.value);
  drawBar(full ? words.most : "");
  if (!besides.hidden) beside(false);
  keep();
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
  const paper = quietButton(words.print, () => print());
  resultBox.replaceChildren(
    onPaper(),
    besides,
    head,
    el(
      "div",
      { class: "matrix__tools" },
      kindChips(groups, kindShown, words, chooseKind),
      labelled(find, words.find),
    ),
    none,
    table,
    bar,
    el("p", { class: "take" }, link, paper),
  );
  filter();
  drawBar();
  keep();
  if (!besides.hidden || picked.length >= LEAST_PICKED) await beside(false);
  if (moved) goTo(head);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  show(true);
});
form.addEventListener("focusin", () => rules().catch(() => {}), { once: true });
form.addEventListener("change", () => profiles.hidden && show(false));
addEventListener("beforeprint", () => {
  resultBox.querySelector(".reach__paper")?.replaceWith(onPaper());
  for (const fold of resultBox.querySelectorAll("details")) fold.open = true;
});
addEventListener("hashchange", () => read() && show(false));
if (read()) show(false);
