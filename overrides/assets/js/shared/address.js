// The address of a page, as it is given to others.

/** The page's address without its fragment, for others: never that of a file on disk. */
export function pageAddress() {
  /** @type {HTMLLinkElement | null} */
  const published = document.querySelector("link[rel=canonical]");
  const page = location.protocol === "file:" && published ? published.href : location.href;
  return page.split("#")[0];
}

/** Where `link`, an element of this page, leads to on the published site.
    @type {(link: Element) => string} */
export function publishedAddress(link) {
  const there = new URL(/** @type {string} */ (link.getAttribute("href")), pageAddress());
  return there.href.replace(/index\.html$/, "");
}
