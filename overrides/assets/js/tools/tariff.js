// What is known of a US tariff code: by its ten digits, or by how it begins.

import { plainText } from "./number.js";
import { wrong } from "./checks.js";

const AT_LEAST = 4;
const TEN = 10;

/** Digits as the schedule writes them: 0804.50.40.45.
    @type {(digits: string) => string} */
export const dotted = (digits) =>
  [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8), digits.slice(8)]
    .filter(Boolean)
    .join(".");

/** @type {(text: string) => string} */
const digitsOf = (text) => plainText(text).replace(/[\s.-]/g, "");

/** Lines for certified organic goods that begin with `digits`, as [code, goods].
    @type {(codes: TariffCodes, digits: string) => [code: string, goods: string][]} */
const under = (codes, digits) =>
  ["organic", "must-file"]
    .flatMap((kind) => Object.entries(codes[kind] ?? {}))
    .filter(([code]) => code.startsWith(digits))
    .sort(([one], [other]) => one.localeCompare(other));

/**
 * What `text` is among `codes` (kind of line -> digits -> goods). Gives { kind,
 * code, goods?, lines? }; kind is one of the lines', "begins", "unseen", "short",
 * "wrong" or "empty". `lines` are those that begin as the code does.
 * @type {(text: string, codes: TariffCodes) => TariffLine}
 */
export function tariffLine(text, codes) {
  const digits = digitsOf(text);
  if (!digits) return { kind: "empty" };
  const bad = wrong("tariff-code", text);
  if (bad && bad[0] !== "tariff-length") return { kind: "wrong", bad };
  if (digits.length > TEN) return { kind: "wrong", bad };
  if (digits.length < AT_LEAST) return { kind: "short" };
  const code = dotted(digits);
  for (const [kind, lines] of Object.entries(codes))
    if (Object.hasOwn(lines, digits)) return { kind, code, goods: lines[digits], lines: [] };
  const lines = under(codes, digits.slice(0, digits.length === TEN ? 8 : TEN));
  if (digits.length < TEN && lines.length) return { kind: "begins", code, lines };
  return { kind: "unseen", code, lines };
}
