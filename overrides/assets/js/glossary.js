// Finds a term of the glossary by its name or by what it means.

import { el } from "./shared/dom.js";
import { labelled } from "./shared/labelled.js";
import { folded } from "./shared/fold.js";

const mount = document.getElementById("glossary-find");
const letters = [...document.querySelectorAll(".letter")].map((letter) => ({
  letter: /** @type {HTMLElement} */ (letter),
  terms: [...letter.querySelectorAll(".term")].map((term) => ({
    term: /** @type {HTMLElement} */ (term),
    meaning: folded([...term.querySelectorAll("p")].map((p) => p.textContent).join(" ")),
  })),
}));
const field = el("input", { type: "search", id: "find-term", autocomplete: "off" });
const none = el("p", { role: "status" });

field.addEventListener("input", () => {
  const asked = folded(field.value).trim();
  for (const { letter, terms } of letters) {
    for (const { term, meaning } of terms) term.hidden = !meaning.includes(asked);
    letter.hidden = terms.every(({ term }) => term.hidden);
  }
  none.textContent = letters.every(({ letter }) => letter.hidden) ? mount.dataset.none : "";
});
mount.append(labelled(field, mount.dataset.find), none);
