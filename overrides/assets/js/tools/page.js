// What every tool finds on its page: words and data, and the day it is.

/** The words and data that the page carries for its tool. */
export const toolData = () => JSON.parse(document.getElementById("tool-data").textContent);

/** `word` with its {places} filled in from `values`. */
export const filled = (word, values = {}) =>
  word.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);

/** Today as year-month-day, where the reader is. */
export function today() {
  const now = new Date();
  const two = (n) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * Ask before the page is left, once something was written in `place` that is
 * stored nowhere. Opening an e-mail does not leave the page.
 */
export function guardEntries(place) {
  let mailing = false;
  const ask = (event) => mailing || event.preventDefault();
  document.addEventListener("click", ({ target }) => (mailing = target.closest("[href^='mailto:']")), true);
  place.addEventListener("input", () => addEventListener("beforeunload", ask), { once: true });
}
