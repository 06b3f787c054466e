// A small invented record for the browser test: incidents of several countries
// with rival accounts and denials, one without a place, one without a date, a
// report in Arabic and one whose text is markup and script. Places are real
// ones; nothing else is.
import { createHash } from "node:crypto";

const points = (s) => [...s];

export function build() {
  const r = { vedette: { version: "0.1.0", model: "mock", generated_from: [] }, sources: [], reports: [], actors: [], places: [], statements: [], incidents: [], campaigns: [], figures: [], relations: [], assessments: [], notices: [] };
  const texts = new Map();

  const source = (id, name, kind, country, language = "en", reliability) => r.sources.push({ id, name, kind, country, language, reliability });
  const actor = (id, name, kind, countries, aliases = [], extra = {}) => r.actors.push({ id, name, kind, countries, known: true, aliases, ...extra });
  const place = (id, name, country, lat, lon, exactness, kind = "settlement", admin1) => r.places.push({ id, name, kind, country, admin1, lat, lon, exactness });
  const report = (id, source, published, title, text, extra = {}) => {
    texts.set(id, text);
    r.vedette.generated_from.push(id);
    r.reports.push({ id, source, title, published, published_basis: "stated", language: "en", text_sha256: createHash("sha256").update(text).digest("hex"), text, ...extra });
  };
  /** The words of a report, with their offsets in code points. */
  const ev = (id, quote) => {
    const text = texts.get(id);
    const i = text.indexOf(quote);
    if (i < 0) throw new Error(`no “${quote}” in ${id}`);
    const start = points(text.slice(0, i)).length;
    return [{ report: id, start, end: start + points(quote).length, quote }];
  };
  let n = 0;
  const says = (report, speaker, stance, aspect, quote, extra = {}) => {
    const s = { id: `S-${++n}`, report, evidence: ev(report, quote), speaker, stance, aspect, status: "happened", said_on: r.reports.find((x) => x.id === report).published, ...extra };
    r.statements.push(s);
    return s.id;
  };
  const count = (low, high = low, text) => ({ low, ...(low === high ? { best: low } : {}), high, text });
  const incident = (id, type, family, title, fields) => {
    const of = { id, type, family, counts_as_violence: true, title, reading_confidence: 0.8, review: { state: "draft" }, standing: { disputed: false, sources: 1, independent_sources: 1 }, ...fields };
    const reports = new Set();
    for (const a of of.accounts ?? []) for (const s of a.statements) {
      const st = r.statements.find((x) => x.id === s);
      st.incident = id;
      reports.add(st.report);
    }
    of.reports ??= [...reports];
    of.links ??= [...(of.accounts ?? [])].flatMap((a) => a.statements).map((statement) => ({ statement, because: ["same kind of event", "same place", "days apart: 0"] }));
    r.incidents.push(of);
  };
  return { r, source, actor, place, report, ev, says, count, incident };
}
