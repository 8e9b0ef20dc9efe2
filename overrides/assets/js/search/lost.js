// Wrong addresses: mends those that mail programs have spoilt, and reads the others as words.

import { mended } from "../shared/mended.js";

const FILE = /(?:index)?\.html?$/;

/** The parts of a path that say something, decoded where that is possible.
    @type {(path: string) => string[]} */
function pathParts(path) {
  const decoded = path.split("/").map((part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  });
  return decoded.filter((part) => /[\p{L}\p{N}]/u.test(part));
}

/** Where a spoilt `path` on the site at `root` meant to lead, from the root on; "" if nowhere.
    Only pages of `data` come out of it.
    @type {(path: string, root: string, data: SearchData) => string} */
export function mendedPage(path, root, data) {
  const [page, ...rest] = mended(pathParts(path.slice(root.length)).join("/")).split("#");
  const clean = mended(page).replace(FILE, "").replace(/[/]?$/, "/");
  const addresses = [data.guide, data.page, ...data.entries.map(([, address]) => address)];
  if (!addresses.includes(clean)) return "";
  const fragment = rest.join("#");
  return `${clean}${fragment && `#${fragment}`}`;
}

/** The words of a wrong address: those of its last part that has any.
    @type {(path: string) => string} */
export const wordsOfAddress = (path) =>
  (pathParts(path).pop() || "").replace(/\.html?$|[^\p{L}\p{N}.]+/gu, " ").trim();
