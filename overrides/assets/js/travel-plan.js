// The travel-plan builder: stops and transport in order, checked, taken along.

import { el } from "./shared/dom.js";
import { quietButton } from "./shared/quiet-button.js";
import { today } from "./shared/today.js";
import { entriesOf, markAll, missingOf, problemsOf, recheckMarked } from "./tools/entries.js";
import { filled, guardEntries, toolData } from "./tools/page.js";
import {
  findings,
  goesOn,
  moved,
  newStop,
  withoutLeg,
  withoutStop,
  withStop,
} from "./tools/plan.js";
import { planTables } from "./tools/plan-tables.js";
import { mark, report, withdraw } from "./tools/report.js";
import { idOf, journey } from "./tools/stops.js";
import { inWriting, takeAlong } from "./tools/take.js";

const data = toolData();
const { words } = data;
const mount = document.getElementById("tool-mount");
const form = document.querySelector(".consignment");
const entries = entriesOf(form);
const status = el("p", { role: "status", class: "told" });
const summary = el("div", {});
const list = el("div", {});
/** @type {(id: string) => any} */
const at = (id) => document.getElementById(id);

let stops = [newStop(), newStop()];
let country = "";

function draw() {
  withdraw(summary);
  /** @type {(value: string) => void} */
  const setCountry = (value) => (country = value);
  list.replaceChildren(journey(data, stops, { country, setCountry, acts }));
  if (status.previousSibling !== list) list.after(status);
}

/** @type {(...content: (Node | string)[]) => void} */
function say(...content) {
  status.replaceChildren(...content);
}

/** @type {(index: number, to: number) => void} */
function move(index, to) {
  stops = moved(stops, index, to);
  draw();
  const [same, other] = to < index ? ["up", "down"] : ["down", "up"];
  const button = at(`stop-${to + 1}--${same}`);
  (button.disabled ? at(`stop-${to + 1}--${other}`) : button).focus();
  say(filled(words.moved, { n: to + 1 }));
}

/** @type {(index: number, stop: Stop) => void} */
function insert(index, stop) {
  stops = withStop(stops, index, stop);
  draw();
  at(`stop-${index + 1}`).focus();
  say(filled(words.added, { n: index + 1 }));
}

/** @type {(index: number) => void} */
function remove(index) {
  const gone = stops[index];
  stops = withoutStop(stops, index);
  draw();
  const undo = () => insert(index, gone);
  const button = quietButton(words.undo, undo, { "aria-describedby": "removed" });
  say(el("span", { id: "removed" }, filled(words.removed, { n: index + 1 })), " ", button);
  // Where the stop was, so that the way on is not lost.
  const [cards] = list.children;
  cards.insertBefore(el("li", {}, status), cards.children[index] ?? null);
  button.focus();
}

/** @type {JourneyState["acts"]} */
const acts = {
  up: (index) => move(index, index - 1),
  down: (index) => move(index, index + 1),
  add: (index) => insert(index + 1, newStop()),
  remove,
};

/** What one finding of the journey says: [id of the input, sentence].
    @type {(finding: StopFinding) => [id: string, sentence: string]} */
function messageRow({ id: message, index, field, day, earlier }) {
  const next = earlier ? earlier.index + 1 : index + 2;
  const values = { n: index + 1, x: next, day, earlier: earlier?.day };
  return [idOf(index, field), filled(words[message], values)];
}

/** Everything found in the plan: { problems, missing } as pairs of input and sentence.
    @type {() => { problems: Remark[], missing: Remark[] }} */
function checked() {
  const journey = findings(stops, country);
  /** @type {(rows: StopFinding[]) => Remark[]} */
  const journeyOf = (rows) => rows.map(messageRow).map(([id, sentence]) => [at(id), sentence]);
  /** @type {Remark[]} */
  const single = problemsOf(entries, words).map(([{ input, label }, sentence]) => [
    input,
    `${label}: ${sentence}`,
  ]);
  const bad = [...list.querySelectorAll("input")].filter((input) => input.validity.badInput);
  /** @type {Remark[]} */
  const begun = bad.map((input) => [
    input,
    `${input.labels?.[0].textContent}: ${words.wrong["date-day"]}`,
  ]);
  /** @type {Remark[]} */
  const empty = missingOf(entries).map(({ input, label }) => [input, label]);
  const wrong = [...single, ...begun, ...journeyOf(journey.problems)];
  /** @type {(remark: Remark) => boolean} */
  const isBegun = ([input]) => begun.some(([other]) => other === input);
  const missing = [...empty, ...journeyOf(journey.missing)].filter((row) => !isBegun(row));
  return { problems: wrong, missing };
}

/** Say at each input of the journey that `which` selects what is wrong with it.
    @type {(which: string, problems: Remark[]) => void} */
function markStops(which, problems) {
  for (const input of /** @type {NodeListOf<HTMLInputElement>} */ (list.querySelectorAll(which)))
    mark(input, problems.find(([marked]) => marked === input)?.[1]);
}

function check() {
  const { problems, missing } = checked();
  markAll(entries, problemsOf(entries, words));
  markStops("input, select", problems);
  report(summary, words, problems, missing);
}

/** The plan as it is now, in every form it can be taken along.
    @type {() => Taken} */
function content() {
  const { problems, missing } = checked();
  /** @type {(rows: Remark[]) => string[]} */
  const sentences = (rows) => rows.map(([, sentence]) => sentence);
  const all = planTables(data, entries, stops, country);
  return {
    name: "qcs-travel-plan",
    subject: words.subject,
    ...inWriting(words, words.subject, all, sentences(missing), sentences(problems)),
    csv: all.flatMap(({ title, head, rows }) => [[title], head, ...rows, []]),
    data: {
      made: today(),
      consignment: Object.fromEntries(entries.map(({ id, input }) => [id, input.value.trim()])),
      endorsed: country,
      stops: stops.map((stop, index) => (goesOn(stops, index) ? stop : withoutLeg(stop))),
      missing: sentences(missing),
      problems: sentences(problems),
    },
  };
}

form.before(summary);
form.addEventListener("submit", (event) => event.preventDefault());
recheckMarked(form, entries, words);
list.addEventListener("change", () => markStops("[aria-invalid]", checked().problems));
mount.replaceChildren(
  list,
  el("p", {}, el("button", { type: "button", class: "button", onclick: check }, words.check)),
  ...takeAlong(words, data.mail, content),
);
mount.closest(".tool").classList.add("tool--live");
guardEntries(mount.closest(".tool"));
draw();
