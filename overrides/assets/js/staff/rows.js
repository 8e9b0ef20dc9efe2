// The rows of the desk: what is found, what is picked.

import { el } from "../shared/dom.js";
import { pathIn } from "../shared/languages.js";

/** @type {(label: string, name: string, act: () => void, disabled?: boolean) => HTMLElement} */
const small = (label, name, act, disabled = false) => {
  const button = el(
    "button",
    { type: "button", class: "desk__small", onclick: act, disabled },
    label,
  );
  button.setAttribute("aria-label", name);
  return button;
};

/** The house that writes the letter: its texts speak of it as of another. */
const OURS = /\bQCS\b/;

/** A pick, with buttons that move it and take it out. Where its text sends the reader to QCS, whoever
    writes for QCS is told so.
    @type {(item: LetterItem, at: number, count: number, words: Words,
      move: (key: string, by: number) => void) => HTMLElement} */
export const trayRow = ({ key, title, text }, at, count, words, move) =>
  el(
    "li",
    {},
    el("span", {}, title),
    small("↑", `${words.up}: ${title}`, () => move(key, -1), at === 0),
    small("↓", `${words.down}: ${title}`, () => move(key, 1), at === count - 1),
    small("✕", `${words.out}: ${title}`, () => move(key, 0)),
    OURS.test(text) && el("small", {}, words.voice),
  );

/** A find: its title adds it, its link opens it. `pageLang` is the language of the page.
    @type {(find: DeskFind, page: { words: Words, root: string, pageLang: string, picked: boolean,
      toggle: (key: string) => void }) => HTMLElement} */
export function findRow(
  { key, lang, kind, title, text },
  { words, root, pageLang, picked, toggle },
) {
  const button = el(
    "button",
    { type: "button", class: "desk__add", onclick: () => toggle(key) },
    el("strong", {}, title),
    el("span", {}, text),
  );
  button.setAttribute("aria-pressed", picked);
  const href = root + pathIn(key, lang);
  return el(
    "li",
    { "data-key": key, lang: lang === pageLang ? null : lang },
    button,
    el("small", {}, `${kind} · `, el("a", { href }, words.link)),
  );
}

/** What adds the answer of a `row` that is a plain link.
    @type {(row: HTMLElement, label: string, toggle: (key: string) => void) => HTMLElement} */
export const addButton = ({ dataset, textContent }, label, toggle) =>
  small("+", `${label}: ${textContent}`, () => toggle(dataset.key));
