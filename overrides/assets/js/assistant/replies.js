// What the guide replies to an assistant in the browser, as plain data. Each reply has its
// source, the version of the rules, and a link. Knows no page.

import { detailOf, linkTo, named, progressOf } from "../embed/progress.js";
import { certain, FIELDS, LISTS } from "../guide/items.js";
import { outcomeOf } from "../guide/outcome.js";
import { withoutSilent, reasons } from "../guide/reasons.js";
import { UNSURE, walk } from "../guide/walk.js";
import { today } from "../shared/today.js";

export const SOURCE = "QCS Imports & Exports Resource Center";
const KNOWN = ["authority", "client", "secondary"];
/** Tables whose items may stop or limit a shipment. */
const WEIGHED = ["certificate", "steps", "warnings"];
/** More answers than this are not listed. */
const MANY = 40;

/** What every reply about a shipment ends with.
    @type {(asked: Asked) => object} */
const closing = ({ guide, answers, on }) => ({
  rules_of: on || today(),
  version: guide.data.rules,
  source: SOURCE,
  link: linkTo(guide, answers, on),
});

/** The question that is next, with its answers; nothing if all is asked.
    @type {(asked: Asked) => Promise<Record<string, unknown> | undefined>} */
async function questionFor({ guide, answers, on }) {
  const { fact } = await progressOf(guide, answers, on);
  if (!fact) return undefined;
  const { data } = guide;
  const { ask, why, find, name, values, unsure } = data.facts[fact];
  const rows = values ?? [];
  if (unsure) rows.push([UNSURE, data.words.guide.unsure]);
  return {
    fact,
    ask,
    why,
    ...(unsure && find ? { how_to_find_out: find } : {}),
    answers:
      rows.length && rows.length <= MANY
        ? Object.fromEntries(rows)
        : `${name}: ISO 3166-1, or name`,
  };
}

/** The answers, and that nobody knows whatever else may matter.
    @type {(asked: Asked) => Map<string, string>} */
function filledUp({ guide, answers }) {
  const { facts, usual: defaults, same } = guide.data.graph;
  const open = facts.filter((fact) => !(fact in same) && !(fact in defaults));
  return new Map([...open.map((fact) => /** @type {const} */ ([fact, UNSURE])), ...answers]);
}

/** The rules of what is certain, each with the rules that led to it: table -> id -> numbers;
    and those that decide the result, in whatever way it comes about.
    @type {(asked: Asked, why: Reasons) => { behind: Map<string, Map<string, number[]>>,
      deciding: number[] }} */
function rulesBehind(asked, { graph, evidence }) {
  const answers = filledUp(asked);
  const day = asked.on || today();
  const { ends, assumed } = walk(graph, answers, day);
  const facts = new Map([...assumed, ...answers]);
  /** @type {(rule: number) => number[]} */
  const led = (rule) => reasons(graph, facts, day, rule);
  const [first, ...others] = ends.map((end) => graph.ends[end]);
  const shared = first.filter((rule) => others.every((end) => end.includes(rule)));
  return {
    behind: new Map(
      [...outcomeOf(graph, ends)].map(([table, { sure }]) => [
        table,
        new Map([...sure].map(([id, rule]) => [id, led(rule)])),
      ]),
    ),
    deciding: shared
      .flatMap(led)
      .filter((rule) => evidence.deciding.includes(graph.rules[rule][0].split("/")[0])),
  };
}

/** How well the rules `numbers` are known, by the weakest of their sources.
    @type {(numbers: number[], evidence: Evidence) => string} */
function confidenceOf(numbers, { because, sources, confidence }) {
  const cited = [...new Set(numbers.flatMap((number) => because[number][1]))];
  const levels = cited.map((number) => KNOWN.indexOf(sources[number][2]));
  const level = KNOWN[levels.includes(-1) ? 2 : Math.max(0, ...levels)];
  const who = cited.map((number) => sources[number]).filter(([, , read]) => read === "secondary");
  const names = [...new Set(who.map(([, publisher]) => publisher))].join(", ");
  return `${level}: ${confidence[level].replace("{x}", () => names)}`;
}

/** What rules rest on or point to, as it is cited, with its address.
    @type {(numbers: number[], evidence: Evidence) => string[]} */
