// One e-mail made of answers: as plain text, and as HTML made of nodes only.

import { el } from "../shared/dom.js";

const greeting = ({ name, words }) => words.greeting.replace("{x}", () => name).replace(/ (?=[,:]$)/, "");

/** The e-mail as plain text. */
export function asMail(letter) {
  const { answers, guide, words } = letter;
  const told = answers.flatMap(({ question, short, link, known }) => [
    question,
    short,
    link,
    known,
    "",
  ]);
  const shipment = guide ? [words.shipment, guide, ""] : [];
  return [greeting(letter), "", ...told, ...shipment, words.closing].join("\n");
}

/** The same as HTML for mail programs that keep links and bold type. */
export function asRich(letter) {
  const { answers, guide, words } = letter;
  const told = answers.map(({ question, short, link, known }) =>
    el(
      "p",
      {},
      el("strong", {}, el("a", { href: link }, question)),
      el("br"),
      short,
      el("br"),
      el("small", {}, known),
    ),
  );
  const shipment = guide && el("p", {}, words.shipment, " ", el("a", { href: guide }, guide));
  const closing = words.closing.split("\n").flatMap((line) => [line, el("br")]);
  const whole = el("div", {}, el("p", {}, greeting(letter)), told, shipment, el("p", {}, closing));
  return new XMLSerializer().serializeToString(whole);
}
