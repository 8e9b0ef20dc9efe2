// The decision guide: one question at a time, the state in the address.

import { action } from "./shared/action.js";
import { pageAddress } from "./shared/address.js";
import { el } from "./shared/dom.js";
import { load } from "./shared/load.js";
import { today } from "./shared/today.js";
import { question, showError } from "./guide/question.js";
import { read, write } from "./guide/state.js";
import { UNSURE, walk } from "./guide/walk.js";

const mount = document.getElementById("guide-mount");
const data = JSON.parse(document.getElementById("guide-data").textContent);
const words = data.words.guide;
const title = document.title;

function label(fact, value) {
  if (value === UNSURE) return words.unsure;
  const { values } = data.facts[fact];
  return values ? values.find(([id]) => id === value)[1] : data.places[value];
}

function go(state) {
  history.pushState({ inside: true }, "", write(state, data.graph.facts));
  render(true);
}

/** A link that asks `fact`, again or for the first time. */
function askLink(state, fact, ...said) {
  const asking = { ...state, ask: fact };
  return action(write(asking, data.graph.facts), () => go(asking), ...said);
}

/** "Your answers", and what was taken for granted, each with a way to change it. */
function givenAnswers(state, route, assumed) {
  const told = [
    ...route.map((fact) => [fact, label(fact, state.answers.get(fact))]),
    ...[...assumed].map(([fact, value]) => [
      fact,
      `${label(fact, value)} (${words.assumed})`,
    ]),
  ];
  const rows = told.map(([fact, said]) => {
    const { name } = data.facts[fact];
    const hidden = el("span", { class: "md-visually-hidden" }, ` ${name}`);
    return el(
      "div",
      {},
      el("dt", {}, name),
      el("dd", {}, said),
      el("dd", {}, askLink(state, fact, words.change, hidden)),
    );
  });
  const restart = () => go({ answers: new Map() });
  return el(
    "section",
    { class: "guide__answers" },
    el("h2", {}, words.answers),
    el("dl", {}, rows),
    el("p", {}, action("#", restart, words.restart)),
  );
}

let answersRoom;

/** What tells results: fetched once, with the first answer. */
function loadAnswers() {
  answersRoom ??= Promise.all(data.later.map(load)).then(() => {
    const { guideAnswers: room, guideTexts: texts } = globalThis;
    const graph = { ...data.graph, ...texts.graph };
    return { ...room, data: { ...data, ...texts, graph } };
  });
  answersRoom.catch(() => (answersRoom = undefined));
  return answersRoom;
}

/** What the rules of the day `asof` told of the same shipment, if it was another. */
function before({ answers, asof }, now, room) {
  const past = asof && walk(data.graph, answers, asof);
  // The rules of that day may have asked for more than is known.
  if (!past || past.next) return "";
  const then = room.certificatesAt(past.ends, room.data);
  const told = room.data.words.guide;
  return then === room.certificatesAt(now.ends, room.data)
    ? ""
    : told.changed.replace("{x}", asof).replace("{y}", then || told.depends);
}

/** The address of this result, to be opened later or by others. */
function addressOf(state) {
  const made = { ...state, ask: "", asof: state.on ? "" : today() };
  return pageAddress() + write(made, data.graph.facts);
}

function tell(state, found, day, room) {
  return room.result(found, room.data, {
    answers: new Map([...found.assumed, ...state.answers]),
    day,
    shownDay: new Date(`${day}T12:00`).toLocaleDateString(words.locale, { dateStyle: "long" }),
    changed: before(state, found, room),
    address: addressOf(state),
    label,
    ask: (name, said) => askLink(state, name, said),
  });
}

function askStep(state, fact, left) {
  return question(fact, data, {
    current: state.answers.get(fact),
    left: Math.max(1, left),
    answered: (value) => {
      state.answers.set(fact, value);
      go({ ...state, ask: "" });
    },
    failed: (form) => {
      document.title = `${words["error-title"]} ${title}`;
      showError(form, data);
    },
  });
}

/** Told when the second part of the guide could not be fetched. */
function failure() {
  const again = el("button", { type: "button", onclick: () => render(true) }, words.retry);
  return el("div", {}, el("h2", { tabindex: "-1" }, words.error), el("p", {}, words.failed), again);
}

/** Put `step` on the page, with the answers given so far. */
function draw(step, state, answered, assumed, moved) {
  const back = el("p", {}, action("#", () => history.back(), words.back));
  mount.classList.toggle("guide--split", answered.length > 0);
  mount.replaceChildren(
    ...[
      // Whoever came by a link has no question of the guide to go back to.
      history.state?.inside && answered.length > 0 && back,
      step,
      answered.length > 0 && givenAnswers(state, answered, assumed),
      el("p", { class: "guide__help" }, words.help),
    ].filter(Boolean),
  );
  const heading = mount.querySelector("h2");
  document.title = `${heading.textContent} · ${title}`;
  if (moved) heading.focus();
}

let drawn = 0;

/** Draw what the address says; `moved` after a step of the reader. */
async function render(moved) {
  const state = read(location.hash, data);
  const day = state.on || today();
  const found = walk(data.graph, state.answers, day);
  const { next, route, assumed, open, left } = found;
  const fact = [...route, ...assumed.keys(), ...open].includes(state.ask) ? state.ask : next;
  const turn = ++drawn;
  if (state.answers.size) loadAnswers().catch(() => {});
  if (fact) {
    const answered = route.filter((name) => name !== fact);
    draw(askStep(state, fact, left), state, answered, new Map(), moved);
    return;
  }
  const step = await loadAnswers().then((room) => tell(state, found, day, room), failure);
  if (turn === drawn) draw(step, state, route, assumed, moved);
}

addEventListener("popstate", () => render(true));
render(false);
