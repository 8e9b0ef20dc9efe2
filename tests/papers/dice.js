// Owns chance that can be repeated: the same seed throws the same. Does not know papers.

/** @param {number} seed */
export function dice(seed) {
  let state = (seed * 0x9e3779b1) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (/** @type {number} */ from, /** @type {number} */ to) =>
    from + Math.floor(next() * (to - from + 1));
  const pick = (list) => list[whole(0, list.length - 1)];
  return {
    whole,
    pick,
    chance: (/** @type {number} */ share) => next() < share,
    digits: (/** @type {number} */ count) =>
      Array.from({ length: count }, (_, at) => whole(at ? 0 : 1, 9)).join(""),
    other: (list, than) => pick(list.filter((one) => JSON.stringify(one) !== JSON.stringify(than))),
  };
}
