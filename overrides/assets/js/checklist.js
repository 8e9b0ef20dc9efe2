// Lists whose points can be ticked; nothing is kept but in the page itself.

import { el } from "./shared/dom.js";
import { quietButton } from "./shared/quiet-button.js";

const lists = [...document.querySelectorAll(".checklist")];
const boxes = lists.flatMap((list) =>
  [...list.querySelectorAll(":scope > ul > li")].map((point, i) => {
    const label = el("span", {});
    label.append(...point.childNodes);
    const box = el("input", { type: "checkbox", onchange: tell });
    box.id = `tick-${lists.indexOf(list)}-${i}`;
    label.id = `${box.id}-label`;
    box.setAttribute("aria-labelledby", label.id);
    point.append(box, " ", label);
    return box;
  }),
);

const mount = document.getElementById("checklist");
const { done, print, open, close } = mount.dataset;
const count = el("span", { role: "status" });
const all = quietButton("", openAll);

const folds = /** @type {HTMLDetailsElement[]} */ ([...document.querySelectorAll(".topic")]);
/** The sections that fold, each with its boxes and the place of their count. */
const sections = folds.map((part) => {
  const counted = el("small", {});
  part.querySelector("summary").append(counted);
  part.addEventListener("toggle", tellAll);
  return { part, counted, own: boxes.filter((box) => part.contains(box)) };
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

mount.append(
  el("button", { type: "button", class: "button", onclick: () => window.print() }, print),
  all,
  count,
);
tell();
tellAll();
