// The guide with what a question tells filled in, as the first thing found.

/** The row of the guide for `shipment`, or undefined if the question does not tell enough.
    `told`: what else it tells, "hydroponic=yes"; `whole`: whether it is nothing but names.
    @type {(index: SearchIndex, shipment: SaidShipment, told: string[], whole: boolean) =>
      SearchRow | undefined} */
export function guideHit({ data, names }, { origin, destination, goods, sure }, told, whole) {
  /** @type {(id: string) => PlaceRow | undefined} */
  const placeOf = (id) => names.places.find(([key]) => key === id);
  const item = names.goods.find(([key]) => key === goods);
  const tells = item ? origin || destination || whole : origin && destination && (sure || whole);
  if (!tells) return undefined;
  const { words } = data;
  const facts = Object.entries({
    ...(placeOf(origin) && { origin }),
    ...(placeOf(destination) && { destination }),
    ...(item && item[3]),
  });
  /** @type {(id: string) => string} */
  const nameOf = (id) =>
    data.within[id] ||
    placeOf(id)?.[1] ||
    /** @type {Region} */ (data.regions.find(([key]) => key === id))[1][0];
  const parts = [
    item && item[1],
    origin && words.from.replace("{x}", () => nameOf(origin)),
    destination && words.to.replace("{x}", () => nameOf(destination)),
  ].filter(Boolean);
  const said = [parts.join(" "), ...told.map((key) => data.told[key])].join("; ");
  const title = words["guide-hit"].replace("{x}", () => said);
  const assumes = item
    ? words.assumes.replace("{x}", () => names.assumes[item[4]])
    : words["guide-open"];
  const fragment = [...facts.map((pair) => pair.join("=")), ...told].join("&");
  return [GUIDE_KIND, `${data.guide}${fragment && `#${fragment}`}`, title, assumes, "", "", ""];
}

/** The kind of a row that leads to the guide: none of `data.kinds`. */
export const GUIDE_KIND = -1;
