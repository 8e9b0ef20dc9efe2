// The decision guide: one question at a time, the state in the address.

import { action } from "./shared/action.js";
import { keepCodesWhole } from "./shared/codes.js";
import { el } from "./shared/dom.js";
import { today } from "./shared/today.js";
import { askLink, drawBy, go, restartLink } from "./guide/moves.js";
import { label } from "./guide/naming.js";
import { data, rooms, words } from "./guide/page.js";
import { read } from "./guide/state.js";
import { knownThen, tell } from "./guide/telling.js";
import { walk } from "./guide/walk.js";
import { isWhole } from "./guide/with-branch.js";

keepCodesWhole();

const mount = document.getElementById("guide-mount");
const article = /** @type {HTMLElement} */ (mount.closest("article"));
const title = document.title;
/** Tells what an answer on the result's own page has changed. */
const status = el("p", { class: "md-visually-hidden", role: "status" });
mount.after(status);

/** Put `parts` on the page: of the kind "first", "question" or "result", which changes
    what stands above them. The keyboard stays in the field it was in.
    @type {(parts: Child[], kind: string, how: { moved?: boolean, inPlace?: boolean }) => void} */
function put(parts, kind, { moved, inPlace }) {
  const { id } = document.activeElement ?? {};
  article.classList.toggle("guide-begun", kind !== "first");
  article.classList.toggle("guide-told", kind === "result");
  document.documentElement.className = "js"; // what kept the place of what is drawn now
  mount.replaceChildren(.../** @type {Node[]} */ (parts.filter(Boolean)));
  if (moved) mount.querySelector("h2")?.focus();
  if (inPlace && id) document.getElementById(id)?.focus({ preventScroll: true });
}

/** Whoever came by a link has no question of the guide to go back to. */
const backLink = () =>
  history.state?.inside &&
  el(
    "p",
    { class: "guide__back" },
    action("#", () => history.back(), words.back),
  );

/** That the address says something which is no answer, or "".
    @type {(state: State) => Child} */
const inVain = ({ unknown }) =>
  unknown && el("p", { class: "warning", role: "status" }, words["unknown-answer"]);

/** What the address says, once it is known whether its places are. */
async function stateNow() {
  const state = read(location.hash, data);
  if (!state.unknown || globalThis.placeNames) return state;
  // It may be a place that the page does not offer at once.
  await rooms.places().catch(() => {});
  return read(location.hash, data);
}

/** What is told after the first question; nothing before it is answered.
    @type {(state: Pick<State, "answers">) => Promise<GuideData | undefined>} */
const branchOf = async ({ answers }) =>
  answers.has(data.first) ? rooms.branch(answers) : undefined;

/** The most questions that can still come where the graph is not known to its ends.
    @type {(state: State) => number} */
function leftAtFirst({ answers }) {
  const { offered: optional, usual: defaults } = data.graph;
  return (
    data.most -
    [...answers.keys()].filter((fact) => !optional.includes(fact) && !(fact in defaults)).length
  );
}

/** What the address asks for.
    @type {() => Promise<Drawing>} */
async function drawing() {
  // What a result needs comes at once, whatever turns out to be asked first.
  const begun = read(location.hash, data);
  if (begun.answers.size) rooms.answers().catch(() => {});
  if (begun.on) rooms.dated();
  const places = new URLSearchParams(location.hash.slice(1)); // known or not
  branchOf({ answers: new Map([...places, ...begun.answers]) }).catch(() => {});
  const state = await stateNow();
  const branch = await branchOf(state);
  const day = state.on || today();
  const walked = walk((branch ?? data).graph, state.answers, day);
  const { next, route, assumed, open, left } = walked;
  const told = [...state.answers.keys(), ...assumed.keys(), ...open];
  const fact = branch && told.includes(state.ask) ? state.ask : next;
  if (branch && !fact) {
    const past = state.asof ? walk(branch.graph, state.answers, state.asof) : undefined;
    if (!isWhole(branch, walked.ends, past?.ends ?? [])) await rooms.rest(branch);
    const room = await rooms.answers();
    const dated = state.on ? await rooms.dated() : undefined;
    const { element, ...shownResult } = tell(state, walked, past, day, branch, room, dated);
    const then = await knownThen(state).catch(() => "");
    return { ...shownResult, parts: [backLink(), inVain(state), then, element], kind: "result" };
  }
  const { questionPage } = await rooms.ask();
  return questionPage(state, fact, {
    data,
    answered: route.filter((name) => name !== fact),
    left: !branch || branch.isStem ? leftAtFirst(state) : left,
    title,
    label,
    back: backLink,
    inVain: inVain(state),
    change: askLink,
    restart: restartLink,
    take(facts, value) {
      for (const [name, answer] of Object.entries(facts)) state.answers.set(name, answer);
      history.replaceState({ ...history.state, answer: value }, "");
      go({ ...state, ask: "" });
    },
  });
}

/** Told when a part of the guide could not be fetched; anything else is a mistake of ours.
    @type {(reason: unknown) => Drawing} */
function failure(reason) {
  if (!(reason instanceof Event)) throw reason;
  const again = el("button", { type: "button", onclick: () => render(true) }, words.retry);
  const content = [el("h2", { tabindex: "-1" }, words.error), el("p", {}, words.failed), again];
  return { parts: [backLink(), el("div", {}, content)], kind: "result", headline: words.error };
}

let drawn = 0;

/** Draw what the address says; `moved` after a step, `inPlace` after an answer on the result.
    @type {(moved?: boolean, inPlace?: boolean) => Promise<void>} */
async function render(moved, inPlace) {
  const turn = ++drawn;
  const { parts, kind, split = false, headline, summary } = await drawing().catch(failure);
  if (turn !== drawn) return;
  mount.classList.toggle("guide--split", split);
  put(parts, kind, { moved, inPlace });
  document.title = `${headline} · ${title}`;
  status.textContent = inPlace && summary ? words.now.replace("{x}", summary) : "";
}

drawBy(render);
addEventListener("popstate", () => render(true));
render(false);
