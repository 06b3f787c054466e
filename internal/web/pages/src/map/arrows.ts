// From where something came to the place it hit, as lines on the map.
import type { Table } from "../marks/table";
import { project } from "./stack";

interface Point {
  x: number;
  y: number;
}

/** One line for all that go the same way, in the coordinates of project. */
export interface Arrow {
  from: Point;
  to: Point;
  n: number;
}

/** From where it came to the place it hit or, where that is unknown, the side
 * it was aimed at. */
export function arrows(t: Table, rows: Uint32Array): Arrow[] {
  const out = new Map<string, Arrow>();
  for (const i of rows) {
    const m = t.marks[i]!;
    if (m.origin_lat === undefined || m.origin_lon === undefined) continue;
    const origin = `${m.origin_lat},${m.origin_lon}`;
    const at = [[m.lat, m.lon], [m.target_lat, m.target_lon]].find((p) => p[0] !== undefined && p[1] !== undefined && p.join() !== origin);
    if (!at) continue;
    const key = `${origin},${at.join()}`;
    const arrow = out.get(key);
    if (arrow) arrow.n++;
    else out.set(key, { from: project(m.origin_lat, m.origin_lon), to: project(at[0]!, at[1]!), n: 1 });
  }
  return [...out.values()];
}

/** The direction of the line as it is drawn, in radians from the top. */
export const bearing = ({ from, to }: Arrow): number => Math.atan2(to.x - from.x, from.y - to.y);
