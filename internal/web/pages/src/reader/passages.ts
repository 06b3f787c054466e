// What was read where in a report: the stretches to be shown in its text.
import type { Excerpt, Incident } from "../api/incident";
import type { Evidence, Statement } from "../api/types";
import { speaksAgainst } from "../incident/standing";

export const kinds = ["said", "against", "when", "where", "who", "what", "many"] as const;
export type Kind = (typeof kinds)[number];

export interface Passage {
  start: number;
  end: number;
  kind: Kind;
  /** The statement it is, for "said" and "against". */
  statement?: string;
}

export function passages(report: string, excerpt: Excerpt): Passage[] {
  const out: Passage[] = [];
  const add = (kind: Kind, evidence: Evidence[] | undefined, statement?: string) => {
    for (const e of evidence ?? []) {
      if (e.report === report && e.end > e.start) out.push({ start: e.start, end: e.end, kind, ...(statement ? { statement } : {}) });
    }
  };
  for (const s of excerpt.statements ?? []) add(speaksAgainst(s.stance) ? "against" : "said", s.evidence, s.id);
  for (const i of excerpt.incidents ?? []) ofIncident(i, add);
  for (const p of excerpt.places ?? []) add("where", p.evidence);
  for (const a of excerpt.actors ?? []) for (const e of [a, ...(a.aliases ?? [])]) add("who", e.evidence);
  for (const f of excerpt.figures ?? []) add("many", f.evidence);
  return out;
}

function ofIncident(i: Incident, add: (kind: Kind, evidence: Evidence[] | undefined) => void): void {
  add("when", i.when?.evidence);
  add("where", i.where?.evidence);
  for (const x of [...(i.initiators ?? []), ...(i.targets ?? [])]) add("who", x.evidence);
  for (const x of [...(i.means ?? []), ...(i.damage ?? [])]) add("what", x.evidence);
  for (const list of Object.values(i.harm ?? {})) for (const c of list) add("many", c.evidence);
}

/** The statements of a report in the order of the text. */
export function inOrder(report: string, excerpt: Excerpt): Statement[] {
  const first = (s: Statement) => Math.min(...s.evidence.filter((e) => e.report === report).map((e) => e.start));
  return (excerpt.statements ?? [])
    .filter((s) => s.evidence.some((e) => e.report === report))
    .sort((a, b) => first(a) - first(b) || (a.id < b.id ? -1 : 1));
}
