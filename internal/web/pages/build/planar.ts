// The atlas is stitched for a globe: its rings run over the antimeridian and
// around the pole. On a flat map such a ring goes on beyond 180 degrees, and one
// around the pole is closed along the map's lower rim.
import type { MultiPolygon, Polygon, Position } from "geojson";

/** A line without jumps from one rim of the map to the other. */
export function unwrap(line: Position[]): Position[] {
  let turn = 0;
  return line.map((p, i) => {
    const before = line[i - 1];
    if (before) {
      const step = p[0]! - before[0]!;
      if (step > 180) turn -= 360;
      else if (step < -180) turn += 360;
    }
    return [p[0]! + turn, p[1]!];
  });
}

/** A ring that may be drawn flat. */
function flat(ring: Position[]): Position[] {
  const out = unwrap(ring);
  const first = out[0];
  const last = out.at(-1);
  if (!first || !last || Math.abs(first[0]! - last[0]!) < 180) return out;
  return [...out, [last[0]!, -90], [first[0]!, -90], first];
}

export function flatten(shape: Polygon | MultiPolygon): MultiPolygon {
  const polygons = shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
  return { type: "MultiPolygon", coordinates: polygons.map((rings) => rings.map(flat)) };
}
