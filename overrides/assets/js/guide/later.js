// What is fetched when it is opened: a calm word meanwhile, and a way to try again.

import { el } from "../shared/dom.js";

/**
 * Give `put` what `fill()` makes, once `there()` has come; until then a word, and if it
 * does not come, what is the matter. A list of lists is laid flat.
 * @type {(put: (...parts: Node[]) => void, there: () => Promise<unknown>, fill: () => Child[],
 *   words: Words) => Promise<void>}
 */
export async function fillLater(put, there, fill, words) {
  put(el("p", { class: "coming", role: "status" }, words.coming));
  try {
    await there();
    put(.../** @type {Node[]} */ (fill().flat(3).filter(Boolean)));
  } catch {
    const again = () => {
      retry.closest("details, .row")?.querySelector("summary, .row__more")?.focus();
      fillLater(put, there, fill, words);
    };
    const retry = el(
      "button",
      { type: "button", class: "button button--quiet", onclick: again },
      words.retry,
    );
    put(el("p", { role: "alert" }, words["not-loaded"]), retry);
  }
}

/** A switch: what `fill()` makes is put behind it when it is opened first.
    @type {(title: string, how: { there: () => Promise<unknown>, fill: () => Child[],
      words: Words, look?: string }) => HTMLElement} */
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
