// One interval over all figures of a kind of harm, by the rule of the server's
// room toll, so that list, map and incident say the same: the span of the
// accounts, never their sum or their mean. An account is what one speaker says
// in one report; entries for different groups in it are added, unless one is for
// people of no group and so is their total.
import type { Casualty } from "../api/incident";
import type { Quantity, Statement } from "../api/types";

type Speaker = (statement: string | undefined) => Statement | undefined;

export function toll(entries: Casualty[], said: Speaker): Quantity | undefined {
  const ids = new Set(entries.map((e) => e.id));
  const accounts = new Map<string, Map<string, Quantity[]>>();
  for (const e of entries) {
    const part = e.part_of && ids.has(e.part_of);
    if (part || e.cumulative || !known(e.count)) continue;
    const groups = at(accounts, accountOf(e, said), () => new Map<string, Quantity[]>());
    at(groups, e.group === "unknown" ? "" : (e.group ?? ""), () => []).push(e.count!);
  }
  const totals = [...accounts.values()].map(total).filter(known);
  return totals.length ? span(totals) : undefined;
}

const known = (q: Quantity | undefined): boolean => q !== undefined && (q.low !== undefined || q.best !== undefined || q.high != null);

function at<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let v = map.get(key);
  if (v === undefined) map.set(key, (v = make()));
  return v;
}

function accountOf(e: Casualty, said: Speaker): string {
  const s = said(e.statement);
  if (s) return `${s.report} ${s.speaker}`;
  return e.evidence?.[0] ? `${e.evidence[0].report} ` : ` ${e.statement ?? ""}`;
}

function total(groups: Map<string, Quantity[]>): Quantity {
  const all = groups.get("");
  return all ? span(all) : [...groups.values()].map(span).reduce(plus);
}

/** A floor of one holds for the sum; a ceiling or a best needs both. */
function plus(a: Quantity, b: Quantity): Quantity {
  const sum = (x: number | null | undefined, y: number | null | undefined) => (x == null || y == null ? undefined : x + y);
  return clean({ low: sum(a.low, b.low) ?? a.low ?? b.low, best: sum(a.best, b.best), high: sum(a.high, b.high) });
}

/** An open bound moves nothing, except where it contradicts: beside 57, "at
 * least 80" leaves the high open. */
function span(all: Quantity[]): Quantity {
  const lows = all.flatMap((q) => (q.low === undefined ? [] : [q.low]));
  const highs = all.flatMap((q) => (q.high == null ? [] : [q.high]));
  const bests = new Set(all.flatMap((q) => (q.best === undefined ? [] : [q.best])));
  const low = lows.length ? Math.min(...lows) : undefined;
  const high = highs.length ? Math.max(...highs) : undefined;
  const openAbove = high !== undefined && all.some((q) => q.high == null && q.low !== undefined && q.low > high);
  const openBelow = low !== undefined && all.some((q) => q.low === undefined && q.high != null && q.high < low);
  const best = bests.size === 1 ? [...bests][0] : undefined;
  const fits = best !== undefined && all.every((q) => (q.low ?? best) <= best && (q.high ?? best) >= best);
  return clean({ low: openBelow ? undefined : low, best: fits ? best : undefined, high: openAbove ? undefined : high });
}

const clean = (q: { low?: number | undefined; best?: number | undefined; high?: number | undefined }): Quantity =>
  Object.fromEntries(Object.entries(q).filter(([, v]) => v !== undefined));
