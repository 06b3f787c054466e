// Marks that would cover one another are drawn as one, with their number. Such
// a stack stands at a real place, the one with the most incidents in it, never
// between places; what is only known to lie in an area never joins a point.
import type { Exactness, Standing } from "../api/types";
import type { Box } from "../marks/filter";
import { inBox } from "../marks/filter";
import { placed, type Table } from "../marks/table";
import { isDraft, standings } from "../parts/shapes";

/** All marks at one place, known equally well. */
interface Spot {
  lat: number;
  lon: number;
  level: Level;
  exactness: Exactness;
  x: number;
  y: number;
}

export type Level = "point" | "district" | "admin1" | "country" | "region";

export interface Stack {
  lat: number;
  lon: number;
  level: Level;
  exactness: Exactness;
  n: number;
  /** One of its rows: the only one where n is 1. */
  row: number;
  /** How many of each standing, in the order of standings. */
  counts: number[];
  /** How many nobody has reviewed. */
  drafts: number;
  spots: number[];
}

export interface Spots {
  spots: Spot[];
  /** The spot of each row, -1 where it is not on the map. */
  of: Int32Array;
}

const known = new WeakMap<Table, Spots>();

export function spotsOf(t: Table): Spots {
  let s = known.get(t);
  if (!s) known.set(t, (s = findSpots(t)));
  return s;
}

function findSpots(t: Table): Spots {
  const spots: Spot[] = [];
  const of = new Int32Array(t.marks.length).fill(-1);
  const index = new Map<string, number>();
  t.marks.forEach((m, i) => {
    if (!placed(m)) return;
    const exactness = m.exactness ?? "near";
    const key = `${m.lat},${m.lon},${exactness}`;
    let k = index.get(key);
    if (k === undefined) {
      index.set(key, (k = spots.length));
      spots.push({ lat: m.lat!, lon: m.lon!, level: levelOf(exactness), exactness, ...project(m.lat!, m.lon!) });
    }
    of[i] = k;
  });
  return { spots, of };
}

export const levelOf = (e: Exactness): Level => (e === "exact" || e === "near" ? "point" : e);

/** Web Mercator with the world as a square of side 1. */
export function project(lat: number, lon: number): { x: number; y: number } {
  const s = Math.sin((Math.max(-85.05, Math.min(85.05, lat)) * Math.PI) / 180);
  return { x: lon / 360 + 0.5, y: 0.5 - Math.log((1 + s) / (1 - s)) / (4 * Math.PI) };
}

/** How near two marks are drawn before they become one, in pixels: points, and
 * the rings of areas. */
const reach = { point: 24, area: 38 };

/** The stacks of the rows in the box at a zoom level, largest places first. */
export function stack(t: Table, rows: Uint32Array, zoom: number, box: Box): Stack[] {
  const { spots, of } = spotsOf(t);
  const bySpot = collect(t, rows, of, spots, box);
  const size = 512 * 2 ** zoom;
  const order = [...bySpot.keys()].sort((a, b) => bySpot.get(b)!.n - bySpot.get(a)!.n || a - b);
  const cells = new Map<string, Stack[]>();
  const out: Stack[] = [];
  for (const k of order) {
    const spot = spots[k]!;
    const one = bySpot.get(k)!;
    const sort = spot.level === "point" ? "point" : "area";
    const cx = Math.floor((spot.x * size) / reach[sort]);
    const cy = Math.floor((spot.y * size) / reach[sort]);
    const host = near(cells, sort, cx, cy, spot, size, spots);
    if (host) join(host, one);
    else {
      out.push(one);
      const cell = `${sort},${cx},${cy}`;
      cells.set(cell, [...(cells.get(cell) ?? []), one]);
    }
  }
  return out;
}

function collect(t: Table, rows: Uint32Array, of: Int32Array, spots: Spot[], box: Box): Map<number, Stack> {
  const bySpot = new Map<number, Stack>();
  for (const i of rows) {
    const k = of[i]!;
    if (k < 0) continue;
    let s = bySpot.get(k);
    if (!s) {
      const { lat, lon, level, exactness } = spots[k]!;
      if (!inBox(box, lat, lon)) continue;
      bySpot.set(k, (s = { lat, lon, level, exactness, n: 0, row: i, counts: [0, 0, 0, 0, 0], drafts: 0, spots: [k] }));
    }
    const m = t.marks[i]!;
    s.n++;
    s.counts[standingIndex[m.standing] ?? 0]!++;
    if (isDraft(m.review)) s.drafts++;
  }
  return bySpot;
}

const standingIndex = Object.fromEntries(standings.map((s, i) => [s, i])) as Record<Standing, number>;

function near(cells: Map<string, Stack[]>, sort: "point" | "area", cx: number, cy: number, spot: Spot, size: number, spots: Spot[]): Stack | undefined {
  for (let dx = -1; dx <= 1; dx++) {
    for (let dy = -1; dy <= 1; dy++) {
      for (const s of cells.get(`${sort},${cx + dx},${cy + dy}`) ?? []) {
        const seed = spots[s.spots[0]!]!;
        if (Math.hypot(seed.x - spot.x, seed.y - spot.y) * size < reach[sort]) return s;
      }
    }
  }
  return undefined;
}

function join(host: Stack, other: Stack): void {
  host.n += other.n;
  host.drafts += other.drafts;
  host.spots.push(...other.spots);
  other.counts.forEach((c, i) => (host.counts[i]! += c));
}

/** The rows that stand in a stack, in the order given. */
export function members(t: Table, rows: Uint32Array, s: Stack): number[] {
  const { of } = spotsOf(t);
  const spots = new Set(s.spots);
  return [...rows].filter((i) => spots.has(of[i]!));
}
