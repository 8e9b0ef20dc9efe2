// Reads the rules of the graph as they are sent, for those who need the whole of it.

/** The rules, as `packed_rules` of the twin writes them.
    @type {(packed: string) => Graph["rules"]} */
export function unpackedRules(packed) {
  let table = "";
  return packed.split("|").map((row) => {
    const [name, tables, ...items] = row.split(" ");
    const [before, id] = name.split("/");
    table = before || table;
    return [`${table}/${id}`, tables ? tables.split(",") : [], ...items];
  });
}
