// Where a country's name goes: in the middle of the longest level line through
// its largest part, where a level word has the most room.
import type { MultiPolygon, Polygon, Position } from "geojson";

export interface Spot {
  at: Position;
  /** Room for the name, in degrees: large countries are named first. */
  size: number;
}

export function labelPoint(shape: Polygon | MultiPolygon): Spot | undefined {
  const rings = shape.type === "Polygon" ? [shape.coordinates[0]] : shape.coordinates.map((p) => p[0]);
  let largest: Position[] | undefined;
  let most = 0;
  for (const ring of rings) {
    const size = ring ? area(ring) : 0;
    if (size > most) [largest, most] = [ring, size];
  }
  return largest && { at: widest(largest), size: Math.sqrt(most) };
}

/** Twice the enclosed area without its sign, shrunk towards the poles as the
 * ground is. */
function area(ring: Position[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) sum += ring[i - 1]![0]! * ring[i]![1]! - ring[i]![0]! * ring[i - 1]![1]!;
  return Math.abs(sum) * Math.cos((ring[0]![1]! * Math.PI) / 180);
}

const steps = 24;

function widest(ring: Position[]): Position {
  const ys = ring.map((p) => p[1]!);
  const south = Math.min(...ys);
  const north = Math.max(...ys);
  let best: Position = [ring[0]![0]!, (south + north) / 2];
  let length = 0;
  for (let k = 1; k < steps; k++) {
    const y = south + ((north - south) * k) / steps;
    // The middle is favoured a little: a name at a rim reads as the neighbour's.
    const weight = 1 - Math.abs(k / steps - 0.5) * 0.6;
    for (const [a, b] of chords(ring, y)) {
      if ((b - a) * weight > length) [best, length] = [[(a + b) / 2, y], (b - a) * weight];
    }
  }
  return best;
}

/** The stretches of the level line at y that lie within the ring. */
function chords(ring: Position[], y: number): [number, number][] {
  const xs: number[] = [];
  for (let i = 1; i < ring.length; i++) {
    const [x1, y1] = ring[i - 1] as [number, number];
    const [x2, y2] = ring[i] as [number, number];
    if (y1 > y !== y2 > y) xs.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1));
  }
  xs.sort((a, b) => a - b);
  return xs.flatMap((x, i) => (i % 2 === 1 ? [[xs[i - 1]!, x] as [number, number]] : []));
}
