// Fetches a file of the site's own, once: a script or a style sheet.

/** @type {Map<string, Promise<unknown>>} */
const fetching = new Map();

/** A promise that `address` is there and, if it is a script, has run.
    @type {(address: string) => Promise<unknown>} */
export function load(address) {
  if (!fetching.has(address)) fetching.set(address, fetched(address));
  return /** @type {Promise<unknown>} */ (fetching.get(address));
}

/** @type {(address: string) => Promise<unknown>} */
const fetched = (address) =>
  new Promise((done, failed) => {
    const sheet = /\.css$/.test(address);
    const part = /** @type {any} */ (document.createElement(sheet ? "link" : "script"));
    if (sheet) part.rel = "stylesheet";
    part[sheet ? "href" : "src"] = address;
    part.onload = done;
    part.onerror = (/** @type {Event} */ event) => {
      fetching.delete(address); // so that the next try asks again
      failed(event);
    };
    document.head.append(part);
  });
