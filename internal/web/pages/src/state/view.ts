// What is on the screen, as the address says it, and back. The address holds
// all of it: a shared link shows the same, and the back button goes back.

export type PageName = "desk" | "actors" | "actor" | "sources" | "source" | "report" | "unknown";

export interface View {
  page: PageName;
  /** The actor, source or report of a page that shows one. */
  id: string;
  /** The incident picked; on a report's page the one to go back to. */
  incident: string;
  /** The days chosen, ISO, both included; "" is open. */
  from: string;
  to: string;
  types: string[];
  families: string[];
  standing: string[];
  review: string[];
  actors: string[];
  places: string[];
  text: string;
  /** The middle and zoom of the map, where somebody has moved it. */
  map: { lat: number; lon: number; zoom: number } | null;
  /** Only what lies on the visible map. */
  here: boolean;
  /** The days that the timeline spans, where somebody has zoomed it. */
  window: [string, string] | null;
  oldest: boolean;
  /** On a narrow screen: which of the two. */
  pane: "map" | "list";
  /** The words to show in a report, in code points. */
  span: [number, number] | null;
}

const pages: Record<string, [all: PageName, one: PageName]> = {
  actors: ["actors", "actor"],
  sources: ["sources", "source"],
  reports: ["unknown", "report"],
};

export function parseView(url: URL): View {
  const q = url.searchParams;
  const [page, id] = parsePath(url.pathname);
  return {
    page,
    id,
    incident: q.get("incident") ?? "",
    from: day(q.get("from")),
    to: day(q.get("to")),
    types: q.getAll("type"),
    families: q.getAll("family"),
    standing: q.getAll("standing"),
    review: q.getAll("review"),
    actors: q.getAll("actor"),
    places: q.getAll("place"),
    text: q.get("text") ?? "",
    map: parseMap(q.get("map")),
    here: q.get("here") === "1",
    window: parseWindow(q.get("window")),
    oldest: q.get("order") === "oldest",
    pane: q.get("pane") === "list" ? "list" : "map",
    span: parseSpan(q.get("at")),
  };
}

function parsePath(path: string): [PageName, string] {
  const [kind = "", id = ""] = path.split("/").filter(Boolean).map(decode);
  if (!kind) return ["desk", ""];
  const page = pages[kind]?.[id ? 1 : 0];
  return page ? [page, id] : ["unknown", ""];
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const day = (s: string | null) => (s && /^\d{4}-\d\d-\d\d$/.test(s) && !Number.isNaN(Date.parse(s)) ? s : "");

function parseMap(s: string | null): View["map"] {
  const [lat, lon, zoom] = (s ?? "").split(",").map(Number);
  if (!s || lat === undefined || lon === undefined || zoom === undefined) return null;
  const good = Math.abs(lat) <= 90 && Math.abs(lon) <= 360 && zoom >= 0 && zoom <= 24;
  return good ? { lat, lon, zoom } : null;
}

function parseWindow(s: string | null): View["window"] {
  const [a = "", b = ""] = (s ?? "").split("..").map(day);
  return a && b && a < b ? [a, b] : null;
}

function parseSpan(s: string | null): View["span"] {
  const m = /^(\d{1,9})-(\d{1,9})$/.exec(s ?? "");
  return m && Number(m[1]) < Number(m[2]) ? [Number(m[1]), Number(m[2])] : null;
}

/** The address of a view, without host. */
export function formatView(v: View): string {
  const q = new URLSearchParams();
  const set = (name: string, value: string | false | undefined) => value && q.append(name, value);
  set("incident", v.incident);
  set("at", v.page === "report" && v.span ? v.span.join("-") : "");
  set("from", v.from);
  set("to", v.to);
  for (const [name, values] of [["type", v.types], ["family", v.families], ["standing", v.standing], ["review", v.review], ["actor", v.actors], ["place", v.places]] as const) {
    for (const value of values) q.append(name, value);
  }
  set("text", v.text);
  set("map", v.map ? [v.map.lat.toFixed(4), v.map.lon.toFixed(4), v.map.zoom.toFixed(2)].join(",") : "");
  set("here", v.here && "1");
  set("window", v.window?.join(".."));
  set("order", v.oldest && "oldest");
  set("pane", v.pane === "list" && "list");
  const s = q.toString().replaceAll("%2C", ",").replaceAll("%3A", ":");
  return path(v) + (s ? `?${s}` : "");
}

function path(v: View): string {
  const plural = { actor: "actors", source: "sources", report: "reports" } as Partial<Record<PageName, string>>;
  const kind = plural[v.page];
  if (kind) return `/${kind}/${encodeURIComponent(v.id)}`;
  return v.page === "desk" ? "/" : `/${v.page}`;
}

/** Whether any filter narrows the incidents. */
export const filtered = (v: View): boolean =>
  Boolean(v.from || v.to || v.text || v.here || v.types.length || v.families.length || v.standing.length || v.review.length || v.actors.length || v.places.length);

/** What to change to have no filter. */
export const unfiltered: Partial<View> = { from: "", to: "", text: "", here: false, types: [], families: [], standing: [], review: [], actors: [], places: [] };
