// The days that rules give, as a calendar file (RFC 5545).

import { el } from "../shared/dom.js";

const DAY = 86400000;
const ANCHORS = ["departure", "issue", "arrival"];

/** [anchor, date field, label] of each day of the shipment that `rows` count from. */
export function datesAsked(rows, words) {
  const needed = ANCHORS.filter((name) => rows.some((row) => row.calendar.from === name));
  return needed.map((name) => [name, el("input", { type: "date" }), words[`day-${name}`]]);
}

/** `days` days after `start` (YYYY-MM-DD); weekends do not count if `working`. */
function shifted(start, days, working) {
  let time = Date.parse(`${start}T12:00Z`);
  const step = Math.sign(days);
  for (let left = Math.abs(days); left > 0; ) {
    time += step * DAY;
    const weekend = [0, 6].includes(new Date(time).getUTCDay());
    if (!working || !weekend) left -= 1;
  }
  return new Date(time).toISOString().slice(0, 10);
}

const escaped = (said) => said.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");

/** Lines longer than 75 octets go on in the next one, after a blank. */
function foldedLine(line) {
  const parts = [""];
  for (const sign of line) {
    const last = parts.length - 1;
    const size = new TextEncoder().encode(parts[last] + sign).length;
    if (size > 74) parts.push(sign);
    else parts[last] += sign;
  }
  return parts.join("\r\n ");
}

/** A calendar with an entry for each of `rows` whose day is known in `days`. */
export function calendarFile(rows, days, address) {
  const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, "");
  const entries = rows
    .filter((row) => days.get(row.calendar.from))
    .flatMap((row) => {
      const { from, days: count, working } = row.calendar;
      const day = shifted(days.get(from), count, working).replaceAll("-", "");
      return [
        "BEGIN:VEVENT",
        `UID:${row.id}-${day}@qcs-imports-exports`,
        `DTSTAMP:${stamp}`,
        `DTSTART;VALUE=DATE:${day}`,
        `SUMMARY:${escaped(row.name)}`,
        `DESCRIPTION:${escaped(`${row.short} ${row.when}. ${address}`)}`,
        "END:VEVENT",
      ];
    });
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//QCS//Imports and Exports//EN", ...entries, "END:VCALENDAR"];
  return lines.map(foldedLine).join("\r\n") + "\r\n";
}
