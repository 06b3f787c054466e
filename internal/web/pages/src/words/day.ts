// Days and periods for people. A day is counted from 1970-01-01 (UTC), so that
// periods compare as integers; an unknown or open end has no number.
import type { Period } from "../api/types";
import { strings } from "../strings";

const msPerDay = 86_400_000;

/** The number of an ISO day, or undefined where it is none. */
export function dayNumber(iso: string | undefined): number | undefined {
  if (!iso) return undefined;
  const ms = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(ms) ? undefined : Math.round(ms / msPerDay);
}

export function isoDay(day: number): string {
  return new Date(day * msPerDay).toISOString().slice(0, 10);
}

const fmt = (o: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat("en-GB", { ...o, timeZone: "UTC" });
const full = fmt({ day: "numeric", month: "long", year: "numeric" });
const dayMonth = fmt({ day: "numeric", month: "long" });
const monthYear = fmt({ month: "long", year: "numeric" });
const month = fmt({ month: "long" });
const shortDay = fmt({ day: "numeric", month: "short", year: "numeric" });

const date = (day: number) => new Date(day * msPerDay);

/** "18 April 2022". */
export const dayWords = (day: number): string => full.format(date(day));

/** A range of days without saying anything twice: "11–20 January 2022". */
export function rangeWords(earliest: string | undefined, latest: string | undefined): string {
  const a = dayNumber(earliest);
  const b = dayNumber(latest);
  if (a === undefined && b === undefined) return "";
  if (b === undefined) return strings.since(dayWords(a!));
  if (a === undefined) return strings.until(dayWords(b));
  return a === b ? dayWords(a) : between(date(a), date(b));
}

function between(a: Date, b: Date): string {
  const next = new Date(b.getTime() + msPerDay);
  const whole = a.getUTCDate() === 1 && next.getUTCDate() === 1;
  const sameYear = a.getUTCFullYear() === b.getUTCFullYear();
  const sameMonth = sameYear && a.getUTCMonth() === b.getUTCMonth();
  if (whole && a.getUTCMonth() === 0 && b.getUTCMonth() === 11) {
    return sameYear ? String(a.getUTCFullYear()) : `${a.getUTCFullYear()} – ${b.getUTCFullYear()}`;
  }
  if (whole && sameMonth) return monthYear.format(a);
  if (whole) return `${(sameYear ? month : monthYear).format(a)} – ${monthYear.format(b)}`;
  if (sameMonth) return `${a.getUTCDate()}–${full.format(b)}`;
  return `${(sameYear ? dayMonth : full).format(a)} – ${full.format(b)}`;
}

/** The period in words, with the time of day behind it. */
export function periodWords(p: Period | undefined): string {
  if (!p) return "";
  const s = rangeWords(p.earliest, p.latest);
  return s && p.time_of_day ? `${s}, ${p.time_of_day}` : s;
}

/** A short form for a line of a list: "18 Apr 2022", "Apr 2022", "2015–2018". */
export function shortRange(earliest: string | undefined, latest: string | undefined): string {
  const a = dayNumber(earliest);
  const b = dayNumber(latest);
  if (a !== undefined && a === b) return shortDay.format(date(a));
  return rangeWords(earliest, latest).replace(/\p{L}{4,}/gu, shortMonth);
}

const shortMonth = (word: string) => (strings.months.includes(word) ? word.slice(0, 3) : word);
