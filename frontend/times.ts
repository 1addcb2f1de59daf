// Ages and clocks as the server writes them (look/times.py and look/ages.py), for a page that stays open.

import { language, say } from "./words.ts";

const ZONE = "Europe/Amsterdam";
const HOUR = 60;
const DAY = 24 * HOUR;
const TO_THE_MINUTE: Intl.DateTimeFormatOptions = { timeZone: ZONE, hour: "2-digit", minute: "2-digit", hour12: false };
const TO_THE_SECOND: Intl.DateTimeFormatOptions = { ...TO_THE_MINUTE, second: "2-digit" };
const OF_A_DAY: Intl.DateTimeFormatOptions = { timeZone: ZONE, weekday: "short", day: "numeric", month: "short", year: "numeric" };
const formats = new Map<Intl.DateTimeFormatOptions, Intl.DateTimeFormat>();

/** `12 min geleden` (short: `12 min`), from an hour on `2 u 10`, from a day on `ma 11 jan`. */
export function age(moment: Date, now: Date, short = false): string {
  const minutes = Math.max(0, Math.floor((now.getTime() - moment.getTime()) / 60_000));
  if (minutes >= DAY) return day(moment, now);
  if (minutes >= HOUR) return hours(minutes);
  if (minutes < 1) return say(short ? "look-age-now-short" : "look-age-now");
  return say(short ? "look-age-minutes-short" : "look-age-minutes", { minutes });
}

/** `nog 23 min` or `12 min te laat`; past the moment `over`, when there are words for that. */
export function left(moment: Date, now: Date, over = ""): string {
  const ahead = moment.getTime() - now.getTime();
  if (over && ahead <= 0) return over;
  const [key, minutes] = [ahead < 0 ? "look-time-late" : "look-time-left", Math.floor(Math.abs(ahead) / 60_000)];
  if (minutes < 1) return say(`${key}-now`);
  return say(key, { duration: minutes >= HOUR ? hours(minutes) : say("look-age-minutes-short", { minutes }) });
}

/** `14:22`, or `14:22:05` with seconds. */
export function clock(moment: Date, seconds = false): string {
  return format("en-GB", seconds ? TO_THE_SECOND : TO_THE_MINUTE).format(moment);
}

/** `14:22` of today, `do 14 jan 14:22` of another day. */
export function moment(at: Date, now: Date): string {
  return day(at, now) === day(now, now) ? clock(at) : `${day(at, now)} ${clock(at)}`;
}

/** `do 14 jan`, with the year when it is another one. */
export function day(moment: Date, now: Date): string {
  const date = parts(moment);
  const words = date.year === parts(now).year ? [date.weekday, date.day, date.month] : [date.day, date.month, date.year];
  return words.join(" ");
}

function hours(minutes: number): string {
  return say("look-age-hours", { hours: Math.floor(minutes / HOUR), minutes: String(minutes % HOUR).padStart(2, "0") });
}

function parts(moment: Date): Record<string, string> {
  return Object.fromEntries(format(language(), OF_A_DAY).formatToParts(moment).map(({ type, value }) => [type, value]));
}

// To make one takes longer than to write a hundred times with it, and a picture has a time beside every sentence. The
// language of a page never changes while it stands open.
function format(language: string, how: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  let known = formats.get(how);
  if (!known) formats.set(how, (known = new Intl.DateTimeFormat(language, how)));
  return known;
}
