// Reads the rules of the graph as they are sent, for those who need the whole of it.

/** The rules, as `packed_rules` of the twin writes them.
    @type {(packed: PackedRules) => Graph["rules"]} */
export function unpackedRules([names, ...lists]) {
  const [tables, items] = lists.map((packed) =>
    packed.split(" ").map((word) => (word ? word.split(",") : [])),
  );
  let table = "";
  return names.split(" ").map((name, n) => {
    const [id, own = table] = name.split("/").reverse();
    table = own;
    return [`${table}/${id}`, tables[n], ...items[n]];
  });
}
