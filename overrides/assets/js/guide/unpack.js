// Reads the nodes and ends of the graph as they are sent. The twin of macros/guide/pack.py.

const FIRST_SIGN = 35;
/** How many signs there are: "<" and "\" are left out. */
const SIGN_COUNT = 90;
const LEFT_OUT = [60, 92];
const ONE_SIGN = 80;
const FORM_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const FRESH_NODE = 0;
const FRESH_END = 1;
const KNOWN_CHILD = 2;
const CHILD_NUMBERS = KNOWN_CHILD + (SIGN_COUNT - KNOWN_CHILD) * SIGN_COUNT;

/** The numbers that `packed` tells: those below `short` in one sign, the others in two.
    @type {(packed: string, short: number) => Generator<number, void, undefined>} */
function* numbersIn(packed, short) {
  let at = 0;
  const sign = () => {
    const code = packed.charCodeAt(at++);
    return code - FIRST_SIGN - LEFT_OUT.filter((other) => other < code).length;
  };
  while (at < packed.length) {
    const one = sign();
    yield one < short ? one : short + (one - short) * SIGN_COUNT + sign();
  }
}

/** The ends, as lists of rules.
    @type {(packed: string) => number[][]} */
export function unpackedEnds(packed) {
  const ends = [];
  let end = [];
  for (const number of numbersIn(packed, ONE_SIGN))
    if (number) end.push(number - 1);
    else {
      ends.push(end);
      end = [];
    }
  return ends;
}

/** The nodes in the parts that `packed_nodes` of the twin tells of, after those in `before`.
    @type {(packed: PackedNodes, graph: Pick<Graph, "facts" | "classes">, before?: GraphNode[]) =>
      GraphNode[]} */
export function unpackedNodes([kinds, forms, packed, endCount], { facts, classes }, before = []) {
  const nodes = [...before];
  const shapes = kinds.split(" ").map((kind) => {
    const [fact, ...ways] = [...kind].map((digit) => FORM_DIGITS.indexOf(digit));
    const all = classes[facts[fact]].map((_, i) => ways[i] ?? /** @type {number} */ (ways.at(-1)));
    return { fact, all, count: 1 + Math.max(...all) };
  });
  const children = numbersIn(packed, KNOWN_CHILD);
  /** @type {number[]} */
  const waiting = [];
  let ends = endCount;
  for (const form of numbersIn(forms, ONE_SIGN)) {
    const { fact, all, count } = shapes[form];
    const numbers = Array.from(
      { length: count },
      () => /** @type {number} */ (children.next().value),
    );
    const fresh = numbers.filter((number) => number === FRESH_NODE).length;
    const next = waiting.splice(waiting.length - fresh, fresh);
    const refs = numbers.map((number) => {
      if (number === FRESH_NODE) return /** @type {number} */ (next.shift());
      if (number === FRESH_END) return -1 - ends++;
      return number - KNOWN_CHILD < nodes.length ? number - KNOWN_CHILD : number - CHILD_NUMBERS;
    });
    waiting.push(nodes.length);
    nodes.push([fact, ...all.map((way) => refs[way])]);
  }
  return nodes;
}
