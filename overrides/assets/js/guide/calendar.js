// The days of a shipment as a calendar file (RFC 5545).

import { shifted } from "../shared/days.js";
import { fingerprint } from "./receipt.js";

/** @type {(text: string) => string} */
const escaped = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");

/** Lines longer than 75 octets go on in the next one, after a blank.
    @type {(line: string) => string} */
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

/** @type {(one: { id: string, day: string, name: string, text: string }, stamp: string,
      shipment: string) => string[]} */
function entry({ id, day, name, text }, stamp, shipment) {
  const written = day.replaceAll("-", "");
  return [
    "BEGIN:VEVENT",
    // The shipment is part of it: two shipments with one deadline stay two entries.
    `UID:${id}-${written}-${fingerprint(shipment)}@qcs-imports-exports`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${written}`,
    `SUMMARY:${escaped(name)}`,
    `DESCRIPTION:${escaped(text)}`,
    "END:VEVENT",
  ];
}

/**
 * A calendar of one shipment: the day it leaves, and each of `rows` whose day is known.
 *
 * `days` is a Map: "departure", "issue", "arrival" -> day. `leaves` names the first
 * entry, `pair` the shipment, `shipment` is what makes it different from others.
 * @type {(rows: (Item & { id: string })[], days: Map<string, string>, names: { leaves: string,
 *   pair: string, address: string, shipment: string }) => string}
 */
export function calendarFile(rows, days, { leaves, pair, address, shipment }) {
  const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, "");
  const dated = rows.flatMap(({ id, name, short = "", when, calendar }) => {
    const start = calendar && days.get(calendar.from);
    if (!start) return [];
    const day = shifted(start, calendar.days, calendar.working);
    const text = `${short} ${when}. ${address}`.trim();
    return [{ id, day, name: `${name} (${pair})`, text }];
  });
  const leaving = days.get("departure");
  const first = leaving
    ? [{ id: "departure", day: leaving, name: `${leaves}: ${pair}`, text: address }]
    : [];
  const entries = [...first, ...dated].flatMap((one) => entry(one, stamp, shipment));
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//QCS//Imports and Exports//EN",
    ...entries,
    "END:VCALENDAR",
  ];
  return `${lines.map(foldedLine).join("\r\n")}\r\n`;
}
