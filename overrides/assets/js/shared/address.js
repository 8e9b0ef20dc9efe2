// The address of a page, as it is given to others.

/** The page's address without its fragment, for others: never that of a file on disk. */
export function pageAddress() {
  const published = document.querySelector("link[rel=canonical]");
  const here = location.protocol === "file:" && published ? published.href : location.href;
  return here.split("#")[0];
}

/** Where `link`, an element of this page, leads to on the published site. */
export function publishedAddress(link) {
  const there = new URL(link.getAttribute("href"), pageAddress());
  return there.href.replace(/index\.html$/, "");
}
