// Finds a market in the matrix by name.

import { el } from "./shared/dom.js";
import { labelled } from "./shared/labelled.js";
import { wordsOf } from "./search/words.js";

/** A name without accents, capitals and signs.
    @type {(text: string) => string} */
const named = (text) => wordsOf(text).join(" ");

const mount = document.querySelector(".matrix [data-find]");
const rows = [...document.querySelectorAll(".matrix tbody tr")].map((row) => ({
  row,
  name: named(row.querySelector("th").textContent),
}));
const field = el("input", { type: "search", id: "matrix-find", autocomplete: "off" });
const none = el("p", { role: "status" });

field.addEventListener("input", () => {
  const asked = named(field.value);
  for (const { row, name } of rows) row.hidden = !name.includes(asked);
  none.textContent = rows.every(({ row }) => row.hidden) ? mount.dataset.none : "";
});
field.placeholder = mount.dataset.find;
mount.append(labelled(field, mount.dataset.find));
mount.closest(".matrix__tools").after(none);
