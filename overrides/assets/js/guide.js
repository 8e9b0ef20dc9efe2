// The decision guide: one question at a time, the state in the address.

import { action } from "./shared/action.js";
import { pageAddress } from "./shared/address.js";
import { el } from "./shared/dom.js";
import { today } from "./shared/today.js";
import { partsOf } from "./guide/parts.js";
import { question, showError } from "./guide/question.js";
import { read, write } from "./guide/state.js";
import { fetchNames } from "./guide/typed.js";
import { unpackedNodes } from "./guide/unpack.js";
import { UNSURE, walk } from "./guide/walk.js";

const mount = document.getElementById("guide-mount");
/** @type {PageData} */
const data = JSON.parse(document.getElementById("guide-data").textContent);
const words = data.words.guide;
/** @type {unknown} */
const sent = data.graph.nodes;
data.graph.nodes = unpackedNodes(/** @type {PackedNodes} */ (sent), data.graph);
const rooms = partsOf(data);
const article = /** @type {HTMLElement} */ (mount.closest("article"));
const title = document.title;
/** Tells what an answer on the result's own page has changed. */
const status = el("p", { class: "md-visually-hidden", role: "status" });
/** Days of the shipment, besides departure, for its calendar: kept in the page only. */
const days = new Map();
mount.after(status);

/** @type {(state: NewState) => string} */
const fragment = (state) => write(state, data.graph.facts);

/** @type {View["label"]} */
function label(fact, value) {
  if (value === UNSURE) return words.unsure;
  const { values } = data.facts[fact];
  const named = values?.find(([id]) => id === value);
  return named ? named[1] : data.places[value];
}

/** An answer in few words: "Product: Wine", or what the data calls it in short.
    @type {(fact: string, value: string) => string} */
function chip(fact, value) {
  const { name, values, short } = data.facts[fact];
  if (!values) return label(fact, value);
  return short?.[value] ?? `${name}: ${label(fact, value)}`;
}

/** @type {(state: NewState) => void} */
function go(state) {
  history.pushState({ inside: true }, "", fragment(state));
  render(true);
}

/** Take `state` on the page that shows it, without a step in the history.
    @type {(state: NewState, drawAnew?: boolean) => void} */
function stay(state, drawAnew = true) {
  history.replaceState(history.state, "", fragment(state));
  if (drawAnew) render(false, true);
}

/** A link that asks `fact`, again or for the first time.
    @type {(state: NewState, fact: string, ...said: Child[]) => HTMLElement} */
function askLink(state, fact, ...said) {
  const asking = { ...state, ask: fact };
  return action(fragment(asking), () => go(asking), ...said);
}

const restartLink = () =>
  action("#", () => go({ answers: new Map(), done: new Set() }), words.restart);

/** "Your answers", each with a way to change it.
    @type {(state: State, route: string[]) => HTMLElement} */
function givenAnswers(state, route) {
  const rows = route.map((fact) => {
    const { name } = data.facts[fact];
    const hidden = el("span", { class: "md-visually-hidden" }, ` ${name}`);
    return el(
      "div",
      {},
      el("dt", {}, name),
      el("dd", {}, label(fact, state.answers.get(fact))),
      el("dd", {}, askLink(state, fact, words.change, hidden)),
    );
  });
  return el(
    "section",
    { class: "guide__answers" },
    el("h2", {}, words.answers),
    el("dl", {}, rows),
    el("p", {}, restartLink()),
  );
}

/** @type {View["shown"]} */
const shown = (day, style = { dateStyle: "long" }) =>
  new Date(`${day}T12:00`).toLocaleDateString(words.locale, style);

/** What the rules of the day `asof` told of the same shipment, if it was another.
    @type {(state: State, now: Walk, room: ResultRoom) => string} */
function before({ answers, asof }, now, room) {
  const past = asof && walk(data.graph, answers, asof);
  // The rules of that day may have asked for more than is known.
  if (!past || past.next) return "";
  const then = room.certificatesAt(past.ends, room.data);
  const told = room.data.words.guide;
  return then === room.certificatesAt(now.ends, room.data)
    ? ""
    : told.changed.replace("{x}", shown(asof)).replace("{y}", then || told.depends);
}

/** The address of this result, to be opened later or by others.
    @type {(state: State) => string} */
function addressOf(state) {
  const made = { ...state, ask: "", done: new Set(), asof: state.on ? "" : today() };
  return pageAddress() + fragment(made);
}

/** @type {(state: State, id: string, yes: boolean) => void} */
function tick(state, id, yes) {
  if (yes) state.done.add(id);
  else state.done.delete(id);
  stay(state, false);
}

