// The result in other forms: message, text, e-mail, paper, calendar, data.

import { copy, teller } from "../shared/copy.js";
import { el } from "../shared/dom.js";
import { download } from "../shared/download.js";
import { mailTo } from "../shared/mail.js";
import { pause } from "../shared/pause.js";
import { quietButton } from "../shared/quiet-button.js";
import { calendarFile } from "./calendar.js";
import {
  answersTo,
  certain,
  certificatesOf,
  FIELDS,
  leaving,
  LISTS,
  maybeOf,
  PHASED,
} from "./items.js";
import { headline, letterToOffice, stopped } from "./letters.js";
import { letterToCustomer, shortText } from "./messages.js";
import { paperHead } from "./paper.js";
import { receipt } from "./receipt.js";

/** @type {(outcome: Outcome, data: GuideData) => string[]} */
function certificateAsText(outcome, data) {
  const { sure, maybe } = certificatesOf(outcome);
  const rows = [];
  for (const id of [...sure.keys(), ...maybe.keys()]) {
    const item = data.items.certificate[id];
    rows.push(`${item.name}${sure.has(id) ? "" : " (?)"}`, item.short ?? "");
    for (const name of FIELDS)
      if (item[name]) rows.push(`${data.words.field[name]}: ${item[name]}`);
  }
  return rows;
}

/** The whole result as plain text, a line an entry of the list.
    @type {(whole: WholeResult) => string} */
function asText({ outcome, data, ...view }) {
  const words = data.words.guide;
  const lists = LISTS.flatMap((table) => {
    const rows = certain(outcome, [table], data).map(([, id]) => {
      const item = data.items[table][id];
      const people = [item.who, item.when].filter(Boolean).join(", ");
      return `[ ] ${item.name}${people && ` (${people})`}: ${item.short ?? item.text}`;
    });
    return rows.length ? ["", words[table], ...rows] : [];
  });
  const may = maybeOf(outcome, data).map(([table, id]) => `[?] ${data.items[table][id].name}`);
  if (may.length) lists.push("", words.may, ...may);
  const rules = `${words["rules-of"].replace("{x}", view.dateText(view.day))} (${data.version})`;
  const answers = [words.answers, ...answersTo(view.route, data, view)];
  const head = [headline(outcome, data, view), stopped(outcome, data, view)].filter(Boolean);
  head.push(...certificateAsText(outcome, data));
  if (view.way) head.push("", view.way);
  return [...head, "", ...answers, ...lists, "", rules, view.address].join("\n");
}

/** What files of this shipment are called: "qcs-ec-us-crop-2026-11-28".
    @type {(view: Pick<View, "answers" | "day">) => string} */
const fileName = ({ answers, day }) =>
  ["qcs", ...["origin", "destination", "product"].map((fact) => answers.get(fact)), day]
    .filter(Boolean)
    .join("-");

/** Give the result to the device's own sharing; false if it has none.
    @type {TakeRoom["shareWithSystem"]} */
export async function shareWithSystem({ outcome, data, ...view }) {
  if (!navigator.share) return false;
  const text = shortText(outcome, data, { ...view, address: "" });
  const content = { title: headline(outcome, data, view), text, url: view.address };
  // Whoever closes the device's own list has chosen not to share.
  await navigator.share(content).catch(() => {});
  return true;
}

/** Every way to pass the result on, as elements.
    @type {TakeRoom["shareRoom"]} */
export function shareRoom(whole, element) {
  const { outcome, data, ...view } = whole;
  const words = data.words.guide;
  const short = shortText(outcome, data, view);
  /** @type {(label: string, letter: Letter) => HTMLElement} */
  const mail = (label, { to, subject, text }) =>
    el("a", { class: "button button--quiet", href: mailTo(to, subject, text) }, label);
  /** @type {(why: Why) => void} */
  const json = (why) =>
    download(
      `${fileName(view)}.json`,
      "application/json",
      JSON.stringify(receipt(whole, why), null, 2),
    );
  const long = () => copy(asText(whole));
  // Whoever opens this room may copy: a clipboard takes nothing long after the click.
  view.why().catch(() => {});
  const messenger = `https://wa.me/?text=${encodeURIComponent(short)}`;
  return [
    el(
      "p",
      {},
      /** @type {any} */ (navigator.share) &&
        quietButton(words["share-system"], () => shareWithSystem(whole)),
      el(
        "a",
        { class: "button button--quiet", href: messenger, rel: "noopener", target: "_blank" },
        "WhatsApp",
      ),
      mail(words.forward, letterToCustomer(outcome, data, view)),
      mail(words.mail, letterToOffice(outcome, data, view)),
    ),
    el(
      "p",
      {},
      teller(words["copy-link"], words.copied, () => copy(view.address), words["not-copied"]),
      teller(words["copy-text"], words.copied, () => copy(short), words["not-copied"]),
      teller(words["copy-long"], words.copied, explained(view, long), words.failed),
      teller(words.json, words.saved, explained(view, json), words.failed),
      teller(
        words["print-whole"],
        "",
        explained(view, () => printResult(whole, element, true)),
        words.failed,
      ),
    ),
  ];
}

/** `act` after the reasons have come; what it gives, false if they do not come.
    @type {(view: Pick<ToldView, "why">, act: (why: Why) => unknown) => () => Promise<unknown>} */
const explained =
  ({ why }, act) =>
  () =>
    why().then(act, () => false);

/** Open everything in `element`, and what stands behind that too.
    @type {(element: Element) => Promise<void>} */
async function openAll(element) {
  for (const one of element.querySelectorAll(".row__more[aria-expanded=false]")) one.click();
  for (let closed; (closed = [...element.querySelectorAll("details:not([open])")]).length; ) {
    for (const one of /** @type {HTMLDetailsElement[]} */ (closed)) {
      one.open = true;
      one.dispatchEvent(new Event("toggle"));
    }
    await pause();
  }
}

/** Put the result on paper; with reasons and sources, which have come, if `open`.
    @type {TakeRoom["printResult"]} */
export async function printResult(whole, element, open = false) {
  const head = paperHead(whole);
  element.prepend(head);
  element.classList.toggle("result--whole", open);
  if (open) await openAll(element);
  const after = () => {
    head.remove();
    element.classList.remove("result--whole");
  };
  addEventListener("afterprint", after, { once: true });
  print();
}

/** Save the days of the shipment; without any, go to the field that asks for the first.
    @type {TakeRoom["saveCalendar"]} */
export function saveCalendar({ outcome, data, ...view }) {
  const rows = certain(outcome, PHASED, data).map(([table, id]) => ({
    id,
    ...data.items[table][id],
  }));
  const days = new Map([["departure", view.on], ...view.days]);
  if (![...days.values()].some(Boolean)) {
    document.getElementById("leaves").focus();
    return false;
  }
  const shipment = JSON.stringify([...view.answers].sort());
  const texts = {
    leaves: leaving(view, data.words.guide),
    pair: headline(outcome, data, view),
    address: view.address,
    shipment,
  };
  download(`${fileName(view)}.ics`, "text/calendar", calendarFile(rows, days, texts));
  return true;
}
