// Only in the zip: no server finds the page of a folder, so links made by scripts
// are led to its file. Links that stand in a page name it already.

/** @type {(event: any) => void} */
function nameFile(event) {
  /** @type {HTMLAnchorElement} */
  const link = event.target.closest?.("a[href]");
  if (link?.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
}

for (const kind of ["click", "auxclick", "contextmenu"]) addEventListener(kind, nameFile, true);
