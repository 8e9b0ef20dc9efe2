// The letter: one block for each item in it. What somebody writes into a block stays,
// whatever else is added, moved or taken out.

import { el } from "../shared/dom.js";

/** One item as a block: its title as a link, its text, how it is known.
    @type {(item: LetterItem) => HTMLElement} */
const block = ({ key, title, text, link, confidence }) =>
  el(
    "div",
    { "data-key": key },
    el(
      "p",
      {},
      el("strong", {}, el("a", { href: link }, title)),
      el("br"),
      text,
      confidence && [el("br"), el("small", {}, confidence)],
    ),
  );

/** Text with line breaks as elements.
    @type {(text: string) => Child[]} */
const lines = (text) => text.split("\n").flatMap((line, i) => (i ? [el("br"), line] : [line]));

/** Bring the letter in `paper` up to date: `items` in order, between greeting and closing.
    @type {(paper: HTMLElement, letter: { greeting: string, closing: string, items: LetterItem[],
      anew: boolean }) => void} */
export function write(paper, { greeting, closing, items, anew }) {
  const before = new Map([...paper.children].map((child) => [child.dataset.key, child]));
  /** @type {(key: string, made: () => HTMLElement) => HTMLElement} */
  const kept = (key, made) => (anew ? made() : (before.get(key) ?? made()));
  const head = before.get("greeting");
  const opened = el("div", { "data-key": "greeting" }, el("p", {}, greeting));
  // A greeting that somebody has rewritten stays.
  const first = head && head.textContent !== head.dataset.greeting && !anew ? head : opened;
  first.dataset.greeting = greeting;
  paper.replaceChildren(
    first,
    ...items.map((item) => kept(item.key, () => block(item))),
    kept("closing", () => el("div", { "data-key": "closing" }, el("p", {}, lines(closing)))),
  );
}

/** The letter as plain text: a link stands under its title's words.
    @type {(paper: HTMLElement) => string} */
export function asText(paper) {
  /** @type {(node: any) => string} */
  const textOf = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeName === "BR") return "\n";
    const inside = [...node.childNodes].map(textOf).join("");
    if (node.nodeName === "A") return `${inside}\n${node.href}`;
    return node.nodeName === "P" || node.nodeName === "DIV" ? `${inside.trim()}\n\n` : inside;
  };
  return [...paper.children]
    .map(textOf)
    .join("")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** The letter as HTML for mail programs: what the blocks hold, without their marks.
    @type {(paper: HTMLElement) => string} */
export function asRich(paper) {
  const copy = /** @type {HTMLElement} */ (paper.cloneNode(true));
  for (const node of copy.querySelectorAll("*")) {
    const { href } = /** @type {HTMLAnchorElement} */ (node);
    for (const { name } of [...node.attributes]) node.removeAttribute(name);
    if (href) node.setAttribute("href", href);
  }
  return [...copy.children].map((child) => new XMLSerializer().serializeToString(child)).join("");
}
