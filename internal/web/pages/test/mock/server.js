// Answers the API of the desk from the invented record, and serves the built
// pages, under the same content security policy as vedette serve. For working
// on the pages where no record is at hand: node test/mock/server.js [PORT [N]]
// (N: so many generated incidents more).
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { record } from "./cases.js";

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));
const types = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".svg": "image/svg+xml", ".woff2": "font/woff2" };
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const word = (s) => (s.disputed ? "disputed" : s.denied_by?.length ? "denied" : s.confirmed_by?.length ? "confirmed" : s.claimed_by?.length ? "claimed" : "reported");

function markOf(i, places) {
  const at = places.get(i.where?.place);
  const from = places.get(i.where?.origin);
  const killed = i.harm?.killed?.map((k) => k.count) ?? [];
  return {
    id: i.id, title: i.title, type: i.type, family: i.family, counts_as_violence: i.counts_as_violence,
    earliest: i.when?.earliest, latest: i.when?.latest, standing: word(i.standing), review: i.review.state,
    exactness: at?.exactness, lat: at?.lat, lon: at?.lon, place: at?.name, origin_lat: from?.lat, origin_lon: from?.lon, cross_border: i.where?.cross_border,
    ...(killed.length ? { killed_low: Math.min(...killed.map((k) => k.low)), killed_high: killed.some((k) => k.high === null) ? undefined : Math.max(...killed.map((k) => k.high)) } : {}),
  };
}

/** Generated marks, the same each time. */
function many(n) {
  let seed = 42;
  const random = () => (seed = (seed * 1664525 + 1013904223) % 2 ** 32) / 2 ** 32;
  const standings = ["reported", "reported", "reported", "claimed", "confirmed", "denied", "disputed"];
  const levels = ["exact", "exact", "near", "district", "admin1", "country"];
  return Array.from({ length: n }, (_, k) => {
    const day = new Date(Date.UTC(2018, 0, 1) + Math.floor(random() ** 0.7 * 2190) * 864e5).toISOString().slice(0, 10);
    const spread = random() < 0.12 ? 20 : 0;
    return {
      id: `G-${k}`, title: `Generated incident ${k}`, type: "attack", family: "direct-violence", counts_as_violence: true, standing: standings[Math.floor(random() * 7)], review: random() < 0.4 ? "accepted" : "draft",
      earliest: day, latest: spread ? new Date(Date.parse(day) + spread * 864e5).toISOString().slice(0, 10) : day,
      ...(random() < 0.95 ? { exactness: levels[Math.floor(random() * 6)], lat: Math.round((random() * 50 - 15) * 20) / 20, lon: Math.round((random() * 110 - 20) * 20) / 20, place: `Place ${k % 900}` } : {}),
    };
  });
}

