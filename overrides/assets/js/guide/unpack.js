// Reads the nodes and ends of the graph as they are sent. The twin of macros/guide/pack.py.

const FIRST_SIGN = 35;
/** How many signs there are: "<" and "\" are left out. */
const SIGN_COUNT = 90;
const LEFT_OUT = [60, 92];
const ONE_SIGN = 80;
const FORM_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const FRESH_NODE = 0;
const FRESH_END = 1;
const RECENT_CHILD = 2;
const REMEMBERED = 26;
const KNOWN_CHILD = RECENT_CHILD + REMEMBERED;
const LONG_SIGN = SIGN_COUNT - 1;
const OF_TWO_SIGNS = KNOWN_CHILD + (LONG_SIGN - KNOWN_CHILD) * SIGN_COUNT;
const OF_THREE_SIGNS = OF_TWO_SIGNS + SIGN_COUNT ** 2;

/** The numbers that `packed` tells: those below `short` in one sign, the others in two, or
    in three where the first is the last of all signs.
    @type {(packed: string, short: number) => Generator<number, void, undefined>} */
function* numbersIn(packed, short) {
  let at = 0;
  const sign = () => {
    const code = packed.charCodeAt(at++);
    return code - FIRST_SIGN - LEFT_OUT.filter((other) => other < code).length;
  };
  while (at < packed.length) {
    const one = sign();
    const high = one < LONG_SIGN ? one : LONG_SIGN + sign();
    yield one < short ? one : short + (high - short) * SIGN_COUNT + sign();
  }
}

/** The ends, as lists of rules: each as how it differs from one before, or whole.
    @type {(packed: string) => number[][]} */
export function unpackedEnds(packed) {
  /** @type {number[][]} */
  const ends = [];
  /** @type {number[] | undefined} */
  let told;
  let back = 0;
  for (const number of numbersIn(packed, ONE_SIGN))
    if (!told) [told, back] = [[], number];
    else if (number) told.push(number - 1);
    else {
      const both = [...(back ? /** @type {number[]} */ (ends.at(-back)) : []), ...told];
      // What both have stands there twice.
      const once = both.filter((rule) => both.indexOf(rule) === both.lastIndexOf(rule));
      ends.push(back ? once.sort((a, b) => a - b) : told);
      told = undefined;
    }
  return ends;
}

/** The nodes, as `packed_nodes` of the twin tells of them.
    @type {(packed: PackedNodes, graph: Pick<Graph, "facts" | "classes">) => GraphNode[]} */
export function unpackedNodes([kinds, forms, packed], { facts, classes }) {
  /** @type {GraphNode[]} */
  const nodes = [];
  const digit = (/** @type {string} */ sign) => FORM_DIGITS.indexOf(sign);
  let kind = "";
  const shapes = kinds.split(" ").map(([shared, ...rest]) => {
    kind = kind.slice(0, digit(shared)) + rest.join("");
    const [fact, ...ways] = [...kind].map(digit);
    const all = classes[facts[fact]].map((_, i) => ways[i] ?? /** @type {number} */ (ways.at(-1)));
    const firsts = all.flatMap((way, i) => (all.indexOf(way) === i ? i : []));
    return { fact, all, firsts };
  });
  const children = packed
    .split(" ")
    .map((word) => word.split("!").map((own) => numbersIn(own, KNOWN_CHILD)));
  /** @type {number[]} */
  const waiting = [];
  /** @type {number[]} */
  const met = [];
  /** @type {Record<string, number[]>} */
  const recent = {};
  /** Ends that were met before it was their turn. @type {Set<number>} */
  const early = new Set();
  let ends = 0;
  for (const form of numbersIn(forms, ONE_SIGN)) {
    const { fact, all, firsts } = shapes[form];
    const numbers = firsts.map((at) => /** @type {number} */ (children[fact][at].next().value));
    const fresh = numbers.filter((number) => number === FRESH_NODE).length;
    const next = waiting.splice(waiting.length - fresh, fresh);
    const refs = numbers.map((number, way) => {
      const before = (recent[`${fact} ${firsts[way]}`] ??= []);
      const top = number < OF_TWO_SIGNS ? OF_TWO_SIGNS : OF_THREE_SIGNS;
      let ref = met.at(KNOWN_CHILD - 1 - number) ?? number - top;
      if (number === FRESH_NODE) ref = /** @type {number} */ (next.shift());
      else if (number === FRESH_END) ref = -1 - ends++;
      else if (number < KNOWN_CHILD)
        ref = /** @type {number} */ (before.at(RECENT_CHILD - 1 - number));
      else if (ref < -ends) early.add(ref);
      for (const others of [before, met]) {
        // An end whose turn has come was mostly never met: no long list is read for it.
        const unmet = number === FRESH_END && !early.has(ref);
        const at = unmet ? -1 : others.lastIndexOf(ref);
        if (at >= 0) others.splice(at, 1);
        others.push(ref);
      }
      if (before.length > REMEMBERED) before.shift();
      return ref;
    });
    waiting.push(nodes.length);
    met.push(nodes.length);
    nodes.push([fact, ...all.map((way) => refs[way])]);
  }
  return nodes;
}
