// Filters the tables of rules: by words, market, table, how known, day. The choice stands
// in the address, so that "all rules for Korea" is a link.

import { el } from "./shared/dom.js";
import { labelled } from "./shared/labelled.js";
import { folded } from "./shared/fold.js";

const mount = document.getElementById("rules-filter");
const {
  words,
  places,
  known: levels,
} = JSON.parse(document.getElementById("rules-data").textContent);

const rows = [...document.querySelectorAll("[data-table] tbody tr")].map((row) => ({
  row,
  table: row.closest("[data-table]").dataset.table,
  text: folded(row.textContent),
  // A rule without places holds for all of them, so it belongs to no market.
  places: row.dataset.places?.split(" ") ?? [],
}));
/** @type {[id: string, title: string][]} */
const titles = [...document.querySelectorAll("[data-table]")].map((table) => [
  table.dataset.table,
  table.querySelector("caption").textContent,
]);

/** @type {(id: string, choices: [value: string, label: string][]) => HTMLSelectElement} */
const select = (id, choices) =>
  el(
    "select",
    { id: `rules-${id}` },
    el("option", { value: "" }, words.all),
    choices.map(([value, label]) => el("option", { value }, label)),
  );
/** @type {(one: [id: string, name: string], other: [id: string, name: string]) => number} */
const byName = ([, one], [, other]) => one.localeCompare(other, document.documentElement.lang);
const named = new Set(rows.flatMap((rule) => rule.places));
/** @type {Record<string, HTMLInputElement | HTMLSelectElement>} */
const fields = {
  find: el("input", { type: "search", id: "rules-find", autocomplete: "off" }),
  market: select(
    "market",
    Object.entries(places)
      .filter(([id]) => named.has(id))
      .sort(byName),
  ),
  table: select("table", titles),
  known: select("known", Object.entries(levels)),
  on: el("input", { type: "date", id: "rules-on", min: "2012-01-01", max: "2099-12-31" }),
};
const count = el("p", { role: "status" });
/** @type {NodeListOf<HTMLDetailsElement>} */
const topics = document.querySelectorAll(".topic");
const parts = [...topics].map((part) => {
  const number = el("small");
  part.querySelector("h2").after(number);
  return { part, number };
});

function show() {
  const find = folded(fields.find.value).trim();
  const [market, table, level, on] = ["market", "table", "known", "on"].map(
    (id) => fields[id].value,
  );
  for (const rule of rows) {
    const { known: how, first, last } = rule.row.dataset;
    rule.row.hidden = Boolean(
      (find && !rule.text.includes(find)) ||
        (market && !rule.places.includes(market)) ||
        (table && rule.table !== table) ||
        (level && how !== level) ||
        (on && (first > on || last < on)),
    );
  }
  // A table opens for what a filter finds in it, and for the rule that the address names.
  const filtered = Object.values(fields).some((field) => field.value);
  const target = document.getElementById(location.hash.slice(1));
  for (const { part, number } of parts) {
    const left = part.querySelectorAll("tbody tr:not([hidden])").length;
    number.textContent = String(left);
    part.hidden = !left;
    part.open = filtered || part.contains(target);
  }
  const visible = rows.filter(({ row }) => !row.hidden).length;
  count.textContent = words.count.replace("{n}", visible).replace("{m}", rows.length);
}

/** What the address asks for; an address of one rule asks for no filter. */
function take() {
  const asked = new URLSearchParams(location.hash.includes("=") ? location.hash.slice(1) : "");
  for (const [id, field] of Object.entries(fields)) field.value = asked.get(id) ?? "";
  show();
}

function keep() {
  const chosen = Object.entries(fields).filter(([, field]) => field.value);
  const params = new URLSearchParams(chosen.map(([id, field]) => [id, field.value]));
  history.replaceState(null, "", chosen.length ? `#${params}` : location.pathname);
  show();
}

for (const field of Object.values(fields)) field.addEventListener("input", keep);
mount.append(...Object.entries(fields).map(([id, field]) => labelled(field, words[id])), count);
addEventListener("hashchange", take);
take();
