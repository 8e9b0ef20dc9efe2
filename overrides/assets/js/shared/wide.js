// A table that may be wider than a phone.

import { el } from "./dom.js";
import { tableHead } from "./table-head.js";

/** A region of its own that scrolls if it must, with a table of the class `kind`.
    @type {(caption: string, kind: string, heads: Child[], ...bodies: Child[]) => HTMLElement} */
export const wideTable = (caption, kind, heads, ...bodies) =>
  el(
    "div",
    { class: "tool__wide", role: "region", tabindex: "0", "aria-label": caption },
    el(
      "table",
      { class: kind },
      el("caption", { class: "md-visually-hidden" }, caption),
      tableHead(heads),
      bodies,
    ),
  );
