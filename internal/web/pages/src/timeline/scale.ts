// Days to pixels and back, and where to write which date.
import { isoDay } from "../words/day";

export interface Scale {
  /** The first day, and one past the last. */
  start: number;
  end: number;
  width: number;
}

export const x = (s: Scale, day: number): number => ((day - s.start) / (s.end - s.start)) * s.width;

/** The day under a pixel, held within the scale. */
export function dayAt(s: Scale, px: number): number {
  const day = Math.floor(s.start + (px / s.width) * (s.end - s.start));
  return Math.max(s.start, Math.min(s.end - 1, day));
}

export type Unit = "day" | "week" | "month" | "year";

const length: Record<Unit, number> = { day: 1, week: 7, month: 30.44, year: 365.25 };

/** The shortest unit that is at least so many pixels wide. */
export function unitFor(s: Scale, pixels: number): Unit {
  const perDay = s.width / (s.end - s.start);
  return (Object.keys(length) as Unit[]).find((u) => length[u] * perDay >= pixels) ?? "year";
}

/** The first day of the unit that a day lies in; weeks begin on Monday. */
export function floor(day: number, unit: Unit): number {
  if (unit === "day") return day;
  if (unit === "week") return day - ((((day + 3) % 7) + 7) % 7);
  const iso = isoDay(day);
  return Date.parse(`${unit === "month" ? iso.slice(0, 7) : iso.slice(0, 4) + "-01"}-01T00:00:00Z`) / 86_400_000;
}

/** The first day of the unit after. */
export function next(day: number, unit: Unit): number {
  return unit === "day" ? day + 1 : unit === "week" ? day + 7 : floor(floor(day, unit) + (unit === "month" ? 32 : 367), unit);
}

export interface Tick {
  day: number;
  label: string;
  major: boolean;
}

/** Dates to write below the scale, wide enough apart to be read. */
export function ticks(s: Scale): Tick[] {
  const unit = unitFor(s, 46);
  const step = unit === "year" ? Math.max(1, Math.ceil(46 / (365.25 * (s.width / (s.end - s.start))))) : 1;
  const out: Tick[] = [];
  for (let day = floor(s.start, unit), n = 0; day < s.end && n < 400; day = next(day, unit), n++) {
    if (day >= s.start && (unit !== "year" || Number(isoDay(day).slice(0, 4)) % step === 0)) out.push(tick(day, unit));
  }
  return out;
}

const fmt = (o: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat("en-GB", { ...o, timeZone: "UTC" });
const formats = { year: fmt({ year: "numeric" }), month: fmt({ month: "short" }), day: fmt({ day: "numeric", month: "short" }) };

function tick(day: number, unit: Unit): Tick {
  const iso = isoDay(day);
  const major = iso.endsWith("-01-01") || (unit !== "month" && unit !== "year" && iso.endsWith("-01"));
  const format = unit === "year" || iso.endsWith("-01-01") ? formats.year : unit === "month" ? formats.month : formats.day;
  return { day, label: format.format(day * 86_400_000), major };
}

/** The scale for a record from its first to its last day, with a little air. */
export function wholeScale(first: number | undefined, last: number | undefined, width: number): Scale {
  const a = first ?? 0;
  const b = (last ?? a) + 1;
  const air = Math.max(2, Math.round((b - a) * 0.015));
  return { start: a - air, end: b + air, width };
}