export function mock({ extra = 0 } = {}) {
  const r = record();
  const places = new Map(r.places.map((p) => [p.id, p]));
  const marks = [...r.incidents.map((i) => markOf(i, places)), ...many(extra)];
  let version = 1;
  const listeners = new Set();
  const excerpt = (keep) => ({ ...r, reports: r.reports.map(({ text, ...rest }) => rest), statements: r.statements.filter(keep.statement), incidents: r.incidents.filter(keep.incident) });
  const page = (items) => ({ items, total: items.length });
  const has = (s, q) => !q || String(s ?? "").toLowerCase().includes(q.toLowerCase());

  function answer(path, q) {
    const [kind, id] = path.split("/").map(decodeURIComponent);
    const text = q.get("text") ?? "";
    switch (kind) {
      case "state": return { version, program: "0.1.0", counts: { incidents: marks.length, actors: r.actors.length, reports: r.reports.length, sources: r.sources.length }, first: "2022-01-01", last: "2024-02-09" };
      case "types": return [...new Set(marks.map((m) => m.type))].map((t) => ({ id: t, name: t[0].toUpperCase() + t.slice(1).replace("-", " "), family: marks.find((m) => m.type === t).family, counts_as_violence: true, definition: "" }));
      case "marks": {
        const actors = q.getAll("actor");
        const near = q.getAll("place");
        const full = new Map(r.incidents.map((i) => [i.id, JSON.stringify(i)]));
        return page(marks.filter((m) => (has(m.title, text) || has(m.place, text)) && (!actors.length || actors.some((a) => full.get(m.id)?.includes(`"${a}"`))) && (!near.length || near.some((p) => full.get(m.id)?.includes(`"${p}"`)))));
      }
      case "incidents": {
        if (!id) {
          const [from, to] = [q.get("from") ?? "", q.get("to") ?? "~"];
          return page(marks.filter((m) => (m.earliest || m.latest) && (m.earliest ?? "") <= to && (m.latest ?? "~") >= from));
        }
        const i = r.incidents.find((x) => x.id === id);
        return i && excerpt({ statement: (s) => s.incident === id, incident: (x) => x.id === id });
      }
      case "actors":
        if (!id) return page(r.actors.filter((a) => has(a.name + a.aliases?.map((x) => x.name), text)).map((a) => ({ actor: a, incidents: r.incidents.filter((i) => JSON.stringify(i).includes(`"${a.id}"`)).length, statements: r.statements.filter((s) => s.speaker === a.id).length })));
        return r.actors.some((a) => a.id === id) && excerpt({ statement: (s) => s.speaker === id, incident: (i) => JSON.stringify(i).includes(`"${id}"`) });
      case "sources": return page(r.sources.map((s) => ({ source: s, reports: r.reports.filter((x) => x.source === s.id).length })));
      case "reports": {
        if (!id) return page(r.reports.filter((x) => !q.get("source") || x.source === q.get("source")).map(({ text, ...rest }) => rest));
        const own = r.statements.filter((s) => s.report === id);
        const e = r.reports.some((x) => x.id === id) && excerpt({ statement: (s) => own.includes(s), incident: (i) => own.some((s) => s.incident === i.id) });
        return e && { ...e, reports: r.reports.map((x) => (x.id === id ? x : { ...x, text: undefined })) };
      }
      case "search": {
        const words = q.get("q") ?? "";
        const hit = (kind, list, title, hint) => list.filter((x) => has(title(x), words)).map((x) => ({ kind, id: x.id, title: title(x), hint: hint?.(x) }));
        return { items: [...hit("incident", marks, (m) => m.title, (m) => m.place), ...hit("actor", r.actors, (a) => a.name, (a) => a.kind), ...hit("place", r.places, (p) => p.name, (p) => p.country), ...hit("report", r.reports, (x) => x.title)].slice(0, 20) };
      }
    }
    return undefined;
  }

  const server = createServer(async (req, res) => {
    const url = new URL(req.url, "http://mock");
    res.setHeader("Content-Security-Policy", policy);
    res.setHeader("X-Content-Type-Options", "nosniff");
    if (url.pathname === "/api/v1/events") {
      res.writeHead(200, { "Content-Type": "text/event-stream" });
      res.write(`event: version\ndata: {"version": ${version}}\n\n`);
      listeners.add(res);
      return void req.on("close", () => listeners.delete(res));
    }
    if (url.pathname.startsWith("/api/v1/")) {
      const a = answer(url.pathname.slice(8), url.searchParams);
      res.writeHead(a ? 200 : 404, { "Content-Type": a ? "application/json" : "application/problem+json" });
      return void res.end(JSON.stringify(a || { status: 404, title: "Not found", detail: url.pathname }));
    }
    const file = join(dist, normalize(url.pathname));
    try {
      const body = await readFile(extname(file) ? file : join(dist, "index.html"));
      res.writeHead(200, { "Content-Type": types[extname(file)] ?? types[".html"] });
      res.end(body);
    } catch {
      res.writeHead(404).end();
    }
  });
  /** As when another process adds to the record. */
  server.change = () => {
    version++;
    for (const l of listeners) l.write(`event: version\ndata: {"version": ${version}}\n\n`);
  };
  return server;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [port = "8399", extra = "0"] = process.argv.slice(2);
  mock({ extra: Number(extra) }).listen(Number(port), "127.0.0.1", () => console.log(`http://127.0.0.1:${port}/`));
}
