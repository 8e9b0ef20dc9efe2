// The decision guide: one question at a time, the state in the address.

import { action, el } from "./guide/dom.js";
import { question, showError } from "./guide/question.js";
import { asText, result } from "./guide/result.js";
import { read, write } from "./guide/state.js";
import { outcome, UNSURE, walk } from "./guide/walk.js";

const mount = document.getElementById("guide-mount");
const data = JSON.parse(document.getElementById("guide-data").textContent);
const words = data.words.guide;
const title = document.title;

const today = () => {
  const now = new Date();
  const two = (n) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

function label(fact, value) {
  if (value === UNSURE) return words.unsure;
  const { values } = data.facts[fact];
  return values ? values.find(([id]) => id === value)[1] : data.places[value];
}

function go(state) {
  history.pushState(null, "", write(state, data.graph.facts));
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

function mailTo(state, route) {
  return (told) => {
    const answers = route.map(
      (fact) => `${data.facts[fact].name}: ${label(fact, state.answers.get(fact))}`,
    );
    const hash = write({ ...state, ask: "" }, data.graph.facts);
    const address = location.href.split("#")[0] + hash;
    const body = [...answers, "", ...asText(told, data), "", address].join("\n");
    const subject = encodeURIComponent(words["mail-subject"]);
    return `mailto:${data.mail}?subject=${subject}&body=${encodeURIComponent(body)}`;
  };
}

/** What the rules of the day `asof` told of the same shipment, if it was another. */
function before({ answers, asof }, now) {
  if (!asof) return "";
  const told = (found) =>
    [...outcome(data.graph, found.ends).get("certificate").sure.keys()]
      .map((id) => data.items.certificate[id].name)
      .join();
  const then = told(walk(data.graph, answers, asof));
  return then === told(now)
    ? ""
    : words.changed.replace("{x}", asof).replace("{y}", then || words.depends);
}

/** Draw what the address says; `moved` after a step of the reader. */
function render(moved) {
  const state = read(location.hash, data);
  const day = state.on || today();
  const found = walk(data.graph, state.answers, day);
  const { next, route, assumed, open, left } = found;
  const fact = [...route, ...assumed.keys(), ...open].includes(state.ask) ? state.ask : next;
  const step = fact
    ? question(fact, data, {
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
      })
    : result(found, data, {
        answers: new Map([...assumed, ...state.answers]),
        day,
        shownDay: new Date(`${day}T12:00`).toLocaleDateString(words.locale, {
          dateStyle: "long",
        }),
        changed: before(state, found),
        mail: mailTo(state, route),
        ask: (name, said) => askLink(state, name, said),
      });
  const back = el("p", {}, action("#", () => history.back(), words.back));
  const answered = route.filter((name) => name !== fact);
  mount.classList.toggle("guide--split", answered.length > 0);
  mount.replaceChildren(
    ...[
      answered.length > 0 && back,
      step,
      answered.length > 0 && givenAnswers(state, answered, fact ? new Map() : assumed),
      el("p", { class: "guide__help" }, words.help),
    ].filter(Boolean),
  );
  const heading = mount.querySelector("h2");
  document.title = `${heading.textContent} · ${title}`;
  if (moved) heading.focus();
}

addEventListener("popstate", () => render(true));
render(false);