const citedBy = (numbers, { because, sources }) =>
  [...new Set(numbers.flatMap((n) => [...because[n][1], ...(because[n][2] ?? [])]))].map((n) => {
    const [title, publisher, , url] = sources[n];
    return `${title}, ${publisher}${url && ` <${url}>`}`;
  });

/** What is certain of a shipment, what may be needed, why; the next question while one is open.
    @type {(asked: Asked, why: () => Promise<Reasons>) => Promise<object>} */
export async function decided(asked, why) {
  const { guide, answers, on } = asked;
  const { data } = guide;
  const next = await questionFor(asked);
  const question = next ? { next_question: next } : {};
  if (!answers.has(data.first)) return { open: true, ...question, ...closing(asked) };
  const filled = filledUp(asked);
  const at = await progressOf(guide, filled, on);
  const branch = /** @type {GuideData} */ (at.branch);
  const { certificates, outcome: sure, possible, assumed } = detailOf(guide, filled, on, at);
  const outcome = outcomeOf(branch.graph, at.walked.ends, at.day);
  /** @type {Record<string, unknown>} */
  const reply = { open: certificates.length > 1 };
  const [{ id, kind }] = certificates;
  if (certificates.length === 1) {
    const there = await why();
    const { evidence } = there;
    const { behind, deciding } = rulesBehind(asked, there);
    const rules = behind.get("certificate")?.get(id) ?? [];
    const item = branch.items.certificate[id];
    reply.certificate = {
      id,
      kind,
      ...Object.fromEntries(
        /** @type {const} */ (["name", "short", ...FIELDS])
          .filter((field) => item[field])
          .map((field) => [field, item[field]]),
      ),
      because: withoutSilent(rules, evidence).map((number) => evidence.because[number][0]),
      sources: citedBy(rules, evidence),
      link: guide.there(`${data.pages.certificate}${id}/`),
    };
    reply.confidence = confidenceOf(deciding, evidence);
  } else reply.may_be = Object.fromEntries(certificates.map((one) => [one.id, one.name]));
  for (const weight of ["stops", "limits"]) {
    const rows = certain(outcome, WEIGHED, branch)
      .filter(([table, one]) => branch.items[table][one].weight === weight)
      .map(([table, one]) => {
        const { name, short, text } = branch.items[table][one];
        return [`${table}/${one}`, `${name}: ${short ?? text}`];
      });
    if (rows.length) reply[weight] = Object.fromEntries(rows);
  }
  for (const table of LISTS)
    if (sure[table].length)
      reply[table] = Object.fromEntries(
        sure[table].map((one) => [one, branch.items[table][one].name]),
      );
  if (certificates.length === 1 && Object.keys(possible).length) reply.may_be_needed = possible;
  reply.assumed = Object.fromEntries(
    Object.entries(assumed).map(([fact, value]) => [fact, named(data, fact, value)]),
  );
  return { ...reply, ...question, ...closing(asked) };
}

/** The fact to ask next with its answers, or that all is asked.
    @type {(asked: Asked) => Promise<object>} */
export async function nextQuestion(asked) {
  const next = await questionFor(asked);
  return { done: !next, ...next, ...closing(asked) };
}

/** Every rule behind a result, or behind one `item` of it, with its sources.
    @type {(asked: Asked, why: () => Promise<Reasons>, item?: string) => Promise<object>} */
export async function explained(asked, why, item = "") {
  const there = await why();
  const { graph, evidence } = there;
  const wanted = item.split("/").at(-1);
  const rows = [...rulesBehind(asked, there).behind].flatMap(([, items]) =>
    [...items].filter(([id]) => !wanted || id === wanted).flatMap(([, numbers]) => numbers),
  );
  if (wanted && !rows.length)
    return { error: `the result has no '${wanted.slice(0, 60)}'; see the ids of decide` };
  const rules = withoutSilent([...new Set(rows)], evidence).map((number) => {
    const [rule, , ...gives] = graph.rules[number];
    return {
      rule,
      gives,
      because: evidence.because[number][0],
      sources: citedBy([number], evidence),
      confidence: confidenceOf([number], evidence),
    };
  });
  return { rules, ...closing(asked) };
}
