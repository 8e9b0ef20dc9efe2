// Slips of the finger, and the known name that a mistyped one is nearest to.
// The twin of `macros/data/words.py`.

/** Shorter names are near too much. */
const SHORTEST = 4;
/** From this length on a name may have two slips. */
const LONG = 6;
const BEYOND = /[\u{10000}-\u{10ffff}]/u; // in Python they count as one

/** How many slips of the finger part `a` from `b`: wrong, missing, extra and swapped
    letters. Beyond `most` they are not counted.
    @type {(a: string, b: string, most: number) => number} */
export function editDistance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  /** @type {number[]} */
  let before = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const differ = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + differ);
      if (swapped) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length];
}

/** How many slips a word as long as `word` may have.
    @type {(word: string) => number} */
export function mostSlips(word) {
  if (word.length < SHORTEST) return 0;
  return word.length >= LONG ? 2 : 1;
}

/** The one of `names` with the fewest slips from `word`, "" if none is near.
    @type {(word: string, names: string[]) => string} */
export function nearest(word, names) {
  const most = mostSlips(word);
  if (!most || BEYOND.test(word)) return "";
  let near = "";
  let best = most + 1;
  for (const name of names) {
    if (Math.abs(name.length - word.length) > most || name.length < SHORTEST) continue;
    const far = editDistance(word, name, most);
    if (far < best || (far === best && near && name < near)) [near, best] = [name, far];
  }
  return near;
}
