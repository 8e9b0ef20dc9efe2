// Where the guide goes: the state in the address, drawn anew.

import { action } from "../shared/action.js";
import { data, words } from "./page.js";
import { write } from "./state.js";

/** Draws what the address says: `moved` after a step, `inPlace` on the same page.
    @type {(moved: boolean, inPlace?: boolean) => Promise<void>} */
let draw;

/** The last drawing in place.
    @type {Promise<void> | undefined} */
let inPlace;

/** A promise that the last answer on the result's own page is drawn. */
export const settled = () => inPlace;

/** From now on `render` draws where the guide goes.
    @type {(render: typeof draw) => void} */
export function drawBy(render) {
  draw = render;
}

/** @type {(state: NewState) => string} */
export const fragment = (state) => write(state, data.graph.facts);

/** @type {(state: NewState) => void} */
export function go(state) {
  history.pushState({ inside: true }, "", fragment(state));
  draw(true);
}

/** Take `state` on the page that shows it, without a step in the history.
    @type {(state: NewState, drawAnew?: boolean) => void} */
export function stay(state, drawAnew = true) {
  history.replaceState(history.state, "", fragment(state));
  if (drawAnew) inPlace = draw(false, true);
}

/** A link that asks `fact`, again or for the first time.
    @type {(state: NewState, fact: string, ...content: Child[]) => HTMLElement} */
export function askLink(state, fact, ...content) {
  const asking = { ...state, ask: fact };
  return action(fragment(asking), () => go(asking), ...content);
}

export const restartLink = () =>
  action("#", () => go({ answers: new Map(), done: new Set() }), words.restart);
