// The ground of the map: land, coasts and borders of Natural Earth (1:50m,
// public domain) as TopoJSON from world-atlas, made into GeoJSON here.
import type { Feature, FeatureCollection, LineString, Polygon, Position } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";
import atlas from "world-atlas/countries-50m.json?url";
import { dispute, within } from "./disputed";
import { labelPoint } from "./labels";
import { flatten, unwrap } from "./planar";

type Named = { name: string };
type Atlas = Topology<{ countries: GeometryCollection<Named>; land: GeometryObject }>;

export interface Basemap {
  land: Feature;
  coasts: FeatureCollection;
  borders: FeatureCollection;
  disputed: FeatureCollection;
  names: FeatureCollection;
}

export async function loadBasemap(): Promise<Basemap> {
  const answer = await fetch(atlas);
  if (!answer.ok) throw new Error(`basemap: status ${answer.status}`);
  const world = (await answer.json()) as Atlas;
  return { land: land(world), coasts: lines(coasts(world)), ...borders(world), names: names(world) };
}

function land(world: Atlas): Feature {
  const whole = feature(world, world.objects.land) as Feature<Polygon> | FeatureCollection<Polygon>;
  const shapes = whole.type === "Feature" ? [whole.geometry] : whole.features.map((f) => f.geometry);
  return { type: "Feature", properties: {}, geometry: { type: "MultiPolygon", coordinates: shapes.flatMap((s) => flatten(s).coordinates) } };
}

/** Where land meets sea, without the cuts that the data make at 180 degrees. */
function coasts(world: Atlas): Position[][] {
  const all = mesh(world, world.objects.countries as GeometryObject, (a, b) => a === b).coordinates;
  const cut = (p: Position, q: Position) => (Math.abs(p[0]!) > 179.99 && Math.abs(q[0]!) > 179.99) || (p[1]! < -89 && q[1]! < -89);
  return all.flatMap((line) => split(line, cut).filter((_, i, parts) => parts[i]!.length > 1));
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
      open.push(...split(line, (p, q) => !(within(box, p) && within(box, q))).filter((l) => l.length > 1));
      settled.push(...split(line, (p, q) => within(box, p) && within(box, q)).filter((l) => l.length > 1));
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
