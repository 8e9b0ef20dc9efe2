// What other rules told of a shipment, beside what today's tell. Knows no result.

import { el } from "../shared/dom.js";
import { load } from "../shared/load.js";
import { tableHead } from "../shared/table-head.js";
import { outcomeOf } from "./outcome.js";
import { unpacked } from "./unpack-whole.js";
import { UNSURE, walk } from "./walk.js";

const TABLES = ["certificate", "documents", "steps", "wording", "warnings"];
const DAY_LENGTH = 10;

/** The hash of the rules that `asked` names: a hash, or a day on which they were published;
    "" if it is not known.
    @type {(releases: KnownTexts["releases"], asked: string) => string} */
export function releaseOf(releases, asked) {
  const fits =
    asked.length === DAY_LENGTH
      ? releases.filter(([day]) => day <= asked)
      : releases.filter(([, hash]) => hash === asked);
  return fits.at(-1)?.[1] ?? "";
}

/** What is certain by `graph` of the shipment, by table; nothing where it asks for more.
    @type {(graph: Graph, answers: Answers, day: string) => Record<string, string[]>} */
function certainBy(graph, answers, day) {
  const complete = new Map([...answers].filter(([fact]) => fact in graph.classes));
  const unsure = graph.facts.filter((fact) => !complete.has(fact) && !(fact in graph.usual));
  for (const fact of unsure) if (!(fact in graph.same)) complete.set(fact, UNSURE);
  const outcome = outcomeOf(graph, walk(graph, complete, day).ends);
  return Object.fromEntries(
    TABLES.map((table) => [table, [...(outcome.get(table)?.sure.keys() ?? [])].sort()]),
  );
}

/** The tables in which `then` and `now` are not the same.
    @type {(then: Record<string, string[]>, now: Record<string, string[]>) => string[]} */
export const otherTables = (then, now) =>
  TABLES.filter((table) => then[table].join() !== now[table].join());

/** The graph `hash`, which lies beside the script at the address `own`.
    @type {(own: string, hash: string) => Promise<Graph>} */
async function graphCalled(own, hash) {
  await load(own.replace(/[^/]*$/, `rules/${hash}.js`));
  return unpacked(globalThis.guideRules[hash]);
}

/** What one table gives on each side and not on the other; `heads` name the columns.
    @type {(table: string, sides: Record<string, string[]>[], heads: string[], texts:
      KnownTexts) => HTMLElement} */
function row(table, sides, heads, { items, words }) {
  const shared = sides[0][table].filter((id) => sides[1][table].includes(id));
  const cells = sides.map((side, n) => {
    const own = side[table].filter((id) => !shared.includes(id));
    const names = own.map((id) => items[table][id] ?? id);
    const none = table === "certificate" ? words.depends : "";
    return el("td", { "data-label": heads[n + 1] }, names.join("; ") || none);
  });
  return el("tr", {}, el("th", { scope: "row" }, words[table]), cells);
}

/**
 * What the rules that `state` names told, beside today's: nothing if a link only carried
 * them and nothing is told otherwise. `rules` is the hash of today's.
 * @type {KnownTeller}
 */
export async function otherRules(state, { rules, own, day, dateText }) {
  const texts = globalThis.guideKnownTexts;
  const { words, releases } = texts;
  const asked = state.known || state.rules || "";
  const hash = releaseOf(releases, asked);
  const box = (/** @type {Child[]} */ ...parts) => el("section", { class: "warning" }, parts);
  if (!hash) return box(el("p", {}, words.lost.replace("{x}", asked)));
  const graphs = await Promise.all([hash, rules].map((one) => graphCalled(own, one)));
  const sides = graphs.map((graph) => certainBy(graph, state.answers, day));
  const tables = otherTables(sides[0], sides[1]);
  const since = dateText(releases.find(([, one]) => one === hash)?.[0] ?? "");
  const named = (/** @type {string} */ template) =>
    template.replace("{x}", since).replace("{y}", hash);
  if (!tables.length) return state.known ? box(el("p", {}, named(words.same))) : "";
  const heads = [words.what, named(words.then), words.now];
  return box(
    el("h2", { tabindex: "-1" }, state.known ? named(words.title) : words.corrected),
    el("p", {}, named(state.known ? words.lede : words.link)),
    el(
      "table",
      { class: "stacks" },
      tableHead(heads),
      el(
        "tbody",
        {},
        tables.map((table) => row(table, sides, heads, texts)),
      ),
    ),
  );
}
