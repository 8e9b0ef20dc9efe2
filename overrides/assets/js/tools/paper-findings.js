// What is found in papers: the values of a field, and one that is unlike the others. Pure.

/** Papers that travel with the goods. */
export const SHIPPING = ["invoice", "packing", "transport"];
/** The order in which the certificate is what others are compared with. */
export const CERTIFICATE_FIRST = ["certificate", "request", ...SHIPPING];

/** What a set holds of `field`: [paper, value] of each paper that has it.
    @type {(papers: Papers, field: string, among?: string[]) => OnPaper[]} */
export const saidOn = (papers, field, among = Object.keys(papers)) =>
  among.flatMap((paper) =>
    (papers[paper].get(field) ?? [])
      .slice(0, 1)
      .map((value) => /** @type {OnPaper} */ ([paper, value])),
  );

/** The same, with every value: several lines of goods on one paper.
    @type {(papers: Papers, field: string, among: string[]) => OnPaper[]} */
export const allSaidOn = (papers, field, among) =>
  among.flatMap((paper) =>
    (papers[paper].get(field) ?? []).map((value) => /** @type {OnPaper} */ ([paper, value])),
  );

/** @type {(papers: Papers, paper: string, field: string) => string | undefined} */
export const firstOn = (papers, paper, field) => papers[paper].get(field)?.[0];

/** @type {(check: string, field: string, on: [paper: string, value?: string], other?: OnPaper) => Finding} */
export const finding = (check, field, [paper, value], other = ["", ""]) => ({
  check,
  field,
  paper,
  value: value ?? "",
  otherPaper: other[0],
  otherValue: other[1],
});

/** Every value of `rows` that is unlike the first, read by `as` and compared by `same`.
    @template T
    @param {string} check
    @param {string} field
    @param {OnPaper[]} rows
    @param {(value: string) => T | undefined} as
    @param {(one: T, other: T) => boolean} [same]
    @returns {Finding[]} */
export function differing(check, field, rows, as, same = (a, b) => a === b) {
  const read = /** @type {[OnPaper, T][]} */ (
    rows.map((row) => [row, as(row[1])]).filter(([, value]) => value !== undefined && value !== "")
  );
  return read
    .slice(1)
    .filter(([, value]) => !same(read[0][1], value))
    .map(([row]) => finding(check, field, row, read[0][0]));
}
