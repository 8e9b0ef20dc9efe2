// Lists whose points can be ticked and given to somebody; nothing is kept but in the page itself.

import { pageAddress } from "./shared/address.js";
import { copy, teller } from "./shared/copy.js";
import { el } from "./shared/dom.js";
import { quietButton } from "./shared/quiet-button.js";

const lists = [...document.querySelectorAll(".checklist")];
const boxes = lists.flatMap((list) =>
  [...list.querySelectorAll(":scope > ul > li")].map((point, i) => {
    const label = el("label", {});
    label.append(...point.childNodes);
    const box = el("input", { type: "checkbox", onchange: tell });
    box.id = `tick-${lists.indexOf(list)}-${i}`;
    label.htmlFor = box.id;
    point.append(box, " ", label);
    return box;
  }),
);

const mount = document.getElementById("checklist");
const { done, print, open, close, who, copied, failed, copy: copyWord } = mount.dataset;
const count = el("span", { role: "status" });
const all = quietButton("", openAll);

const folds = /** @type {HTMLDetailsElement[]} */ ([...document.querySelectorAll(".topic")]);
/** The sections that fold, each with its boxes, the place of their count, and who does them. */
const sections = folds.map((part, i) => {
  const counted = el("small", {});
  const own = boxes.filter((box) => part.contains(box));
  const name = el("input", { type: "text", id: `tick-who-${i}` });
  const summary = part.querySelector("summary");
  summary.append(counted);
  if (own.length > 0) {
    summary.after(el("p", { class: "checklist-who" }, el("label", { for: name.id }, who), name));
  }
  part.addEventListener("toggle", tellAll);
  return { part, counted, own, name };
});

/** @type {(counted: HTMLElement, own: HTMLInputElement[]) => void} */
function tellOf(counted, own) {
  const ticked = own.filter((box) => box.checked).length;
  counted.textContent = own.length ? done.replace("{n}", ticked).replace("{m}", own.length) : "";
}

function tell() {
  tellOf(count, boxes);
  for (const { counted, own } of sections) tellOf(counted, own);
}

const anyClosed = () => sections.some(({ part }) => !part.open);

function openAll() {
  const opened = anyClosed();
  for (const { part } of sections) part.open = opened;
}

function tellAll() {
  all.textContent = anyClosed() ? open : close;
}

/** The lists as text: each section with its name, and each point with its box. */
function asText() {
  const parts = sections
    .filter(({ own }) => own.length > 0)
    .map(({ part, own, name }) => {
      const title = part.querySelector("h2").textContent.trim();
      const points = own.map((box) => {
        const said = box.closest("li").textContent.trim().replace(/\s+/g, " ");
        return `${box.checked ? "☑" : "☐"} ${said}`;
      });
      return [name.value ? `${title} (${who}: ${name.value})` : title, ...points].join("\n");
    });
  const title = document.querySelector("h1").textContent.trim();
  return [title, ...parts, pageAddress()].join("\n\n");
}

mount.append(
  el("button", { type: "button", class: "button", onclick: () => window.print() }, print),
  all,
  ...teller(copyWord, copied, () => copy(asText()), failed),
  count,
);
tell();
tellAll();
