// From where to where an entry is about, and whether a question goes the same way.

const ANY_OTHER = "other"; // an origin that has no page of its own
const SAME_WAY = 0.2; // how much more an entry of the very way is worth, the more the rarer it is
const OTHER_WAY = 0.45; // what one is worth that goes another way

/** What lanes need: the way of each entry, its ends as regions, and which ends there are.
    @type {(data: SearchData) => Lanes} */
export function lanesOf({ entries, regions }) {
  /** @type {(id: string) => string} */
  const regionOf = (id) =>
    regions.find(([, , members]) => members.split(" ").includes(id))?.[0] ?? id;
  const ways = entries.map(([, , , , , , way]) => way.split(">").map(regionOf));
  /** @type {(end: number) => Map<string, number>} */
  const count = (end) => {
    const counts = new Map();
    for (const way of ways) if (way[end]) counts.set(way[end], (counts.get(way[end]) || 0) + 1);
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

/** The way of a shipment: { lane: [from, to], sure }, "" where it is not told.
    @type {(lanes: Lanes, shipment: SaidShipment, whole: boolean) => Lane} */
export function laneOf({ regionOf, ends }, { origin, destination, goods, sure, vague }, whole) {
  const start = regionOf(origin);
  const from = start && !ends[0].has(start) ? ANY_OTHER : start;
  return { lane: [from, regionOf(destination)], sure: sure || whole || (goods !== "" && !vague) };
}

/** How much more or less entry `at` is worth for a question that goes `lane`. Where the way
    is not sure, no entry is worth less.
    @type {(lanes: Lanes, lane: Lane, at: number) => number} */
export const onLane = ({ ways, ends }, { lane, sure }, at) => {
  const worth = lane.reduce((product, end, i) => {
    const way = ways[at][i];
    if (!end || !way) return product;
    if (way !== end) return sure ? product * OTHER_WAY : product;
    return (
      product * (1 + SAME_WAY * Math.log(ways.length / /** @type {number} */ (ends[i].get(end))))
    );
  }, 1);
  return sure ? worth : Math.sqrt(worth);
};
