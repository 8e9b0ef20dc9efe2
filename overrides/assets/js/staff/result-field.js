// The field for a link to a result of the guide: what it leads to goes into the letter, and is told.

import { el } from "../shared/dom.js";
import { resultIn } from "./links.js";

/** The field and what it tells. `ready()` fetches all that is known, `add` puts a result into the letter.
    @type {(page: Pick<FindingPage, "data" | "ready" | "add">) => { field: HTMLInputElement,
      told: HTMLElement }} */
export function resultField({ data, ready, add }) {
  const { words } = data;
  const field = el("input", { type: "text", id: "desk-guide", autocomplete: "off" });
  const told = el("p", { role: "status", class: "desk__told" });
  field.addEventListener("input", async () => {
    const { value } = field;
    told.textContent = "";
    if (!value.includes("#") && !/^\s*https?:/.test(value)) return;
    const key = resultIn(value, await ready(), data);
    if (field.value !== value) return;
    told.textContent = key ? words.added : words["no-result"];
    if (!key) return;
    add(key);
    field.value = "";
  });
  return { field, told };
}
