// What every tool finds on its page: words and data.

/** The words and data that the page carries for its tool. */
export const toolData = () => JSON.parse(document.getElementById("tool-data").textContent);

/** `word` with its {places} filled in from `values`. */
export const filled = (word, values = {}) =>
  word.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);

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
