// What readers must not miss takes the last of the first places, where none of them has it.

import { wordsOf } from "./words.js";

const ON_TOPIC = 0.4; // of the best answer to a question apart from its names: what is worse misses it

/** `one` as the last of the `first` in `best`, which loses no other.
    @type {(best: Scored[], one: Scored, first: number) => void} */
function raise(best, one, first) {
  const at = best.indexOf(one);
  if (at >= 0) best.splice(at, 1);
  best.splice(first - 1, 0, one);
}

/** Pages of a place must not crowd out what is asked about it: what of all `scored` answers the
    rest of the question best is raised if none of the `first` answers it.
    @type {(best: Scored[], scored: Scored[], first: number) => void} */
export function raiseTopic(best, scored, first) {
  const top = scored.reduce((one, two) => (two.topic > one.topic ? two : one));
  if (best.slice(0, first).some(({ topic }) => topic >= top.topic * ON_TOPIC)) return;
  raise(best, top, first);
}

/** Nor must sentences with a name in them crowd out what bears just that name: "what is TRACES?"
    @type {(index: SearchIndex, best: Scored[], slots: Slot[], first: number) => void} */
export function raiseNamesake({ data, stem }, best, slots, first) {
  /** @type {(words: string[]) => string} */
  const name = (words) =>
    words
      .filter((word) => !data.ignored.includes(word))
      .map(stem)
      .join(" ");
  const asked = name(slots.map(({ word }) => word));
  const at = best.findIndex(({ entry }) => name(wordsOf(entry[2])) === asked);
  if (asked && at >= first) raise(best, best[at], first);
}
