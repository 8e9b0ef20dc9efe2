// Days as year-month-day.

const DAY = 86400000;

/** Whether `text` is a day of the calendar, written so.
    @type {(text: string) => boolean} */
export function isDay(text) {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T12:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The day `days` after `start`; weekends do not count if `working`.
    @type {(start: string, days: number, working?: boolean) => string} */
export function shifted(start, days, working) {
  let time = Date.parse(`${start}T12:00Z`);
  const step = Math.sign(days);
  for (let left = Math.abs(days); left > 0; ) {
    time += step * DAY;
    const weekend = [0, 6].includes(new Date(time).getUTCDay());
    if (!working || !weekend) left -= 1;
  }
  return new Date(time).toISOString().slice(0, 10);
}

/** Days from `start` to `end`.
    @type {(start: string, end: string) => number} */
export const daysBetween = (start, end) => Math.round((Date.parse(end) - Date.parse(start)) / DAY);
