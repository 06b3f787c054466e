// What stands at a place of the map, in words.
import type { Table } from "../marks/table";
import { strings } from "../strings";
import { shortRange } from "../words/day";
import type { Stack } from "./stack";

export function stackWords(t: Table, s: Stack): string {
  const m = t.marks[s.row]!;
  if (s.n === 1) {
    const parts = [m.title ?? m.type, shortRange(m.earliest, m.latest), s.exactness === "exact" ? "" : strings.exactness[s.exactness]];
    return parts.filter(Boolean).join(" · ");
  }
  if (s.spots.length > 1 || !m.place) return strings.map.stack(s.n);
  return (s.level === "point" ? strings.map.stackAt : strings.map.stackIn)(s.n, m.place);
}
