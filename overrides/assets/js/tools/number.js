// What a number is that may be the one of a NOP Import Certificate. By its form alone.

const WHOLE = /^\d{3}-\d{10}-\d{6}$/;
const INSIDE = /(?<![\w-])\d{3}-\d{10}-\d{6}(?![\w-])/;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const LABEL = /^(?:nop\s?-?id|nopic|no|nr|n[°º])[.:#]*\s*/i;
/** @type {Words} */
const LOOKS_LIKE = { O: "0", I: "1", L: "1" };
const TOO_LONG = 200;
const TOO_FEW_DIGITS = 6;

/** Words and forms that tell another kind of number, in the order of asking.
    @type {[kind: string, pattern: RegExp][]} */
const OTHERS = [
  ["draft", /draft|borrador/i],
  ["paper", /\bNOP\s*2110|^2110(?:-1)?$|\bCOOP/i],
  ["coi", /^(?:GB)?COI\b/i],
  ["special", /^\d{3}-\d{3}-[A-Z]$/i],
];

/** `text` without what only copying adds: invisible characters, wide digits, odd dashes.
    @type {(text: string) => string} */
export function plainText(text) {
  return text.replace(INVISIBLE, "").normalize("NFKC").replace(DASHES, "-").trim();
}

/** How many characters `text` has as a reader counts them.
    @type {(text: string) => number} */
const length = (text) => [...text].length;

/** `text`, cut off after `most` characters.
    @type {(text: string, most: number) => string} */
export const shortened = (text, most) =>
  length(text) > most ? `${[...text].slice(0, most).join("")}…` : text;

/** @type {(nineteen: string) => string} */
const asNumber = (nineteen) =>
  `${nineteen.slice(0, 3)}-${nineteen.slice(3, 13)}-${nineteen.slice(13)}`;

/** What is odd about the writing of `text`, which reads `plain`, as ids of notes.
    @type {(text: string, plain: string, compact: string) => string[]} */
function oddities(text, plain, compact) {
  const notes = [];
  if (text.search(INVISIBLE) >= 0) notes.push("invisible");
  if (text.normalize("NFKC").search(DASHES) >= 0) notes.push("dashes");
  if (/\s/.test(plain)) notes.push("spaces");
  if (/[A-Za-z]/.test(compact)) notes.push("letters");
  return notes;
}

/** Nineteen digits or letters: the certificate's, if the hyphens and look-alikes are mended.
    @type {(joined: string, compact: string, notes: string[]) => KnownNumber} */
function mended(joined, compact, notes) {
  const letters = /[A-Z]/i.test(joined);
  const digits = joined.toUpperCase().replace(/[OIL]/g, (letter) => LOOKS_LIKE[letter]);
  const number = /^\d+$/.test(digits) ? asNumber(digits) : "";
  const placed = asNumber(joined) === compact;
  return {
    kind: letters ? "letters" : "repair",
    number,
    notes: [...notes.filter((note) => note !== "letters"), ...(placed ? [] : ["hyphens"])],
  };
}

/** Neither a certificate's number nor near it: the count tells why.
    @type {(plain: string, compact: string, notes: string[]) => KnownNumber} */
function unlike(plain, compact, notes) {
  const parts = compact.split("-").map(length);
  const few = (compact.match(/\d/g) ?? []).length < TOO_FEW_DIGITS;
  const kind = few || length(plain) > TOO_LONG ? "other" : "length";
  const counted = parts.length === 3 ? ["parts"] : [];
  return {
    kind,
    number: "",
    notes: kind === "other" ? ["count"] : ["count", ...counted, ...notes],
    count: length(compact),
    parts: parts.join(", "),
  };
}

/**
 * What `text` is: { kind, number, notes, count?, parts? }. `number` is the right
 * form of it, "" if there is none to tell; `notes` are ids of what stands out.
 * @type {(text: string) => KnownNumber}
 */
export function recognized(text) {
  const plain = plainText(text);
  if (!plain) return { kind: "empty", number: "", notes: [] };
  for (const [kind, pattern] of OTHERS)
    if (pattern.test(plain)) return { kind, number: "", notes: [] };
  const compact = plain.replace(LABEL, "").replace(/\s+/g, "");
  const notes = oddities(text, plain, compact);
  const joined = compact.replace(/[-./_,]/g, "");
  const inside = INSIDE.exec(plain);
  if (WHOLE.test(compact) && LABEL.test(plain)) notes.push("around");
  if (WHOLE.test(compact))
    return { kind: compact === text.trim() ? "form" : "repair", number: compact, notes };
  if (inside) return { kind: "repair", number: inside[0], notes: ["around"] };
  if (/^\d{10}$/.test(joined)) return { kind: "nop-id", number: "", notes: [] };
  if (/^[0-9A-Z]{19}$/i.test(joined)) return mended(joined, compact, notes);
  return unlike(plain, compact, notes);
}
