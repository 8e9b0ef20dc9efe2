// Links that do not leave the page.

import { el } from "./dom.js";

/** A link that acts on the page instead of leaving it.
    @type {(href: string, act: () => void, ...said: Child[]) => HTMLAnchorElement} */
export function action(href, act, ...said) {
  /** @type {(event: Event) => void} */
  const onclick = (event) => {
    event.preventDefault();
    act();
  };
  return el("a", { href, onclick }, ...said);
}
