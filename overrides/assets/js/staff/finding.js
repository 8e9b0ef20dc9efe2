// Finding what goes into a letter: a field, what it finds, and what is there before.

import { el } from "../shared/dom.js";
import { labelled } from "../shared/labelled.js";
import { unquoted } from "./email.js";
import { finds } from "./library.js";
import { corrected } from "./corrected.js";
import { linkedIn, linksIn, withoutLinks } from "./links.js";
import { addButton, findRow } from "./rows.js";

const MOST = 10;

/**
 * The finding half of the desk: its `element`, its `field`, and `press(keys)`, which shows
 * which of its items are in the letter.
 * @type {(page: FindingPage) => { element: HTMLElement, field: HTMLInputElement,
 *   press: (keys: string[]) => void }}
 */
export function finding({ data, picked, pageLang, ready, add, toggle }) {
  const { words } = data;
  const field = el("input", {
    type: "search",
    id: "desk-find",
    autocomplete: "off",
    "aria-controls": "desk-finds",
  });
  const status = el("p", { role: "status", class: "desk__told" });
  /** Says the marked find to those who do not see the mark: Enter adds it. */
  const heard = el("p", { role: "status", class: "md-visually-hidden" });
  const told = el("div");
  const list = el("ul", { id: "desk-finds", class: "desk__finds" });
  // What is there before anybody types: each answer can be added as what is found can.
  const stock = document.getElementById("staff-list");
  stock.className = "desk__stock";
  for (const topic of stock.querySelectorAll("details")) topic.open = false;
  /** @type {NodeListOf<HTMLElement>} */
  const rows = stock.querySelectorAll("[data-key]");
  for (const row of rows) row.append(addButton(row, words.add, toggle));

  let marked = 0;
  /** @type {(index: number) => void} */
  function mark(index) {
    const rows = [...list.children];
    marked = rows.length ? (index + rows.length) % rows.length : 0;
    rows.forEach((row, i) => row.classList.toggle("desk__marked", i === marked));
    rows[marked]?.scrollIntoView({ block: "nearest" });
    heard.textContent = rows[marked]?.querySelector("strong").textContent ?? "";
  }

  let asked = 0;
  async function search() {
    const turn = ++asked;
    const query = field.value.trim();
    const loaded = await ready();
    if (turn !== asked) return;
    const linked = linkedIn(query, loaded, picked.lang, data);
    const rest = withoutLinks(query);
    const found = rest ? finds(loaded, rest, picked.lang, MOST) : [];
    const keys = linked.map(({ key }) => key);
    const matches = [...linked, ...found.filter(({ key }) => !keys.includes(key))];
    const page = { words, root: data.root, pageLang, toggle };
    const row = (/** @type {DeskFind} */ one) =>
      findRow(one, { ...page, picked: picked.keys.includes(one.key) });
    list.replaceChildren(...matches.map(row));
    stock.hidden = Boolean(query);
    status.textContent = !query
      ? ""
      : matches.length
        ? words.found.replace("{n}", matches.length)
        : words["not-found"];
    mark(0);
    const other = await corrected(linksIn(query), loaded, data);
    if (turn === asked) told.replaceChildren(...other);
  }

  field.addEventListener("input", search);
  // A field has one line: what an e-mail quotes is left out before its lines become one.
  field.addEventListener("paste", (event) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!text.includes("\n")) return;
    event.preventDefault();
    document.execCommand("insertText", false, unquoted(text).replace(/\s*\n\s*/g, " "));
  });
  field.addEventListener("keydown", async (event) => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      mark(marked + (event.key === "ArrowDown" ? 1 : -1));
    }
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    await search();
    const row = list.children[marked];
    if (!row) return;
    add(row.dataset.key);
    field.value = "";
    list.replaceChildren();
    stock.hidden = false;
    status.textContent = words.added;
    heard.textContent = "";
  });

  /** @type {(keys: string[]) => void} */
  const press = (keys) => {
    for (const row of [...list.children, ...rows])
      row.querySelector("button").setAttribute("aria-pressed", keys.includes(row.dataset.key));
  };
  const element = el(
    "div",
    { class: "desk__find" },
    labelled(field, words.find),
    status,
    heard,
    told,
    list,
    stock,
    el("p", { class: "desk__keys" }, words.keys),
  );
  return { element, field, press };
}