/** @type {(state: State, found: Walk, day: string, room: ResultRoom) => Promise<Shown>} */
async function tell(state, found, day, room) {
  const ways = room.isDeadEnd(found.ends, room.data) && (await rooms.ways());
  /** @type {Answers} */
  const answers = new Map([...found.assumed, ...state.answers]);
  /** @type {(fact: string) => string} */
  const place = (fact) => label(fact, answers.get(fact));
  return room.result(found, room.data, {
    answers,
    day,
    days,
    on: state.on,
    today: today(),
    shown,
    changed: before(state, found, room),
    address: addressOf(state),
    pair: `${place("origin")} → ${place("destination")}`,
    label,
    chip: (fact) => chip(fact, answers.get(fact)),
    ask: (name, said) => {
      const link = askLink(state, name, said);
      link.setAttribute("aria-label", `${words.change} ${data.facts[name].name}: ${said}`);
      return link;
    },
    tell: (fact, value) => stay({ ...state, answers: new Map(state.answers).set(fact, value) }),
    ways,
    open: (pairs, said) => {
      const there = { ...state, answers: new Map([...state.answers, ...pairs]), ask: "" };
      return action(fragment(there), () => go(there), said);
    },
    leaves: (on) => stay({ ...state, on }),
    done: state.done,
    tick: (id, yes) => tick(state, id, yes),
    restart: restartLink(),
    take: rooms.take,
    reasons: rooms.reasons,
  });
}

/** @type {(state: State, fact: string, step: { left: number, asked: number }) => HTMLElement} */
function askStep(state, fact, { left, asked }) {
  return question(fact, data, {
    // Who comes back to a question finds the answer as it was given.
    current: state.answers.get(fact) ?? history.state?.said,
    step: asked + 1,
    left: Math.max(1, left),
    texts: rooms.answers,
    answered: (value, facts = {}) => {
      for (const [name, said] of Object.entries({ ...facts, [fact]: value }))
        state.answers.set(name, said);
      history.replaceState({ ...history.state, said: value }, "");
      go({ ...state, ask: "" });
    },
    failed: (form) => {
      document.title = `${words["error-title"]} ${title}`;
      showError(form, data);
    },
  });
}

/** Told when the second part of the guide could not be fetched.
    @type {() => Shown} */
function failure() {
  const again = el("button", { type: "button", onclick: () => render(true) }, words.retry);
  const element = el(
    "div",
    {},
    el("h2", { tabindex: "-1" }, words.error),
    el("p", {}, words.failed),
    again,
  );
  return { element, headline: words.error, said: words.failed };
}

/** Put `parts` on the page: of the kind "first", "question" or "result", which changes
    what stands above them. The keyboard stays in the field it was in.
    @type {(parts: Child[], kind: string, how: { moved?: boolean, inPlace?: boolean }) => void} */
function put(parts, kind, { moved, inPlace }) {
  const { id } = document.activeElement ?? {};
  article.classList.toggle("guide-begun", kind !== "first");
  article.classList.toggle("guide-told", kind === "result");
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

/** Told when a link held an answer that is not known. */
const notice = () => el("p", { class: "warning", role: "status" }, words["unknown-answer"]);

const help = () => el("p", { class: "guide__help" }, words.help);

let drawn = 0;

/** Draw what the address says; `moved` after a step, `inPlace` after an answer on the result.
    @type {(moved?: boolean, inPlace?: boolean) => Promise<void>} */
async function render(moved, inPlace) {
  const turn = ++drawn;
  let state = read(location.hash, data);
  if (state.unknown && !globalThis.names) {
    // It may be a place that the page does not offer at once.
    await fetchNames(data).catch(() => {});
    if (turn !== drawn) return;
    state = read(location.hash, data);
  }
  const day = state.on || today();
  const found = walk(data.graph, state.answers, day);
  const { next, route, assumed, open, left } = found;
  const fact = [...route, ...assumed.keys(), ...open].includes(state.ask) ? state.ask : next;
  if (state.answers.size) rooms.answers().catch(() => {});
  status.textContent = "";
  if (fact) {
    const answered = route.filter((name) => name !== fact);
    const some = answered.length > 0;
    mount.classList.toggle("guide--split", some);
    put(
      [
        some && backLink(),
        state.unknown && notice(),
        askStep(state, fact, { left, asked: answered.length }),
        some && givenAnswers(state, answered),
        help(),
      ],
      some ? "question" : "first",
      { moved },
    );
    document.title = `${mount.querySelector("h2")?.textContent} · ${title}`;
    return;
  }
  const told = await rooms.answers().then((room) => tell(state, found, day, room), failure);
  if (turn !== drawn) return;
  mount.classList.remove("guide--split");
  put([backLink(), told.element], "result", { moved, inPlace });
  document.title = `${told.headline} · ${title}`;
  if (inPlace) status.textContent = words.now.replace("{x}", told.said);
}

addEventListener("popstate", () => render(true));
render(false);
