// A result in a line, and the letter that asks for its certificate.

import { answersTo, certificatesOf, excluding, weighing } from "./items.js";

/** The names of the certificates, sure and possible.
    @type {(told: Outcome, data: GuideData) => string} */
export function certificateNames(told, data) {
  const { sure, maybe } = certificatesOf(told);
  return [...sure.keys(), ...maybe.keys()].map((id) => data.items.certificate[id].name).join(" / ");
}

/** "Ecuador → United States: NOP Import Certificate".
    @type {(told: Outcome, data: GuideData, view: { pair: string }) => string} */
export const headline = (told, data, view) => `${view.pair}: ${certificateNames(told, data)}`;

/** What stops the goods, by name, and the answers that exclude each other.
    @type {(told: Outcome, data: GuideData, view: Telling) => string} */
export const stopped = (told, data, view) =>
  [
    ...weighing("stops", told, data).map(([table, id]) => data.items[table][id].name),
    ...excluding(told, data).map((facts) => answersTo(facts, data, view).join(" / ")),
  ].join("\n");

/** A letter that asks for the certificate: pair, certificate, blanks, link.
    @type {(told: Outcome, data: GuideData, view: Telling, opening: string) => { subject: string,
      text: string }} */
function request(told, data, view, opening) {
  const words = data.words.guide;
  const blanks = words["letter-blanks"].replace("{x}", view.on ? view.shown(view.on) : "");
  const subject = headline(told, data, view);
  const facts = ["product", "standard", "stage"].filter((fact) => view.answers.has(fact));
  const goods = facts.map(view.chip).join(", ");
  const shipment = [subject, goods, stopped(told, data, view)].filter(Boolean).join("\n");
  const text = [words["letter-hello"], opening, shipment, blanks, view.address];
  return { subject, text: text.join("\n\n") };
}

/** The e-mail to QCS.
    @type {(told: Outcome, data: GuideData, view: Telling) => Letter} */
export const letterToOffice = (told, data, view) => ({
  to: data.mail,
  ...request(told, data, view, data.words.guide["letter-office"]),
});

/** The e-mail to another certifier, whose address the reader knows.
    @type {(told: Outcome, data: GuideData, view: Telling) => Letter} */
export const letterToCertifier = (told, data, view) => ({
  to: "",
  ...request(told, data, view, data.words.guide["letter-certifier"]),
});
