// All marks, with their days as integers side by side: 20,000 of them are
// filtered anew within a frame while somebody drags over the timeline.
import type { Mark } from "../api/incident";
import { dayNumber } from "../words/day";

/** Stands for an open or unknown end. */
export const openStart = -(2 ** 30);
export const openEnd = 2 ** 30;

export interface Table {
  /** Newest first by the earliest day; undated ones last. */
  marks: Mark[];
  /** Both ends of each period, open where one end is unknown. */
  start: Int32Array;
  end: Int32Array;
  /** 1 where either end is known. */
  dated: Uint8Array;
  row: Map<string, number>;
  /** The first and last day that any mark names. */
  first: number | undefined;
  last: number | undefined;
}

export function tableOf(items: Mark[]): Table {
  const marks = items.map((mark) => ({ mark, key: dayNumber(mark.earliest ?? mark.latest) }));
  marks.sort((a, b) => (b.key ?? openStart) - (a.key ?? openStart) || (a.mark.id < b.mark.id ? -1 : 1));
  const n = marks.length;
  const t: Table = {
    marks: marks.map((m) => m.mark),
    start: new Int32Array(n).fill(openStart),
    end: new Int32Array(n).fill(openEnd),
    dated: new Uint8Array(n),
    row: new Map(),
    first: undefined,
    last: undefined,
  };
  t.marks.forEach((m, i) => fill(t, m, i));
  return t;
}

function fill(t: Table, m: Mark, i: number): void {
  t.row.set(m.id, i);
  const a = dayNumber(m.earliest);
  const b = dayNumber(m.latest);
  if (a !== undefined) t.start[i] = a;
  if (b !== undefined) t.end[i] = b;
  for (const d of [a, b]) {
    if (d === undefined) continue;
    t.dated[i] = 1;
    t.first = Math.min(t.first ?? d, d);
    t.last = Math.max(t.last ?? d, d);
  }
}

export const emptyTable = tableOf([]);

export const placed = (m: Mark): boolean => m.lat !== undefined && m.lon !== undefined;
