// Answers sets of facts for all places with the page's script, and prints what it gives.
// Argument: a file with {graph, kinds, stops, levels, places, sets, day, alone}; a set is
// [side, facts]. Of each set a digest of its groups; of `alone` places of each, chosen in
// turn, what the guide's own walk tells is compared. Prints {digests, walked, differ, seconds}.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

import { outcomeOf } from "../../overrides/assets/js/guide/outcome.js";
import { walk } from "../../overrides/assets/js/guide/walk.js";
import { reachOf } from "../../overrides/assets/js/reach/groups.js";

const { graph, places, sets, day, alone, ...more } = JSON.parse(
  readFileSync(process.argv[2], "utf8"),
);
const reach = reachOf(graph, more);
const started = performance.now();
const groupsOfEach = sets.map(([side, facts]) =>
  reach.groups(new Map(Object.entries(facts)), side, day, places),
);
const seconds = (performance.now() - started) / 1000;

/** All items that the guide is certain of, with nothing asked any more. */
function guided(facts) {
  const known = new Map(Object.entries({ ...graph.usual, ...facts }));
  for (const [fact, value] of known) if (value === "unsure") known.delete(fact);
  const unsure = graph.facts
    .filter((fact) => !known.has(fact) && !(fact in graph.same))
    .map((fact) => [fact, "unsure"]);
  const outcome = outcomeOf(graph, walk(graph, new Map([...known, ...unsure]), day).ends);
  return new Map([...outcome].map(([table, { sure }]) => [table, [...sure.keys()].sort()]));
}

let turn = 0;
let walked = 0;
const differ = [];
groupsOfEach.forEach((groups, n) => {
  const [side, facts] = sets[n];
  const stands = new Map(groups.flatMap((group) => group.places.map((place) => [place, group])));
  for (let left = Math.min(alone, stands.size); left; turn += 1) {
    const place = places[turn % places.length];
    const group = stands.get(place);
    if (!group) continue;
    left -= 1;
    walked += 1;
    const outcome = guided({ ...facts, [side]: place });
    const stops = more.stops
      .filter((pair) => outcome.get(pair.split("/")[0])?.includes(pair.split("/")[1]))
      .sort();
    const same =
      group.certificate === (outcome.get("certificate")?.[0] ?? "") &&
      group.wording.join() === (outcome.get("wording") ?? []).join() &&
      group.stops.join() === stops.join();
    if (!same) differ.push([facts, side, place]);
  }
});
const digest = (groups) => createHash("sha256").update(JSON.stringify(groups)).digest("hex");
process.stdout.write(
  JSON.stringify({ digests: groupsOfEach.map(digest), walked, differ, seconds }),
);
