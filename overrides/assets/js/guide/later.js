// What is fetched when it is opened: a calm word meanwhile, and a way to try again.

import { el } from "../shared/dom.js";
import { quietButton } from "../shared/quiet-button.js";

/**
 * Give `put` what `fill` makes of what `there()` promises; until then a word, and if it
 * does not come, what is the matter. A list of lists is laid flat.
 * @type {<T>(put: (...parts: Node[]) => void, there: () => Promise<T>, fill: Fill<T>,
 *   words: Words) => Promise<void>}
 */
export async function fillLater(put, there, fill, words) {
  put(el("p", { class: "coming", role: "status" }, words.coming));
  try {
    const made = await fill(await there());
    put(.../** @type {Node[]} */ (made.flat(3).filter(Boolean)));
  } catch {
    const again = () => {
      retry.closest("details, .row").querySelector("summary, .row__more").focus();
      fillLater(put, there, fill, words);
    };
    const retry = quietButton(words.retry, again);
    put(el("p", { role: "alert" }, words.failed), retry);
  }
}

/** A switch: what `fill` makes is put behind it when it is opened first.
    @type {<T>(title: string, how: { there: () => Promise<T>, fill: Fill<T>, words: Words,
      look?: string }) => HTMLElement} */
export function opening(title, { there, fill, words, look }) {
  const summary = el("summary", {}, title);
  const made = el("details", { class: look }, summary);
  /** @type {(...parts: Node[]) => void} */
  const put = (...parts) => made.replaceChildren(summary, ...parts);
  made.addEventListener("toggle", () => {
    if (made.open && made.childElementCount === 1) fillLater(put, there, fill, words);
  });
  return made;
}

/** Why the item `key` ("table/id") is told, behind a switch.
    @type {(key: string, view: Pick<ToldView, "why">, words: Words) => HTMLElement} */
export function becauseOf(key, { why }, words) {
  /** @type {Fill<Why>} */
  const fill = (texts) => texts.reason(key);
  return opening(words.because, { there: why, fill, words });
}
