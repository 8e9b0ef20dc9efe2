// On a narrow window the desk shows one half at a time: what is found, or the letter.

import { el } from "../shared/dom.js";

/** @type {DeskHalf[]} */
const HALVES = ["find", "letter"];

/**
 * The switch between the halves of `desk`, which begins with `half`. `show(half)` turns to
 * one; `count(n)` says how many items the letter has.
 * @type {(desk: HTMLElement, words: Words, half: DeskHalf) => { element: HTMLElement,
 *   show: (half: DeskHalf) => void, count: (n: number) => void }}
 */
export function halves(desk, words, half) {
  const [find, letter] = HALVES.map((one) =>
    el("button", { type: "button", class: "desk__half", onclick: () => show(one) }),
  );
  /** @type {(one: DeskHalf) => void} */
  function show(one) {
    desk.dataset.half = one;
    find.setAttribute("aria-pressed", String(one === "find"));
    letter.setAttribute("aria-pressed", String(one === "letter"));
  }
  /** @type {(n: number) => void} */
  const count = (n) => {
    letter.textContent = words["half-letter"].replace("{n}", n);
  };
  find.textContent = words["half-find"];
  count(0);
  show(half);
  return { element: el("p", { class: "desk__halves" }, find, letter), show, count };
}
