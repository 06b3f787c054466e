// The figures of harm, each with who gave it; parts below what they are part of.
import type { Casualty, Incident } from "../api/incident";
import { harmKinds, type HarmKind } from "../api/incident";
import type { Quantity } from "../api/types";
import { toll } from "../words/toll";
import type { Lookup } from "./lookup";

export interface HarmGroup {
  kind: HarmKind;
  /** What all that was said leaves open. */
  range: Quantity | undefined;
  figures: { entry: Casualty; parts: Casualty[] }[];
}

export function harmOf(incident: Incident, look: Lookup): HarmGroup[] {
  return harmKinds.flatMap((kind) => {
    const entries = incident.harm?.[kind] ?? [];
    return entries.length ? [{ kind, range: toll(entries, (id) => look.statements.get(id ?? "")), figures: nested(entries) }] : [];
  });
}

function nested(entries: Casualty[]): HarmGroup["figures"] {
  const ids = new Set(entries.map((e) => e.id).filter(Boolean));
  const whole = entries.filter((e) => !e.part_of || !ids.has(e.part_of));
  return whole.map((entry) => ({ entry, parts: entries.filter((e) => e !== entry && entry.id && e.part_of === entry.id) }));
}
