// The row of names above the columns of a table.

import { el } from "./dom.js";

/** A head for a table whose columns are called `names`.
    @type {(names: Child[]) => HTMLElement} */
export const tableHead = (names) =>
  el(
    "thead",
    {},
    el(
      "tr",
      {},
      names.map((name) => el("th", { scope: "col" }, name)),
    ),
  );
