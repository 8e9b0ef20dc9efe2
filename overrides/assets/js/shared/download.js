// Files that are made on the page.

import { el } from "./dom.js";

/** Offer `content` as a file called `name`.
    @type {(name: string, kind: string, content: string) => void} */
export function download(name, kind, content) {
  const href = URL.createObjectURL(new Blob([content], { type: kind }));
  const link = el("a", { href, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(href), 1000);
}
