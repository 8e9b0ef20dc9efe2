// A button that stands back behind what a page is for: to print, to copy, to take back.

import { el } from "./dom.js";

/** The button with the text `label`, which calls `act`; `more` are attributes of its own.
    @type {(label: Child, act: (event: Event) => unknown, more?: Attributes) => HTMLButtonElement} */
export const quietButton = (label, act, more = {}) =>
  el("button", { type: "button", class: "button button--quiet", onclick: act, ...more }, label);
