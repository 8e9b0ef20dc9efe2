// What the guide tells, once nothing more has to be asked.

import { el } from "../shared/dom.js";
import { once } from "../shared/once.js";
import { painted } from "../shared/painted.js";
import { quietButton } from "../shared/quiet-button.js";
import { openQuestions } from "./open-questions.js";
import { checklist } from "./checklist.js";
import { instead, maybe, notes, notNeeded } from "./folded.js";
import { certificatesOf } from "./items.js";
import { certificateNames, headline } from "./letters.js";
import { deciders, outcomeOf } from "./outcome.js";
import { limits, stops } from "./panels.js";
import { requestLink, VERDICTS, verdict } from "./verdict.js";

/** Names of the certificates that are certain at `ends`, as text.
    @type {ResultRoom["certificatesAt"]} */
export const certificatesAt = (ends, data) =>
  [...certificatesOf(outcomeOf(data.graph, ends)).sure.keys()]
    .map((id) => data.items.certificate[id].name)
    .join();

/** Whether no paper is left among `certificates`: what only stops a paper says itself what to do.
    @type {(certificates: [id: string, rule: number][], data: GuideData) => boolean} */
const isDeadEnd = (certificates, data) =>
  certificates.every(([id]) => data.items.certificate[id].kind in VERDICTS);

/** Between which places the goods go. */
const PAIR = ["origin", "destination"];

/** The answers given, as chips: each leads back to its question.
    @type {(told: string[], view: AnyView) => Child[]} */
function chips(told, { chip, ask }) {
  const [from, to] = PAIR.map((fact) => told.includes(fact) && ask(fact, chip(fact)));
  const pair = from && to && el("li", { class: "chip chip--pair" }, from, " → ", to);
  const others = told.filter((fact) => !(pair && PAIR.includes(fact)));
  return [pair, others.map((fact) => el("li", { class: "chip" }, ask(fact, chip(fact))))];
}

/** Buttons that do something with the result: their code is fetched when it is needed.
    @type {(outcome: Outcome, data: GuideData, view: ToldView, acts: (() => void)[]) =>
      HTMLElement} */
function actions(outcome, data, view, [share, print]) {
  const words = data.words.guide;
  return el(
    "p",
    { class: "actions" },
    requestLink(outcome, data, view),
    el(
      "span",
      {},
      quietButton(words.share, share, { "aria-expanded": "false", "data-share": true }),
      quietButton(words.print, print),
    ),
  );
}

/**
 * The result of a walk as one element, headed by an h2 that takes the focus.
 *
 * `page` has `answers`, `day`, `dateText` (a day, as readers write it), `on`, `changed` (a
 * sentence or ""), `label` and `chip` (fact, value) -> text, `ask` (fact, text) -> link,
 * `open` (pairs, text) -> link, `tell` (fact, value), `tick` (id, yes), `done`, `pair`,
 * `address`, `today`, `restart` (a link), `settled` (a promise that the last answer is drawn),
 * `dated`: what a day of departure brings, if there
 * is one; and what gives promises: `take` (data) of the ways to take the result along,
 * `why` (data) of what tells why, `ways` of what tells of a dead end which changes would
 * open a way.
 * @type {ResultRoom["result"]}
 */
export function result({ ends, open, route, assumed }, data, page) {
  const { answers, day } = page;
  const outcome = outcomeOf(data.graph, ends, day);
  const { sure, maybe: either } = certificatesOf(outcome);
  const words = data.words.guide;
  const certificates = [...sure, ...either];
  const settling = deciders(data.graph, answers, day, { open });
  const asked = [...route, ...assumed.keys()];
  const why = once(async () => {
    const { explained } = await page.why(data);
    return explained(data, { ...page, assumed, route: asked });
  });
  /** @type {ToldView} */
  const view = { ...page, assumed, why };
  const facts = data.facts;
  const optional = route.filter((fact) => data.graph.offered.includes(fact));
  const inPlace = data.graph.facts.filter(
    (fact) => facts[fact]?.values && (open.includes(fact) || optional.includes(fact)),
  );
  const red = stops(outcome, data, view);
  const whole = { ...view, outcome, data, route: asked, way: "" };
  const ways = isDeadEnd(certificates, data)
    ? painted()
        .then(view.ways)
        .then((teller) => teller?.(data, view))
    : undefined;
  const room = el("div", { class: "share", hidden: true });
  const share = async () => {
    const [{ shareRoom }] = await Promise.all([view.take(data), ways]);
    if (!room.childElementCount) room.append(...shareRoom(whole, element));
    room.hidden = !room.hidden;
    for (const one of element.querySelectorAll("[data-share]"))
      one.setAttribute("aria-expanded", String(!room.hidden));
    if (!room.hidden) room.querySelector("a, button").focus();
  };
  const shareHere = async () => {
    const { shareWithSystem } = await view.take(data);
    if (!(await shareWithSystem(whole))) await share();
  };
  const print = async () => (await view.take(data)).printResult(whole, element);
  /** What they do is done with the result that is shown when the last answer has been drawn.
      @type {(...acts: (() => void)[]) => HTMLElement} */
  const acting = (...acts) =>
    actions(
      outcome,
      data,
      view,
      acts.map((act, at) => async () => {
        await view.settled();
        if (element.isConnected) act();
        else document.querySelectorAll(".actions button")[at]?.click();
      }),
    );
  const saveCalendar = async () => (await view.take(data)).saveCalendar(whole);
  const goes = certificates.every(([id]) => data.items.certificate[id].kind === "certificate");
  const { dated } = view;
  const soon = goes && dated?.lastDays(view);
  const element = el(
    "div",
    { class: "result" },
    el(
      "ul",
      { class: "chips", "aria-label": words.answers },
      chips(
        route.filter((fact) => !optional.includes(fact)),
        view,
      ),
      el("li", {}, view.restart),
    ),
    view.changed && el("p", { class: "warning" }, view.changed),
    red,
    limits(outcome, data, view),
    soon && dated?.panel(soon, data, view),
    verdict(certificates, outcome, data, {
      actions: [acting(share, print), room],
      stopped: red.length > 0,
      settling,
      view,
    }),
    openQuestions(inPlace, data, view),
    checklist(outcome, data, { ...view, saveCalendar, soon }),
  );
  const rest = () => [
    el(
      "div",
      { class: "folds" },
      notes(outcome, data, view),
      maybe(outcome, settling, data, view),
      notNeeded(outcome, data, view),
      instead(data, view),
    ),
    el("div", { class: "result__bar" }, acting(shareHere, print)),
    el(
      "p",
      { class: "reviewed" },
      words["rules-of"].replace("{x}", view.dateText(day)),
      ` (${data.version})`,
    ),
    el("p", { class: "on-paper" }, view.address),
  ];
  // What follows the ways waits for them, so that it need not move.
  if (ways)
    ways.then((way) => {
      whole.way = way?.first ?? "";
      element.append(way?.section ?? "", ...rest());
    });
  else element.append(...rest());
  return {
    element,
    headline: headline(outcome, data, view),
    summary: [
      ...[...element.querySelectorAll(".panel h2")].map(({ textContent }) => textContent),
      certificateNames(outcome, data),
    ].join(". "),
  };
}
