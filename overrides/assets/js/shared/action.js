// Links that do not leave the page.

import { el } from "./dom.js";

/** A link that acts on the page instead of leaving it. */
export function action(href, act, ...said) {
  const onclick = (event) => {
    event.preventDefault();
    act();
  };
  return el("a", { href, onclick }, ...said);
}
