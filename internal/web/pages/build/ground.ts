// The ground of the map: land and borders of Natural Earth (1:110m
// for the first view, 1:50m for a closer one; public domain), made when the pages are built from the TopoJSON of world-atlas into
// GeoJSON that the map's worker reads by itself. Done in the page it held up the
// first view by half a second.
import type { Feature, FeatureCollection, GeoJSON, LineString, Polygon, Position } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";
import { dispute, within } from "./disputed";
import { labelPoint } from "./labels";
import { flatten, unwrap } from "./planar";

type Named = { name: string };
export type Atlas = Topology<{ countries: GeometryCollection<Named>; land: GeometryObject }>;

/** The layers of the ground, each the content of one file. */
export function ground(world: Atlas): Record<"land" | "borders" | "disputed" | "names", GeoJSON> {
  return { land: land(world), ...borders(world), names: names(world) };
}

/** As JSON, to a thousandth of a degree: the atlas is not finer than that. */
export const json = (g: GeoJSON): string => JSON.stringify(g, (_, v: unknown) => (typeof v === "number" ? Math.round(v * 1000) / 1000 : v));

function land(world: Atlas): Feature {
  const whole = feature(world, world.objects.land) as Feature<Polygon> | FeatureCollection<Polygon>;
  const shapes = whole.type === "Feature" ? [whole.geometry] : whole.features.map((f) => f.geometry);
  return { type: "Feature", properties: {}, geometry: { type: "MultiPolygon", coordinates: shapes.flatMap((s) => flatten(s).coordinates) } };
}

/** Cuts a line at the stretches that are not to be drawn. */
function split(line: Position[], leaveOut: (p: Position, q: Position) => boolean): Position[][] {
  const out: Position[][] = [[]];
  line.forEach((p, i) => {
    if (i > 0 && leaveOut(line[i - 1]!, p)) out.push([]);
    out.at(-1)!.push(p);
  });
  return out;
}

function borders(world: Atlas): { borders: FeatureCollection; disputed: FeatureCollection } {
  const countries = world.objects.countries;
  const name = (o: GeometryObject) => (o.properties as Named | undefined)?.name ?? "";
  const between = (test: (a: string, b: string) => boolean) =>
    mesh(world, countries as GeometryObject, (a, b) => a !== b && test(name(a), name(b))).coordinates;
  const settled = between((a, b) => dispute(a, b) === undefined);
  const open = between((a, b) => dispute(a, b) === true);
  // Of a border disputed in one stretch, only that stretch is dashed.
  for (const [a, b] of pairsWithBox(world)) {
    const box = dispute(a, b);
    if (!Array.isArray(box)) continue;
    for (const line of between((x, y) => (x === a && y === b) || (x === b && y === a))) {
      const inside = (p: Position, q: Position) => within(box, [(p[0]! + q[0]!) / 2, (p[1]! + q[1]!) / 2]);
      open.push(...split(line, (p, q) => !inside(p, q)).filter((l) => l.length > 1));
      settled.push(...split(line, inside).filter((l) => l.length > 1));
    }
  }
  return { borders: lines(settled), disputed: lines(open) };
}

function pairsWithBox(world: Atlas): [string, string][] {
  const all = world.objects.countries.geometries.map((g) => (g.properties as Named | undefined)?.name ?? "");
  return all.flatMap((a, i) => all.slice(i + 1).flatMap((b) => (Array.isArray(dispute(a, b)) ? [[a, b] as [string, string]] : [])));
}

const lines = (parts: Position[][]): FeatureCollection<LineString> => ({
  type: "FeatureCollection",
  features: parts.map((coordinates) => ({ type: "Feature", properties: {}, geometry: { type: "LineString", coordinates: unwrap(coordinates) } })),
});

/** Names that have changed since the data were made. */
const renamed: Record<string, string> = { Macedonia: "North Macedonia", Turkey: "Türkiye" };

function names(world: Atlas): FeatureCollection {
  const all = feature(world, world.objects.countries) as FeatureCollection<Polygon, Named>;
  return {
    type: "FeatureCollection",
    features: all.features.flatMap((f) => {
      const spot = labelPoint(flatten(f.geometry));
      if (!spot) return [];
      const name = f.properties.name;
      return [{ type: "Feature", properties: { name: renamed[name] ?? name, size: spot.size }, geometry: { type: "Point", coordinates: spot.at } }];
    }),
  };
}
