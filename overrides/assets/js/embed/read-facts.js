// Facts as strangers say them: in attributes of a page, in calls of an assistant.
// Only what the guide knows passes; of the rest it is told what was probably meant.

import { UNSURE } from "../guide/walk.js";
import { isDay } from "../shared/days.js";
import { folded } from "../shared/fold.js";
import { nearest } from "../shared/edit-distance.js";

const ON = "on";
const LONGEST_SAID = 60;

/** Name, folded -> id, of all that `fact` may be; ids are names too.
    @type {(data: EmbedData, fact: string) => Map<string, string>} */
function namesOf(data, fact) {
  const { values, unsure } = data.facts[fact];
  const rows = values ?? Object.entries(data.places);
  const aliases = Object.entries(data.aliases[fact] ?? {});
  return new Map([
    ...rows.map(([id, name]) => /** @type {[string, string]} */ ([folded(name), id])),
    ...aliases,
    ...rows.map(([id]) => /** @type {[string, string]} */ ([id, id])),
    .../** @type {[string, string][]} */ (unsure ? [[UNSURE, UNSURE]] : []),
  ]);
}

/** What pairs of fact and value say, by id or by name; what they say in vain are faults.
    @type {(pairs: [name: string, value: string][], data: EmbedData) => FactsRead} */
export function readFacts(pairs, data) {
  /** @type {FactsRead} */
  const read = { answers: new Map(), on: "", faults: [] };
  for (const [name, typed] of pairs) {
    const value = typed.trim();
    /** @type {(near: string) => void} */
    const fault = (near) =>
      read.faults.push({
        name: name.slice(0, LONGEST_SAID),
        value: value.slice(0, LONGEST_SAID),
        near,
      });
    if (name === ON) {
      if (isDay(value)) read.on = value;
      else fault("");
    } else if (!Object.hasOwn(data.facts, name)) {
      fault(nearest(name, [...Object.keys(data.facts), ON]));
    } else {
      const names = namesOf(data, name);
      const id = names.get(folded(value));
      if (id) read.answers.set(name, id);
      else fault(names.get(nearest(folded(value), [...names.keys()])) ?? "");
    }
  }
  return read;
}
