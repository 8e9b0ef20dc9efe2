// The lines of a paper, typed or pasted, as fields. Pure: text in, plain objects out.

import { folded } from "../shared/fold.js";
import { plainText } from "./number.js";

/** Most that is read of one paper: more is no paper, but a mistake. */
const READ_AT_MOST = 20_000;

/** Label and value of one line: after a colon or a tab. */
const LABELLED = /^\s*([^:\t]{2,60}?)\s*(?::|\t)\s*(.*)$/;

/** A unit that stands with the label: "Net weight (kg): 19440". */
const UNIT_IN_LABEL = /[\s(]+(?:in |en )?(kgs?|lbs?|mt|t)\)?$/i;

/** A label as it is compared: "Net Wt." and "net wt" are one.
    @type {(label: string) => string} */
const plainLabel = (label) =>
  folded(label)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Labels (field -> what it is called) as a map from the plain label to the field.
    @type {(labels: Record<string, string[]>) => Map<string, string>} */
export const labelMap = (labels) =>
  new Map(
    Object.entries(labels).flatMap(([field, names]) =>
      names.map((name) => [plainLabel(name), field]),
    ),
  );

/** The field that a label names, and the unit that stands in it.
    @type {(label: string, fields: Map<string, string>) => [field?: string, unit?: string]} */
function fieldOf(label, fields) {
  const whole = fields.get(plainLabel(label));
  const unit = UNIT_IN_LABEL.exec(label);
  return whole || !unit
    ? [whole]
    : [fields.get(plainLabel(label.slice(0, unit.index))), unit[1].toLowerCase()];
}

/** Each line of a paper: label, value, label as typed; a line without a label has only its value.
    @type {(text: string) => [label: string | undefined, value: string, typed: string][]} */
const linesOf = (text) =>
  text
    .slice(0, READ_AT_MOST)
    .split(/\r?\n/)
    .map((raw) => {
      const line = plainText(raw);
      const [, label, value = line] = LABELLED.exec(line) ?? [];
      return [label, value.trim(), raw.split(/[:\uff1a\t]/)[0].trim()];
    });

/**
 * The fields of a paper: field -> its values, in the order of the lines. A line
 * without a label belongs to the field before it, until an empty line; one of an
 * unknown label to none.
 * @type {(text: string, fieldNames: Map<string, string>) => Paper}
 */
export function readPaper(text, fieldNames) {
  const fields = new Map();
  /** @type {[field?: string, unit?: string]} */
  let [last, unit] = [];
  for (const [label, content] of linesOf(text)) {
    if (label !== undefined || !content) [last, unit] = label ? fieldOf(label, fieldNames) : [];
    if (!content || !last) continue;
    const value = unit && /\d$/.test(content) ? `${content} ${unit}` : content;
    const before = fields.get(last) ?? [];
    const rest = label === undefined ? before.pop() : undefined;
    fields.set(last, [...before, rest === undefined ? value : `${rest}\n${value}`]);
  }
  return fields;
}

/** Labels of a paper that name no field: their lines are compared with nothing.
    @type {(text: string, fields: Map<string, string>) => string[]} */
export const unknownLabels = (text, fields) => [
  ...new Set(
    linesOf(text).flatMap(([label, value, typed]) =>
      label && value && !fieldOf(label, fields)[0] ? [typed] : [],
    ),
  ),
];
