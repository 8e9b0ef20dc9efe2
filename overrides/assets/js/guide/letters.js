// A result in a line, and the letter that asks for its certificate.

import { answersTo, certificatesOf, excluding, weighing } from "./items.js";

/** The names of the certificates, sure and possible.
    @type {(outcome: Outcome, data: GuideData) => string} */
export function certificateNames(outcome, data) {
  const { sure, maybe } = certificatesOf(outcome);
  return [...sure.keys(), ...maybe.keys()].map((id) => data.items.certificate[id].name).join(" / ");
}

/** "Ecuador → United States: NOP Import Certificate".
    @type {(outcome: Outcome, data: GuideData, view: { pair: string }) => string} */
export const headline = (outcome, data, view) => `${view.pair}: ${certificateNames(outcome, data)}`;

/** What stops the goods, by name, and the answers that exclude each other.
    @type {(outcome: Outcome, data: GuideData, view: Telling) => string} */
export const stopped = (outcome, data, view) =>
  [
    ...weighing("stops", outcome, data).map(([table, id]) => data.items[table][id].name),
    ...excluding(outcome, data).map((facts) => answersTo(facts, data, view).join(" / ")),
  ].join("\n");

/** A letter that asks for the certificate: pair, certificate, blanks, link.
    @type {(outcome: Outcome, data: GuideData, view: Telling, opening: string) => { subject: string,
      text: string }} */
function request(outcome, data, view, opening) {
  const words = data.words.guide;
  const blanks = words["letter-blanks"]
    .replace("{x}", view.on ? view.dateText(view.on) : "")
    .replace("{y}", () => view.goods);
  const subject = headline(outcome, data, view);
  const facts = ["product", "standard", "stage", "tariff-codes"].filter((fact) =>
    view.answers.has(fact),
  );
  const goods = facts.map(view.chip).join(", ");
  const shipment = [subject, goods, stopped(outcome, data, view)].filter(Boolean).join("\n");
  const text = [words["letter-hello"], opening, shipment, blanks, view.address];
  return { subject, text: text.join("\n\n") };
}

/** The e-mail to QCS.
    @type {(outcome: Outcome, data: GuideData, view: Telling) => Letter} */
export const letterToOffice = (outcome, data, view) => ({
  to: data.mail,
  ...request(outcome, data, view, data.words.guide["letter-office"]),
});

/** The e-mail to another certifier, whose address the reader knows.
    @type {(outcome: Outcome, data: GuideData, view: Telling) => Letter} */
export const letterToCertifier = (outcome, data, view) => ({
  to: "",
  ...request(outcome, data, view, data.words.guide["letter-certifier"]),
});
