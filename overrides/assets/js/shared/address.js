// The address of a page, as it is given to others.

/** The page's address without its fragment, for others: never that of a file on disk. */
export function pageAddress() {
  /** @type {HTMLLinkElement | null} */
  const published = document.querySelector("link[rel=canonical]");
  const page = location.protocol === "file:" && published ? published.href : location.href;
  return page.split("#")[0];
}
