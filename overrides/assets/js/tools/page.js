// What every tool finds on its page: words and data.

/** The words and data that the page carries for its tool.
    @type {() => any} */
export const toolData = () => JSON.parse(document.getElementById("tool-data").textContent);

/** `word` with its {places} filled in from `values`.
    @type {(word: string, values?: Record<string, string | number | undefined>) => string} */
export const filled = (word, values = {}) =>
  word.replace(/\{(\w+)\}/g, (placeholder, name) => String(values[name] ?? placeholder));

/** Milliseconds in which a browser hands a mail over. */
const MAIL_OPENS = 1000;

/**
 * Ask before the page is left, once something was written in `container` that is
 * stored nowhere. Opening an e-mail does not leave the page.
 * @type {(container: HTMLElement) => void}
 */
export function guardEntries(container) {
  let mailing = false;
  /** @type {(event: Event) => void} */
  const ask = (event) => mailing || event.preventDefault();
  /** @type {(event: MouseEvent) => void} */
  const notice = ({ target }) => {
    mailing = Boolean(target.closest("[href^='mailto:']"));
    if (mailing) setTimeout(() => (mailing = false), MAIL_OPENS);
  };
  document.addEventListener("click", notice, true);
  container.addEventListener("input", () => addEventListener("beforeunload", ask), { once: true });
}
