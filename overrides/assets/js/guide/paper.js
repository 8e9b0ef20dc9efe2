// The head of a result on paper: what it is, of which day, and its address twice,
// in letters and as a code that a phone reads.

import { el } from "../shared/dom.js";
import { qrcode } from "../vendor/qrcode.js";
import { headline } from "./letters.js";

const SVG = "http://www.w3.org/2000/svg";
const QUIET = 4;

/** `content` as a QR code, drawn as one shape.
    @type {(content: string, label: string) => SVGElement} */
function qrCode(content, label) {
  const code = qrcode(0, "L");
  code.addData(content);
  code.make();
  const count = code.getModuleCount();
  const all = [...Array(count).keys()];
  const dark = all.flatMap((row) =>
    all.filter((column) => code.isDark(row, column)).map((column) => `M${column} ${row}h1v1h-1z`),
  );
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", dark.join(""));
  const picture = document.createElementNS(SVG, "svg");
  const size = count + 2 * QUIET;
  for (const [key, value] of Object.entries({
    viewBox: `${-QUIET} ${-QUIET} ${size} ${size}`,
    role: "img",
    "aria-label": label,
    class: "qr",
  }))
    picture.setAttribute(key, value);
  picture.append(path);
  return picture;
}

/** The head of the paper of one result.
    @type {(whole: WholeResult) => HTMLElement} */
export function paperHead({ outcome, data, ...view }) {
  const words = data.words.guide;
  return el(
    "div",
    { class: "on-paper paper-head" },
    el(
      "div",
      {},
      el("b", {}, headline(outcome, data, view)),
      el("p", {}, words["printed-on"].replace("{x}", view.dateText(view.today))),
      el("p", {}, view.address),
    ),
    qrCode(view.address, words.qr),
  );
}
