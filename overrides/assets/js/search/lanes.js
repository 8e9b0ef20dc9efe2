// From where to where an entry is about, and whether a question goes the same way.

const ANY_OTHER = "other"; // an origin without an answer of its own for where the goods go
const SAME_WAY = 0.2; // how much more an entry of the very way is worth, the more the rarer it is
const OTHER_WAY = 0.45; // what one is worth that goes another way

/** What lanes need: the way of each entry, its ends as regions, and which ends there are.
    @type {(data: SearchData) => Lanes} */
export function lanesOf({ entries, regions }) {
  /** @type {(id: string) => string} */
  const regionOf = (id) =>
    regions.find(([, , members]) => members.split(" ").includes(id))?.[0] ?? id;
  /** @type {(end: string) => string[]} */
  const placesOf = (end) => [...new Set(end.split(" ").filter(Boolean).map(regionOf))];
  const ways = entries.map(([, , , , , , way]) => way.split(">").map(placesOf));
  /** @type {(end: number) => Map<string, number>} */
  const count = (end) => {
    const counts = new Map();
    for (const way of ways)
      for (const id of way[end] || []) counts.set(id, (counts.get(id) || 0) + 1);
    return counts;
  };
  return { ways, regionOf, ends: [count(0), count(1)] };
}

/** Whether goods rather go to a place than come from it: more entries are about the way there.
    @type {(lanes: Lanes, id: string) => boolean} */
export const isMarket = ({ regionOf, ends }, id) => {
  const [from, to] = ends.map((end) => end.get(regionOf(id)) || 0);
  return to > from;
};

/** Whether some entry is about just this way. One that names no destination is about all.
    @type {(lanes: Lanes, from: string, to: string) => boolean} */
const hasOwn = ({ ways }, from, to) =>
  ways.some(
    ([origins = [], ends = []]) =>
      origins.includes(from) && (!to || !ends.length || ends.includes(to)),
  );

/** The way of a shipment: { lane: [from, to], sure }, "" where it is not told.
    @type {(lanes: Lanes, shipment: SaidShipment, whole: boolean) => Lane} */
export function laneOf(lanes, { origin, destination, goods, sure, vague }, whole) {
  const [start, to] = [origin, destination].map(lanes.regionOf);
  const from = start && !hasOwn(lanes, start, to) ? ANY_OTHER : start;
  return { lane: [from, to], sure: sure || whole || (goods !== "" && !vague) };
}

/** How much more or less entry `at` is worth for a question that goes `lane`. Where the way
    is not sure, no entry is worth less.
    @type {(lanes: Lanes, lane: Lane, at: number) => number} */
export const onLane = ({ ways, ends }, { lane, sure }, at) => {
  const worth = lane.reduce((product, end, i) => {
    const way = ways[at][i];
    if (!end || !way?.length) return product;
    if (!way.includes(end)) return sure ? product * OTHER_WAY : product;
    return (
      product * (1 + SAME_WAY * Math.log(ways.length / /** @type {number} */ (ends[i].get(end))))
    );
  }, 1);
  return sure ? worth : Math.sqrt(worth);
};
