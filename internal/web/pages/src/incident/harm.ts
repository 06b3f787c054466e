// The figures of harm, each with who gave it; parts below what they are part of.
import type { Casualty, Incident } from "../api/incident";
import { harmKinds, type HarmKind } from "../api/incident";
import type { Quantity } from "../api/types";
import { span } from "../words/quantity";

export interface HarmGroup {
  kind: HarmKind;
  /** What all that was said leaves open. */
  range: Quantity | undefined;
  figures: { entry: Casualty; parts: Casualty[] }[];
}

export function harmOf(incident: Incident): HarmGroup[] {
  return harmKinds.flatMap((kind) => {
    const entries = incident.harm?.[kind] ?? [];
    return entries.length ? [{ kind, range: rangeOf(entries), figures: nested(entries) }] : [];
  });
}

function nested(entries: Casualty[]): HarmGroup["figures"] {
  const ids = new Set(entries.map((e) => e.id).filter(Boolean));
  const whole = entries.filter((e) => !e.part_of || !ids.has(e.part_of));
  return whole.map((entry) => ({ entry, parts: entries.filter((e) => e !== entry && entry.id && e.part_of === entry.id) }));
}

/** Figures over several places or days are not this incident's own, and a part
 * is no total: neither moves the range, unless there is nothing else. */
function rangeOf(entries: Casualty[]): Quantity | undefined {
  const own = entries.filter((e) => !e.part_of && !e.cumulative);
  return span((own.length ? own : entries).map((e) => e.count));
}
