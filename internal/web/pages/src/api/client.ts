// Asks the server. Every fault becomes a Problem with words for a person.
import { claims } from "../state/claims.svelte";
import { strings } from "../strings";
import type { Mark, Excerpt } from "./incident";
import type { Actor, Report, Source } from "./types";

/** What went wrong, as RFC 9457 has it: a title, and detail where there is some. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    title: string,
    readonly detail = "",
  ) {
    super(title);
  }
}

export interface State {
  version: number;
  program: string;
  counts: { incidents: number; actors: number; reports: number; sources: number };
  first?: string;
  last?: string;
}

export interface Page<T> {
  items: T[];
  next?: string;
  total: number;
}

export interface Hit {
  kind: "incident" | "actor" | "place" | "report" | "source";
  id: string;
  title: string;
  hint?: string;
}

export interface EventKind {
  id: string;
  name: string;
  family?: string;
  counts_as_violence?: boolean;
  definition?: string;
}

export interface ActorRow {
  actor: Actor;
  incidents: number;
  statements: number;
}

export interface SourceRow {
  source: Source;
  reports: number;
}

type Query = Record<string, string | string[] | number | undefined>;

/** The address of a path below /api/v1 with a query; empty values are left out. */
export function address(path: string, query: Query = {}): string {
  const q = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const v of Array.isArray(value) ? value : [value]) {
      if (v !== undefined && v !== "") q.append(name, String(v));
    }
  }
  const s = q.toString();
  return `/api/v1/${path}${s ? `?${s}` : ""}`;
}

async function get<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
  let answer: Response;
  try {
    answer = await fetch(address(path, query), { signal: signal ?? null, headers: { Accept: "application/json" } });
  } catch (err) {
    if (signal?.aborted) throw err;
    throw new Problem(0, strings.errors.unreachable, strings.errors.unreachableHint);
  }
  if (!answer.ok) throw await problem(answer);
  return (await answer.json()) as T;
}

async function problem(answer: Response): Promise<Problem> {
  try {
    const p = (await answer.json()) as { title?: string; detail?: string };
    return new Problem(answer.status, p.title ?? answer.statusText, p.detail);
  } catch {
    return new Problem(answer.status, strings.errors.status(answer.status), "");
  }
}

const one = (kind: string) => (id: string, signal?: AbortSignal) => get<Excerpt>(`${kind}/${encodeURIComponent(id)}`, { seen_from: claims.from }, signal);

export const api = {
  state: (signal?: AbortSignal) => get<State>("state", {}, signal),
  types: () => get<EventKind[]>("types"),
  marks: (query: Query, signal?: AbortSignal) => get<{ items: Mark[]; total: number }>("marks", query, signal),
  search: (q: string, signal?: AbortSignal) => get<{ items: Hit[] }>("search", { q }, signal),
  actors: (query: Query, signal?: AbortSignal) => get<Page<ActorRow>>("actors", query, signal),
  sources: (query: Query, signal?: AbortSignal) => get<Page<SourceRow>>("sources", query, signal),
  reports: (query: Query, signal?: AbortSignal) => get<Page<Report>>("reports", query, signal),
  incident: one("incidents"),
  actor: one("actors"),
  place: one("places"),
  report: one("reports"),
};
