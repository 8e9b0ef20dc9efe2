// Nodes as a list.

import { el } from "./dom.js";

/** @type {(nodes: Child[]) => HTMLElement} */
export const listOf = (nodes) =>
  el(
    "ul",
    {},
    nodes.map((node) => el("li", {}, node)),
  );

/** One alone stands without bullets.
    @type {(nodes: Child[]) => Child} */
export const severalListed = (nodes) => (nodes.length > 1 ? listOf(nodes) : nodes);
