// Finds by id what an excerpt of the record refers to, and names it.
import type { Campaign, Excerpt, Incident } from "../api/incident";
import type { Actor, Place, Report, Source, Statement } from "../api/types";
import { strings } from "../strings";

type ById<T> = Map<string, T>;

const byId = <T extends { id: string }>(list: T[] | null | undefined): ById<T> => new Map((list ?? []).map((x) => [x.id, x]));

export class Lookup {
  readonly actors: ById<Actor>;
  readonly sources: ById<Source>;
  readonly reports: ById<Report>;
  readonly places: ById<Place>;
  readonly statements: ById<Statement>;
  readonly incidents: ById<Incident>;
  readonly campaigns: ById<Campaign>;

  constructor(readonly excerpt: Excerpt) {
    this.actors = byId(excerpt.actors);
    this.sources = byId(excerpt.sources);
    this.reports = byId(excerpt.reports);
    this.places = byId(excerpt.places);
    this.statements = byId(excerpt.statements);
    this.incidents = byId(excerpt.incidents);
    this.campaigns = byId(excerpt.campaigns);
  }

  /** The incident of an id, now or formerly. */
  incident(id: string): Incident | undefined {
    return this.incidents.get(id) ?? [...this.incidents.values()].find((i) => i.formerly?.includes(id));
  }

  /** Who speaks: an actor, a source, the report itself or an unnamed class. */
  party(id: string): { name: string; actor: boolean } {
    const actor = this.actors.get(id);
    if (actor) return { name: actor.name, actor: true };
    const source = this.sources.get(id);
    if (source) return { name: source.name ?? id, actor: false };
    return { name: id === "author" ? strings.author : id, actor: false };
  }

  placeName(id: string | undefined): string {
    const p = id === undefined ? undefined : this.places.get(id);
    if (!p) return id ?? "";
    const around = [p.admin2, p.admin1].filter((x) => x && x !== p.name);
    return [p.name, ...around, p.country && countryName(p.country)].filter(Boolean).join(", ");
  }

  sourceOf(report: string | undefined): Source | undefined {
    return this.sources.get(this.reports.get(report ?? "")?.source ?? "");
  }

  /** The day a statement was made: said so, else the day of its report. */
  day(statement: string): string | undefined {
    const s = this.statements.get(statement);
    if (s?.said_on) return s.said_on;
    const report = this.reports.get(s?.report ?? s?.evidence[0]?.report ?? "");
    return report?.published ?? report?.published_range?.earliest;
  }
}

const regions = new Intl.DisplayNames("en", { type: "region" });
const languages = new Intl.DisplayNames("en", { type: "language" });

/** The name of a country code, the code itself where there is none. */
export function countryName(code: string): string {
  try {
    return regions.of(code) ?? code;
  } catch {
    return code;
  }
}

export function languageName(tag: string): string {
  try {
    return languages.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
