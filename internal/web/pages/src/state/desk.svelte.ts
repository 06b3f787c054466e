// The one selection that map, timeline and list show: marks after all filters.
import { choose, inTime, oldestFirst, type Box, type Brush } from "../marks/filter";
import { dayNumber, isoDay } from "../words/day";
import { record } from "./record.svelte";
import { route } from "./route.svelte";

class Desk {
  /** Days being dragged over, before they are let go and enter the address. */
  dragged = $state.raw<Brush | null>(null);
  /** The stretch of the map that can be seen. */
  box = $state.raw<Box | null>(null);
  /** The mark under the pointer in any of the three. */
  hovered = $state("");

  brush = $derived<Brush>(this.dragged ?? { from: dayNumber(route.view.from), to: dayNumber(route.view.to) });

  /** Everything but time: what the timeline draws. */
  chosen = $derived(
    choose(record.table, {
      types: route.view.types,
      families: route.view.families,
      standing: route.view.standing,
      review: route.view.review,
      box: route.view.here ? this.box : null,
    }),
  );
  timed = $derived(inTime(record.table, this.chosen, this.brush));
  /** What map and list show. */
  rows = $derived(this.timed.rows);
  ordered = $derived(route.view.oldest ? oldestFirst(record.table, this.rows) : this.rows);

  pick(id: string): void {
    if (id !== route.view.incident || route.view.page !== "desk") route.go({ page: "desk", id: "", incident: id, span: null });
  }

  /** Takes what was dragged over as the days chosen. */
  settle(brush: Brush): void {
    this.dragged = null;
    route.go({ from: brush.from === undefined ? "" : isoDay(brush.from), to: brush.to === undefined ? "" : isoDay(brush.to) });
  }

  /** The incident n places further in the list, if there is one. */
  neighbour(n: number): string {
    const rows = this.ordered;
    const here = rows.indexOf(record.table.row.get(route.view.incident) ?? -1);
    const row = here < 0 ? rows[0] : rows[here + n];
    return row === undefined ? "" : (record.table.marks[row]?.id ?? "");
  }
}

export const desk = new Desk();
