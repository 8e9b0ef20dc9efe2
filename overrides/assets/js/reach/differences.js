// Several answers beside each other: what differs, then what is the same. Knows no page.

/**
 * `rows` are [name, cells], a cell a list of words, one for each answer.
 *
 * Gives `differ`, rows of what not all cells of a row share, and `same`, pairs of a name and
 * what they do share. Rows without words are left out.
 * @type {(rows: [name: string, cells: string[][]][]) => Differences}
 */
export function differences(rows) {
  /** @type {Differences} */
  const sections = { differ: [], same: [] };
  for (const [name, cells] of rows) {
    const shared = cells[0].filter((word) => cells.every((cell) => cell.includes(word)));
    const own = cells.map((cell) => cell.filter((word) => !shared.includes(word)));
    if (own.some((cell) => cell.length)) sections.differ.push([name, own]);
    if (shared.length) sections.same.push([name, shared]);
  }
  return sections;
}
