// How much of the world some marks take up.
import type { Box } from "../marks/filter";
import { placed, type Table } from "../marks/table";

/** The box around the places of the rows, origins of arrows included; the
 * antimeridian is not crossed. */
export function boxAround(t: Table, rows: Uint32Array): Box | undefined {
  const box: Box = { south: 90, west: 180, north: -90, east: -180 };
  let any = false;
  const take = (lat: number | undefined, lon: number | undefined) => {
    if (lat === undefined || lon === undefined) return;
    any = true;
    box.south = Math.min(box.south, lat);
    box.north = Math.max(box.north, lat);
    box.west = Math.min(box.west, lon);
    box.east = Math.max(box.east, lon);
  };
  for (const i of rows) {
    const m = t.marks[i]!;
    if (!placed(m)) continue;
    take(m.lat, m.lon);
    take(m.origin_lat, m.origin_lon);
  }
  return any ? box : undefined;
}
