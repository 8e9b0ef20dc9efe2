// Links that do not leave the page.

import { el } from "./dom.js";

/** A link that acts on the page instead of leaving it.
    @type {(href: string, act: () => void, ...content: Child[]) => HTMLAnchorElement} */
export function action(href, act, ...content) {
  /** @type {(event: Event) => void} */
  const onclick = (event) => {
    event.preventDefault();
    act();
  };
  return el("a", { href, onclick }, ...content);
}
