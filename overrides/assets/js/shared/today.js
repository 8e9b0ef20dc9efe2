// The day it is.

/** Today as year-month-day, where the reader is. */
export function today() {
  const now = new Date();
  /** @type {(n: number) => string} */
  const two = (n) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
