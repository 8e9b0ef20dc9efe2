// Owns the made paper sets: clean ones with all harmless variation, and ones with one or two faults that are told.
// The same seed makes the same set.

import { dice } from "./dice.js";
import { PAPER_FAULTS } from "./faults-papers.js";
import { WEIGHT_FAULTS } from "./faults-weights.js";
import { WORD_FAULTS } from "./faults-words.js";
import { shipment } from "./shipment.js";
import { written } from "./written.js";

export const FAULTS = { ...WORD_FAULTS, ...WEIGHT_FAULTS, ...PAPER_FAULTS };
const KINDS = Object.keys(FAULTS);

function begun(seed) {
  const d = dice(seed);
  const set = shipment(d);
  if (d.chance(0.35)) {
    const paper = d.pick(["request", "packing", "certificate"]);
    set.papers[paper].lots = { ...set.papers[paper].lots, weights: true };
  }
  set.wordyDays = d.chance(0.25);
  return { d, set };
}

export function cleanSet(seed) {
  const { d, set } = begun(seed);
  return { ...written(d, set), faults: [] };
}

/** Every kind in turn, so that some hundred sets have them all; a third of the sets gets a second fault elsewhere. */
export function faultySet(seed) {
  const { d, set } = begun(seed + 1_000_000);
  const faults = [];
  const plant = (kind) => {
    const before = structuredClone(set.papers);
    const planted = FAULTS[kind](d, set);
    if (!planted) return;
    if (faults.some(({ touches }) => touches.some((field) => planted.touches.includes(field)))) {
      set.papers = before;
      return;
    }
    faults.push({ kind, ...planted });
    // What a fault differs from has to stand on the other papers.
    for (const field of planted.touches)
      for (const paper of Object.keys(set.papers)) set.kept.add(`${paper} ${field}`);
  };
  for (let at = seed; !faults.length; at += 1) plant(KINDS[at % KINDS.length]);
  if (d.chance(0.35))
    for (let tries = 0; tries < 9 && faults.length < 2; tries += 1) plant(d.pick(KINDS));
  return { ...written(d, set), faults };
}
