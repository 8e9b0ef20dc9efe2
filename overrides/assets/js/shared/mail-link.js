// Links that open an e-mail, however long it is.

import { copy } from "./copy.js";
import { el } from "./dom.js";
import { mailTo } from "./mail.js";

/** Longer addresses do not reach the mail program on Windows. */
const LONGEST_LINK = 2000;

/**
 * A link that opens an e-mail, and the line that tells what became of it: [link, status].
 *
 * `content()` gives the mail as it is now: { to, subject, text, brief }. A text that is
 * too long is copied instead; then the mail says so, and holds what is `brief`.
 * @type {(label: string, words: Words, content: () => Letter, look?: string) => HTMLElement[]}
 */
export function mailLink(label, { paste, pasted }, content, look = "button") {
  const status = el("span", { role: "status", class: "told" });
  const link = el("a", { class: look }, label);
  const address = () => {
    const { to, subject, text, brief = "" } = content();
    const whole = mailTo(to, subject, text);
    const fits = whole.length <= LONGEST_LINK;
    link.href = fits ? whole : mailTo(to, subject, `${paste}\n\n${brief}`.trim());
    return fits ? "" : text;
  };
  link.addEventListener("click", () => {
    const tooLong = address();
    status.textContent = "";
    if (tooLong) copy(tooLong).then((copied) => (status.textContent = copied ? pasted : ""));
  });
  address();
  return [link, status];
}
