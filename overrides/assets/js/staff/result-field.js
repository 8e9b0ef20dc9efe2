// The field for a link to a result of the guide: what it leads to goes into the letter, and is told.

import { el } from "../shared/dom.js";
import { corrected } from "./corrected.js";
import { resultIn } from "./links.js";

/** The field and what it tells, also of rules that have been corrected since. `ready()` fetches
    all that is known, `add` puts a result into the letter.
    @type {(page: Pick<FindingPage, "data" | "ready" | "add">) => { field: HTMLInputElement,
      told: HTMLElement[] }} */
export function resultField({ data, ready, add }) {
  const { words } = data;
  const field = el("input", { type: "text", id: "desk-guide", autocomplete: "off" });
  const other = el("div");
  const told = el("p", { role: "status", class: "desk__told" });
  field.addEventListener("input", async () => {
    const { value } = field;
    told.textContent = "";
    other.replaceChildren();
    if (!value.includes("#") && !/^\s*https?:/.test(value)) return;
    const library = await ready();
    const key = resultIn(value, library, data);
    if (field.value !== value) return;
    told.textContent = key ? words.added : words["no-result"];
    if (!key) return;
    add(key);
    field.value = "";
    other.replaceChildren(...(await corrected([value], library, data)));
  });
  return { field, told: [told, other] };
}
