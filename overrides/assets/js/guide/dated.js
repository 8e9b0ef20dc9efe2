// What a result tells of the day on which the goods leave: what is due by which day, that
// few days are left or none, the other days that deadlines count from.

import { el } from "../shared/dom.js";
import { daysBetween, shifted } from "../shared/days.js";
import { phoneLink } from "../shared/phone-link.js";
import { quietButton } from "../shared/quiet-button.js";

/** With fewer days left, it is late. */
const WEEK = 7;

const dated = () => globalThis.guideParts.dated;

/** "by 4 December" if `item` is due so many days before departure, or "".
    @type {DatedRoom["byDay"]} */
export function byDay({ calendar }, { on, dateText }) {
  if (calendar?.from !== "departure") return "";
  const day = shifted(on, calendar.days, calendar.working);
  return dated().words["by-day"].replace("{x}", dateText(day));
}

/** That goods leave in less than a week, or were to leave on a day that is past; or "".
    @type {DatedRoom["lastDays"]} */
export function lastDays({ on, today, answers }) {
  const { words } = dated();
  const left = daysBetween(today, on);
  if (left < 0) return answers.get("stage") === "planned" ? words["late-past"] : "";
  if (left >= WEEK) return "";
  return left > 1 ? words.late.replace("{n}", left) : words[left ? "late-one" : "late-today"];
}

/** The panel that says so: whom to call, and the way to say that the goods have left.
    @type {DatedRoom["panel"]} */
export function panel(title, data, { ask, chip }) {
  const { words, late } = dated();
  const { change } = data.words.guide;
  const left = title === words["late-past"] && ask("stage", change);
  if (left) {
    left.className = "button button--quiet";
    left.setAttribute("aria-label", `${change}: ${chip("stage")}`);
  }
  return el(
    "div",
    { class: "panel panel--limit" },
    el("h2", { tabindex: "-1" }, title),
    left && el("p", { class: "actions" }, left),
    el(
      "p",
      {},
      phoneLink(data.phone),
      late && [" · ", el("a", { href: late }, words["late-answer"])],
    ),
  );
}

/** What stands beside the field for the day: the other days that deadlines of `rows` count
    from, that it is late, since who gives the day here sees no panel, and the calendar.
    @type {DatedRoom["dayFields"]} */
export function dayFields(rows, { days, saveCalendar, soon }) {
  const { words } = dated();
  const anchors = ["issue", "arrival"].filter((name) =>
    rows.some((row) => row.calendar?.from === name),
  );
  const fields = anchors.map((name) => {
    /** @type {(event: { target: HTMLInputElement }) => void} */
    const take = ({ target: { value } }) => days.set(name, value);
    const id = `day-${name}`;
    const input = el("input", { type: "date", id, value: days.get(name), onchange: take });
    return el("span", {}, el("label", { for: id }, words[id]), " ", input);
  });
  return [fields, el("b", {}, soon), " ", quietButton(words.calendar, saveCalendar)];
}
