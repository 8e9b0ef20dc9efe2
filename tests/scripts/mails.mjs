// Writes the e-mails, messages and calendars that a result offers, of many cases, and prints them.
// Arguments: a file with {page, parts, at, day, cases}: what the guide's page holds, with all places
// by name; what it fetches, by name; its address, today, and fragments of the guide.
import { resolveObjectURL } from "node:buffer";
import { readFileSync } from "node:fs";

import { outcomeOf } from "../../overrides/assets/js/guide/outcome.js";
import { partsOf } from "../../overrides/assets/js/guide/parts.js";
import { read, write } from "../../overrides/assets/js/guide/state.js";
import { saveCalendar, shareRoom } from "../../overrides/assets/js/guide/take.js";
import { unpackedNodes } from "../../overrides/assets/js/guide/unpack.js";
import { requestLink } from "../../overrides/assets/js/guide/verdict.js";
import { walk } from "../../overrides/assets/js/guide/walk.js";

const { page, parts, at, day, cases } = JSON.parse(readFileSync(process.argv[2], "utf8"));

/** Where links lead that were made since it was emptied. */
let made = [];

// All that the links ask of a page: elements that keep where they lead. All parts are there
// already, so each file has come as soon as it is asked for.
globalThis.guideParts = parts;
globalThis.document = {
  head: { append: (part) => part.onload() },
  body: { append() {} },
  createElement: () => ({
    addEventListener() {},
    append() {},
    click() {},
    remove() {},
    setAttribute(name, value) {
      if (name === "href") made.push(value);
    },
  }),
};

page.graph.nodes = unpackedNodes(page.graph.nodes, page.graph);
const rooms = partsOf(page);

const label = (fact, value) =>
  page.facts[fact].values?.find(([id]) => id === value)[1] ?? page.places[value];

/** What the result of `fragment` offers: `links`, and the `calendar` of goods that leave
    today; neither if the guide still asks. `shipment`: all its answers. */
async function passedOn(fragment) {
  const state = read(fragment, page);
  if (!state.answers.has(page.first)) return { links: [] };
  const data = await rooms.branch(state.answers);
  await Promise.all([rooms.take(data), rooms.rest(data)]);
  const { ends, route, assumed, next } = walk(data.graph, state.answers, state.on || day);
  if (next) return { links: [] };
  const outcome = outcomeOf(data.graph, ends, state.on || day);
  const place = (fact) => label(fact, state.answers.get(fact));
  const view = {
    ...state,
    answers: new Map([...assumed, ...state.answers]),
    assumed,
    label,
    chip: (fact) => label(fact, state.answers.get(fact)),
    pair: `${place("origin")} → ${place("destination")}`,
    address: at + write({ ...state, asof: state.on ? "" : day }, page.graph.facts),
    dateText: (one) => new Date(`${one}T12:00`).toLocaleDateString("en", { dateStyle: "long" }),
    why: async () => {},
  };
  made = [];
  requestLink(outcome, data, view);
  shareRoom({ ...view, outcome, data, route }, null);
  const links = made.splice(0);
  const days = ["issue", "arrival"].map((name) => [name, day]);
  saveCalendar({ ...view, on: day, day, days: new Map(days), outcome, data });
  const shipment = JSON.stringify([...view.answers].sort());
  return { links, shipment, calendar: await resolveObjectURL(made[0]).text() };
}

const all = [];
for (const fragment of cases) all.push(await passedOn(fragment));
process.stdout.write(JSON.stringify(all));
