// Lists whose points can be ticked; nothing is kept but in the page itself.

import { el } from "./shared/dom.js";

const lists = [...document.querySelectorAll(".checklist")];
const boxes = lists.flatMap((list) =>
  [...list.querySelectorAll(":scope > ul > li")].map((point, i) => {
    const said = el("span", {});
    said.append(...point.childNodes);
    const box = el("input", { type: "checkbox", onchange: tell });
    box.id = `tick-${lists.indexOf(list)}-${i}`;
    said.id = `${box.id}-said`;
    box.setAttribute("aria-labelledby", said.id);
    point.append(box, " ", said);
    return box;
  }),
);

const { done, print } = document.getElementById("checklist").dataset;
const count = el("span", { role: "status" });
document
  .getElementById("checklist")
  .append(
    el("button", { type: "button", class: "button", onclick: () => window.print() }, print),
    " ",
    count,
  );

function tell() {
  const ticked = boxes.filter((box) => box.checked).length;
  count.textContent = done.replace("{n}", ticked).replace("{m}", boxes.length);
}
tell();
