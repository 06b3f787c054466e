// Which period lies in which lane, so that none covers another.
import { openEnd, openStart, type Table } from "../marks/table";
import { x, type Scale } from "./scale";

export interface Bar {
  row: number;
  lane: number;
  left: number;
  right: number;
  openLeft: boolean;
  openRight: boolean;
  /** One day or a part of it: drawn as its shape alone. */
  point: boolean;
}

/** The smallest width a mark needs. */
export const markWidth = 13;

/** The bars of the rows within the scale, or undefined where they need more
 * lanes than there are. */
export function lanes(t: Table, rows: Uint32Array, s: Scale, most: number): Bar[] | undefined {
  if (rows.length > most * (s.width / markWidth)) return undefined;
  const bars = [...rows].flatMap((row) => bar(t, row, s));
  bars.sort((a, b) => a.left - b.left || b.right - a.right || a.row - b.row);
  const free: number[] = [];
  for (const b of bars) {
    let lane = free.findIndex((end) => end <= b.left);
    if (lane < 0) lane = free.length;
    if (lane >= most) return undefined;
    free[lane] = b.right + 2;
    b.lane = lane;
  }
  return bars;
}

function bar(t: Table, row: number, s: Scale): Bar[] {
  const [start, end] = [t.start[row]!, t.end[row]!];
  if (!t.dated[row] || end < s.start || start >= s.end) return [];
  const openLeft = start === openStart;
  const openRight = end === openEnd;
  let left = x(s, openLeft ? s.start : start);
  let right = x(s, openRight ? s.end : end + 1);
  const point = right - left < markWidth;
  if (point) {
    const middle = (left + right) / 2;
    [left, right] = [middle - markWidth / 2, middle + markWidth / 2];
  }
  return [{ row, lane: 0, left, right, openLeft, openRight, point }];
}
