// The decision guide: one question at a time, the state in the address.

import { el } from "./guide/dom.js";
import { question, showError } from "./guide/question.js";
import { asText, result } from "./guide/result.js";
import { read, write } from "./guide/state.js";
import { UNSURE, walk } from "./guide/walk.js";

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

function givenAnswers(state, route) {
  const rows = route.map((fact) => {
    const hash = write({ ...state, ask: fact }, data.graph.facts);
    const change = el(
      "a",
      { href: hash, onclick: (event) => (event.preventDefault(), go({ ...state, ask: fact })) },
      words.change,
      el("span", { class: "md-visually-hidden" }, ` ${data.facts[fact].name}`),
    );
    return el(
      "div",
      {},
      el("dt", {}, data.facts[fact].name),
      el("dd", {}, label(fact, state.answers.get(fact))),
      el("dd", {}, change),
    );
  });
  return el(
    "section",
    { class: "guide__answers" },
    el("h2", {}, words.answers),
    el("dl", {}, rows),
    el(
      "p",
      {},
      el("a", { href: "#", onclick: (event) => (event.preventDefault(), restart()) }, words.restart),
    ),
  );
}

function restart() {
  history.pushState(null, "", location.pathname + location.search);
  render(true);
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

/** Draw what the address says; `moved` after a step of the reader. */
function render(moved) {
  const state = read(location.hash, data);
  const day = state.on || today();
  const { next, route, left, ends } = walk(data.graph, state.answers, day);
  const fact = route.includes(state.ask) ? state.ask : next;
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
    : result(ends, data, {
        answers: state.answers,
        day,
        shownDay: new Date(`${day}T12:00`).toLocaleDateString(
          { en: "en-GB" }[document.documentElement.lang] ?? document.documentElement.lang,
          { dateStyle: "long" },
        ),
        mail: mailTo(state, route),
      });
  const back = el(
    "p",
    {},
    el("a", { href: "#", onclick: (event) => (event.preventDefault(), history.back()) }, words.back),
  );
  const answered = route.filter((name) => name !== fact);
  mount.classList.toggle("guide--split", answered.length > 0);
  mount.replaceChildren(
    ...[
      answered.length > 0 && back,
      step,
      answered.length > 0 && givenAnswers(state, answered),
      el("p", { class: "guide__help" }, words.help),
    ].filter(Boolean),
  );
  const heading = mount.querySelector("h2");
  document.title = `${heading.textContent} · ${title}`;
  if (moved) heading.focus();
}

addEventListener("popstate", () => render(true));
render(false);
