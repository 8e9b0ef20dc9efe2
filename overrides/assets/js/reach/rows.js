// Which rows of the answers are shown: of one kind, or whose places are called as typed.

import { el } from "../shared/dom.js";
import { folded } from "../shared/fold.js";
import { KINDS } from "./groups.js";

/** Kinds of answers as chips: one is `kindShown`, or all for "". `choose` hears of another.
    @type {(groups: ReachGroup[], kindShown: string, words: Words,
      choose: (kind: string) => void) => HTMLElement} */
export function kindChips(groups, kindShown, words, choose) {
  /** @type {(kind: string) => number} */
  const count = (kind) =>
    groups
      .filter((group) => !kind || group.kind === kind)
      .reduce((n, group) => n + group.places.length, 0);
  /** @type {(kind: string) => HTMLElement} */
  const chip = (kind) =>
    el(
      "label",
      { class: "chip" },
      el("input", {
        type: "radio",
        name: "show",
        value: kind,
        checked: kind === kindShown,
        onchange: () => choose(kind),
      }),
      `${words[`kind-${kind || "all"}`]} (${count(kind)})`,
    );
  const kinds = ["", ...KINDS.filter((kind) => kind === kindShown || count(kind))];
  return el(
    "fieldset",
    { class: "chips" },
    el("legend", { class: "md-visually-hidden" }, words.filter),
    kinds.map(chip),
  );
}

/** Show in `table` the rows of the kind `kindShown`, and of them the places called as `typed`;
    gives how many places are left.
    @type {(table: HTMLElement, kindShown: string, typed: string) => number} */
export function showRows(table, kindShown, typed) {
  const asked = folded(typed.trim());
  let left = 0;
  for (const row of table.querySelectorAll("tr[data-kind]")) {
    const places = [...row.querySelectorAll("[data-place]")];
    for (const one of places) one.hidden = !folded(one.textContent).includes(asked);
    const some = places.filter((one) => !one.hidden).length;
    row.hidden = Boolean(kindShown && row.dataset.kind !== kindShown) || !some;
    left += row.hidden ? 0 : some;
    const fold = row.querySelector("details");
    if (fold && asked) fold.open = some > 0;
  }
  return left;
}
