// What is drawn of the marks, as GeoJSON.
import type { Feature, FeatureCollection, Position } from "geojson";
import type { Mark } from "../api/incident";
import type { Table } from "../marks/table";
import { standings } from "../parts/shapes";
import { count } from "../words/quantity";
import { iconName, markIcon } from "./icons";
import type { Palette } from "./palette";
import { project, type Level, type Stack } from "./stack";

const collection = (features: Feature[]): FeatureCollection => ({ type: "FeatureCollection", features });
const point = (lon: number, lat: number, properties: Feature["properties"]): Feature => ({ type: "Feature", properties, geometry: { type: "Point", coordinates: [lon, lat] } });

/** Radius of what such an area may span, in kilometres: an order of size, not
 * the outline of this one. */
const reach: Partial<Record<Level, number>> = { district: 15, admin1: 60, country: 250, region: 250 };

export function markFeatures(stacks: Stack[], p: Palette): FeatureCollection {
  return collection(
    stacks.map((s, index) => {
      // The ground that a stack of several areas covers is nobody's.
      const area = s.spots.length === 1 ? reach[s.level] : undefined;
      const standing = standings[s.counts.findIndex((c) => c > 0)] ?? "reported";
      return point(s.lon, s.lat, {
        index,
        icon: iconName(s),
        count: s.n > 1 ? count(s.n) : "",
        // Points lie over areas, and many over few.
        order: (s.level === "point" ? 1e6 : 0) + s.n,
        near: s.exactness === "near" && s.n === 1,
        colour: p.standing[standing],
        ...(area ? { area } : {}),
      });
    }),
  );
}

/** More arrows than this tell nothing one by one: they are drawn faintly. */
const many = 40;

interface Arrow {
  from: Position;
  to: Position;
  n: number;
}

/** From where it came to the place it hit or, where that is unknown, the side
 * it was aimed at; one arrow for all that go the same way. */
function arrows(t: Table, rows: Uint32Array): Arrow[] {
  const out = new Map<string, Arrow>();
  for (const i of rows) {
    const m = t.marks[i]!;
    if (m.origin_lat === undefined || m.origin_lon === undefined) continue;
    const origin = [m.origin_lon, m.origin_lat];
    const [lon, lat] = [[m.lon, m.lat], [m.target_lon, m.target_lat]].find((p) => p[0] !== undefined && p[1] !== undefined && p.join() !== origin.join()) ?? [];
    if (lat === undefined || lon === undefined) continue;
    const key = [...origin, lon, lat].join();
    const arrow = out.get(key);
    if (arrow) arrow.n++;
    else out.set(key, { from: [m.origin_lon, m.origin_lat], to: [lon, lat], n: 1 });
  }
  return [...out.values()];
}

export function arrowFeatures(t: Table, rows: Uint32Array): { lines: FeatureCollection; heads: FeatureCollection } {
  const all = arrows(t, rows);
  const faint = all.length > many;
  return {
    lines: collection(all.map((a) => ({ type: "Feature", properties: { n: a.n, faint }, geometry: { type: "LineString", coordinates: [a.from, a.to] } }))),
    heads: collection(all.map((a) => point(a.to[0]!, a.to[1]!, { bearing: bearing(a), faint }))),
  };
}

/** The direction of the line as it is drawn, in degrees from the top. */
function bearing({ from, to }: Arrow): number {
  const a = project(from[1]!, from[0]!);
  const b = project(to[1]!, to[0]!);
  return (Math.atan2(b.x - a.x, a.y - b.y) * 180) / Math.PI;
}

export const pickedFeature = (m: Mark | undefined): FeatureCollection =>
  collection(m?.lat === undefined || m.lon === undefined ? [] : [point(m.lon, m.lat, { icon: markIcon(m) })]);
