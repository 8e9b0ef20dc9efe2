// All places at once, grouped by what each needs. Knows no page, and decides nothing itself.
// The twin of `macros/site/reach.py`.

import { UNSURE, classOf } from "../guide/walk.js";
import { manyOf, projected } from "../shipments/many.js";

/** @type {Words} */
const OTHER = { origin: "destination", destination: "origin" };

/** The order of the groups: what can go comes first. */
export const KINDS = ["certificate", "none", "open", "ask", "stop"];

/** From the best known to the weakest, by the letter that the page gives.
    @type {Words} */
const LEVELS = { a: "authority", c: "client", s: "secondary" };

/**
 * Answers for all places by `graph`. `kinds`: certificate -> its kind; `stops`: "table/id" of
 * all that stops the goods; `levels`: a letter for each rule that gives a certificate.
 *
 * Gives `alone`, what is told of one shipment (a Map) on `day`, and `groups`, that of every
 * one of `places` as the fact `side`: { kind, certificate, stops, wording, depends,
 * confidence, places }, those that need the same together.
 * @type {(graph: Graph, known: { kinds: Words, stops: string[], levels: string }) => Reach}
 */
export function reachOf(graph, { kinds, stops, levels }) {
  const answers = manyOf(graph);
  const turns = manyOf(projected(graph, "certificate"));
  const stopping = new Set(stops);
  const deciding = graph.rules
    .map(([name]) => name)
    .filter((name) => name.startsWith("certificate/"));
  const level = new Map(deciding.map((name, n) => [name, levels[n]]));
  /** @type {Map<ManyAnswer, Map<string, ReachAnswer>>} */
  const read = new Map();
  /** @type {Record<string, Map<string, number>>} */
  const classes = { origin: new Map(), destination: new Map() };

  /** The class of a place, worked out once.
      @type {(side: string, place: string) => number} */
  function classIn(side, place) {
    const classOfPlace = classes[side];
    if (!classOfPlace.has(place)) classOfPlace.set(place, classOf(graph, side, place));
    return /** @type {number} */ (classOfPlace.get(place));
  }

  /** @type {(answer: ManyAnswer, depends: string[]) => ReachNeeds} */
  function needs(answer, depends) {
    const { certain, rules } = answer;
    const [certificate = ""] = certain.certificate ?? [];
    const pairs = Object.entries(certain).flatMap(([table, items]) =>
      items.map((item) => `${table}/${item}`),
    );
    const levels = rules.flatMap((name) => level.get(name) ?? []).sort();
    return {
      kind: certificate ? kinds[certificate] : "open",
      certificate,
      stops: pairs.filter((pair) => stopping.has(pair)).sort(),
      wording: certain.wording ?? [],
      depends,
      confidence: LEVELS[levels.at(-1) ?? ""] ?? "",
    };
  }

  /** @type {Reach["alone"]} */
  function alone(facts, day) {
    const complete = new Map([...Object.entries(graph.usual), ...facts]);
    for (const [fact, value] of complete) if (value === UNSURE) complete.delete(fact);
    const answer = answers(complete, day);
    const depends = answer.certain.certificate ? [] : turns(complete, day).missing;
    const made = read.get(answer) ?? new Map();
    read.set(answer, made);
    const key = depends.join();
    if (!made.has(key)) made.set(key, { answer, needs: needs(answer, depends) });
    return made.get(key);
  }

  /** @type {Reach["groups"]} */
  function groups(facts, side, day, places) {
    /** @type {Map<string, ReachGroup>} */
    const members = new Map();
    // Places that no rule tells apart need the same: one of them is asked.
    /** @type {Map<number, ReachNeeds>} */
    const asked = new Map();
    for (const place of places) {
      if (place === facts.get(OTHER[side])) continue;
      const alike = classIn(side, place);
      const one = asked.get(alike) ?? alone(new Map(facts).set(side, place), day).needs;
      asked.set(alike, one);
      const key = JSON.stringify(one);
      const group = members.get(key) ?? { ...one, places: [] };
      group.places.push(place);
      members.set(key, group);
    }
    /** @type {(group: ReachGroup) => number} */
    const rank = ({ kind }) => KINDS.indexOf(kind);
    return [...members.values()].sort(
      (a, b) => rank(a) - rank(b) || b.places.length - a.places.length,
    );
  }

  return { alone, groups };
}
