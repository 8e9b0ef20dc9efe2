// The days of a shipment as a calendar file (RFC 5545).

import { shifted } from "../shared/days.js";

const escaped = (said) => said.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");

/** A short name for `said`: the same text always has the same (FNV-1a). */
function fingerprint(said) {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(said))
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, "0");
}

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
 */
export function calendarFile(rows, days, { leaves, pair, address, shipment }) {
  const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, "");
  const dated = rows
    .filter((row) => days.get(row.calendar?.from))
    .map((row) => {
      const { from, days: count, working } = row.calendar;
      const day = shifted(days.get(from), count, working);
      return {
        id: row.id,
        day,
        name: `${row.name} (${pair})`,
        text: `${row.short} ${row.when}. ${address}`,
      };
    });
  const first = {
    id: "departure",
    day: days.get("departure"),
    name: `${leaves}: ${pair}`,
    text: address,
  };
  const entries = [first, ...dated]
    .filter(({ day }) => day)
    .flatMap((one) => entry(one, stamp, shipment));
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//QCS//Imports and Exports//EN",
    ...entries,
    "END:VCALENDAR",
  ];
  return `${lines.map(foldedLine).join("\r\n")}\r\n`;
}
