// Which marks pass. Actors and words are asked of the server, which knows them;
// the rest is decided here, with the server's meaning: a period passes when it
// may reach into the days chosen, one without any date then does not.
import type { Mark } from "../api/incident";
import { openEnd, openStart, type Table } from "./table";

export interface Box {
  south: number;
  west: number;
  north: number;
  east: number;
}

export interface Choice {
  types: string[];
  families: string[];
  standing: string[];
  review: string[];
  box: Box | null;
}

export interface Brush {
  from: number | undefined;
  to: number | undefined;
}

export const wholeTime: Brush = { from: undefined, to: undefined };

export function inBox(box: Box, lat: number, lon: number): boolean {
  if (lat < box.south || lat > box.north) return false;
  // A box wider than the world, or one over the antimeridian.
  if (box.east - box.west >= 360) return true;
  const x = (((lon - box.west) % 360) + 360) % 360;
  return x <= box.east - box.west;
}

/** The rows that pass everything but time, in the table's order. */
export function choose(t: Table, c: Choice): Uint32Array {
  const any = (list: string[]) => (list.length ? new Set(list) : null);
  const [types, families, standing, review] = [any(c.types), any(c.families), any(c.standing), any(c.review)];
  const passes = (m: Mark) =>
    (!types || types.has(m.type)) &&
    (!families || families.has(m.family ?? "")) &&
    (!standing || standing.has(m.standing)) &&
    (!review || review.has(m.review)) &&
    (!c.box || (m.lat !== undefined && m.lon !== undefined && inBox(c.box, m.lat, m.lon)));
  const out = new Uint32Array(t.marks.length);
  let n = 0;
  t.marks.forEach((m, i) => passes(m) && (out[n++] = i));
  return out.subarray(0, n);
}

export interface InTime {
  rows: Uint32Array;
  /** How many of them lie wholly within the days chosen. */
  certain: number;
  /** Undated ones left out because days were chosen. */
  undated: number;
}

/** The rows that may reach into the days chosen. */
export function inTime(t: Table, rows: Uint32Array, brush: Brush): InTime {
  if (brush.from === undefined && brush.to === undefined) return { rows, certain: rows.length, undated: 0 };
  const from = brush.from ?? openStart;
  const to = brush.to ?? openEnd;
  const out = new Uint32Array(rows.length);
  let n = 0;
  let certain = 0;
  let undated = 0;
  for (const i of rows) {
    if (!t.dated[i]) undated++;
    else if (t.start[i]! <= to && t.end[i]! >= from) {
      out[n++] = i;
      if (t.start[i]! >= from && t.end[i]! <= to) certain++;
    }
  }
  return { rows: out.subarray(0, n), certain, undated };
}

/** The same rows oldest first, undated ones still last. */
export function oldestFirst(t: Table, rows: Uint32Array): Uint32Array {
  let dated = rows.length;
  while (dated > 0 && !t.dated[rows[dated - 1]!]) dated--;
  const out = rows.slice();
  out.subarray(0, dated).reverse();
  return out;
}

/** How many rows have each value of a field. */
export function tally(t: Table, rows: Uint32Array, of: (m: Mark) => string | undefined): Map<string, number> {
  const n = new Map<string, number>();
  for (const i of rows) {
    const v = of(t.marks[i]!);
    if (v) n.set(v, (n.get(v) ?? 0) + 1);
  }
  return n;
}
