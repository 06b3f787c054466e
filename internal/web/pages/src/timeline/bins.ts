// How many incidents there were, per day, week, month or year, as ranges: those
// whose period lies within the bin are certain, those that reach beyond it may
// have been in it.
import { openEnd, openStart, type Table } from "../marks/table";
import { floor, next, unitFor, type Scale, type Unit } from "./scale";

export interface Bins {
  unit: Unit;
  /** The first day of each bin, and the end of the last. */
  edges: number[];
  certain: number[];
  /** As many at most: the certain ones are among them. */
  possible: number[];
  /** Of the certain ones, those that are denied or disputed. */
  contested: number[];
}

export function bins(t: Table, rows: Uint32Array, s: Scale): Bins {
  const unit = unitFor(s, 5);
  const edges: number[] = [];
  for (let d = floor(s.start, unit); d < s.end; d = next(d, unit)) edges.push(d);
  edges.push(next(edges.at(-1) ?? s.start, unit));
  const n = edges.length - 1;
  const out: Bins = { unit, edges, certain: zeros(n), possible: zeros(n), contested: zeros(n) };
  // Possible ones are counted by where they begin and end, and summed up after.
  const change = zeros(n + 1);
  for (const i of rows) {
    if (!t.dated[i] || t.start[i] === openStart || t.end[i] === openEnd) continue;
    const a = find(edges, t.start[i]!);
    const b = find(edges, t.end[i]!);
    if (b < 0 || a >= n) continue;
    change[Math.max(0, a)]!++;
    change[Math.min(n, b + 1)]!--;
    if (a === b) {
      out.certain[a]!++;
      const standing = t.marks[i]!.standing;
      if (standing === "denied" || standing === "disputed") out.contested[a]!++;
    }
  }
  let sum = 0;
  for (let k = 0; k < n; k++) out.possible[k] = sum += change[k]!;
  return out;
}

const zeros = (n: number): number[] => new Array<number>(n).fill(0);

/** The bin of a day; -1 before the first, as many as there are after the last. */
function find(edges: number[], day: number): number {
  let lo = 0;
  let hi = edges.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (edges[mid]! <= day) lo = mid + 1;
    else hi = mid;
  }
  return lo - 1;
}
