// Copies text to the clipboard, also where the page is only a file on disk.

import { el } from "./dom.js";
import { quietButton } from "./quiet-button.js";

/** Copy `text`; `rich` is the same as HTML, made of text only. Gives a promise: false if it failed.
    @type {(text: string, rich?: string) => Promise<boolean>} */
export async function copy(text, rich = "") {
  try {
    if (!rich) {
      await navigator.clipboard.writeText(text);
      return true;
    }
    /** @type {(kind: string, value: string) => [string, Blob]} */
    const part = (kind, value) => [kind, new Blob([value], { type: kind })];
    const parts = Object.fromEntries([part("text/plain", text), part("text/html", rich)]);
    await navigator.clipboard.write([new ClipboardItem(parts)]);
    return true;
  } catch {
    return copyByHand(text);
  }
}

/** The old way, for pages that have no right to the clipboard; whether it worked.
    @type {(text: string) => boolean} */
function copyByHand(text) {
  const before = /** @type {HTMLElement | null} */ (document.activeElement);
  const area = el("textarea", { class: "md-visually-hidden" });
  area.value = text;
  document.body.append(area);
  area.select();
  const copied = document.execCommand("copy");
  area.remove();
  before?.focus();
  return copied;
}

/** A button that acts, and the line that tells it has: [button, status]. An act that
    gives false has done nothing, which `failed` tells.
    @type {(label: string, done: string, act: () => unknown, failed?: string) => HTMLElement[]} */
export function teller(label, done, act, failed = "") {
  const status = el("span", { role: "status", class: "told" });
  const onclick = async () => {
    status.textContent = "";
    status.textContent = (await act()) === false ? failed : done;
  };
  return [quietButton(label, onclick), status];
}
