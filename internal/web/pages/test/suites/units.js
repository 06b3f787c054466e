// The parts that decide something, by themselves: bundled by Vite as the pages
// are, and run here.
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";
import { test } from "../harness.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

async function load() {
  const out = await mkdtemp(join(root, "node_modules", ".units-"));
  const src = (path) => join(root, "src", path);
  const input = { codepoints: src("reader/codepoints.ts"), segments: src("reader/segments.ts"), filter: src("marks/filter.ts"), table: src("marks/table.ts"), stack: src("map/stack.ts"), camera: src("map/camera.ts"), bins: src("timeline/bins.ts"), lanes: src("timeline/lanes.ts"), scale: src("timeline/scale.ts"), view: src("state/view.ts"), day: src("words/day.ts"), quantity: src("words/quantity.ts"), toll: src("words/toll.ts") };
  await build({ root, configFile: false, logLevel: "silent", build: { ssr: true, outDir: out, rolldownOptions: { input, output: { entryFileNames: "[name].js" } } } });
  const parts = Object.fromEntries(await Promise.all(Object.keys(input).map(async (name) => [name, await import(pathToFileURL(join(out, `${name}.js`)))])));
  await rm(out, { recursive: true });
  return parts;
}

export async function units() {
  const u = await load();
  const mark = (id, earliest, latest, more = {}) => ({ id, type: "attack", standing: "reported", review: "draft", earliest, latest, ...more });

  await test("offsets count code points", () => {
    const p = new u.codepoints.CodePoints("a🚒b🚑c");
    assert.deepEqual([0, 1, 2, 3, 4, 5, 99].map((n) => p.at(n)), [0, 1, 3, 4, 6, 7, 7]);
  });
  await test("segments: passages overlap, nothing is lost", () => {
    const text = "🚒 shells fell on the town\n\nnobody saw it";
    const parts = u.segments.segments(text, [{ start: 2, end: 13, kind: "said", statement: "s" }, { start: 9, end: 25, kind: "where" }], [9, 13]);
    assert.equal(parts.map((s) => s.text).join(""), text);
    const both = parts.find((s) => s.kinds.length === 2);
    assert.equal(both.text, [...text].slice(9, 13).join(""));
    assert.ok(both.asked);
    assert.equal(u.segments.paragraphs(parts).length, 2);
  });
  await test("time: a period passes when it may reach into the days; an undated one does not", () => {
    const t = u.table.tableOf([mark("in", "2020-05-02", "2020-05-02"), mark("over", "2020-04-20", "2020-05-10"), mark("open", "2020-01-01", undefined), mark("out", "2019-01-01", "2019-01-01"), mark("none")]);
    const all = u.filter.choose(t, { types: [], families: [], standing: [], review: [], box: null });
    const got = u.filter.inTime(t, all, { from: u.day.dayNumber("2020-05-01"), to: u.day.dayNumber("2020-05-03") });
    assert.deepEqual([...got.rows].map((i) => t.marks[i].id).sort(), ["in", "open", "over"]);
    assert.equal(got.certain, 1);
    assert.equal(got.undated, 1);
  });
  await test("boxes run over the antimeridian", () => {
    const box = { south: -20, west: 170, north: 0, east: 190 };
    assert.ok(u.filter.inBox(box, -10, -175));
    assert.ok(!u.filter.inBox(box, -10, 160));
  });
  await test("stacks stand at a real place, and areas never join points", () => {
    const at = (id, lat, lon, exactness) => mark(id, "2020-01-01", "2020-01-01", { lat, lon, exactness });
    const t = u.table.tableOf([at("a", 10, 10, "exact"), at("b", 10.01, 10, "exact"), at("c", 10.01, 10, "exact"), at("d", 10, 10, "admin1")]);
    const stacks = u.stack.stack(t, Uint32Array.from([0, 1, 2, 3]), 3, { south: -80, west: -180, north: 80, east: 180 });
    assert.deepEqual(stacks.map((s) => [s.level, s.n, s.lat]).sort(), [["admin1", 1, 10], ["point", 3, 10.01]]);
    assert.equal(u.stack.members(t, Uint32Array.from([0, 1, 2, 3]), stacks.find((s) => s.n === 3)).length, 3);
  });
  await test("camera: the middle is in the middle, and the world repeats itself", () => {
    const { cameraAt, eachCopy } = u.camera;
    const at = (camera, lat, lon) => {
      const out = [];
      eachCopy(camera, u.stack.project(lat, lon), 0, (x, y) => out.push([x, y].map(Math.round)));
      return out;
    };
    assert.deepEqual(at(cameraAt(33, 44, 5.5, 800, 600), 33, 44), [[400, 300]]);
    assert.deepEqual(at(cameraAt(0, 179, 6, 400, 400), 0, -179), [[200 + Math.round((2 / 360) * 512 * 64), 200]]);
    assert.equal(at(cameraAt(0, 0, 0, 1200, 400), 0, 0).length, 3);
    assert.deepEqual(at(cameraAt(0, 0, 8, 400, 400), 40, 0), []);
  });

  await test("bins: what lies within is certain, what reaches beyond is possible", () => {
    const t = u.table.tableOf([mark("a", "2020-01-05", "2020-01-05"), mark("b", "2020-01-20", "2020-02-10"), mark("c", "2020-02-10", "2020-02-11", { standing: "denied" })]);
    const s = { start: u.day.dayNumber("2020-01-01"), end: u.day.dayNumber("2020-03-01"), width: 12 };
    const b = u.bins.bins(t, Uint32Array.from([0, 1, 2]), s);
    assert.equal(b.unit, "month");
    assert.deepEqual([b.certain.slice(0, 2), b.possible.slice(0, 2), b.contested.slice(0, 2)], [[1, 1], [2, 2], [0, 1]]);
  });
  await test("lanes: no mark covers another", () => {
    const t = u.table.tableOf(Array.from({ length: 30 }, (_, i) => mark(`m${i}`, `2020-01-${String((i % 28) + 1).padStart(2, "0")}`, "2020-01-31")));
    const bars = u.lanes.lanes(t, Uint32Array.from(t.marks.keys()), { start: u.day.dayNumber("2020-01-01"), end: u.day.dayNumber("2020-02-01"), width: 900 }, 40);
    for (const a of bars) for (const b of bars) assert.ok(a === b || a.lane !== b.lane || a.right <= b.left || b.right <= a.left);
  });
  await test("an address says the view and the view the address", () => {
    const address = "/reports/r%2F1?incident=i&at=3-9&from=2020-01-01&type=raid&actor=a:b&place=geonames:1&text=x%20y&map=1.0000,-2.0000,3.50&here=1&window=2019-01-01..2021-01-01&order=oldest&pane=list";
    const view = u.view.parseView(new URL(address, "http://h"));
    assert.equal(view.id, "r/1");
    assert.deepEqual(u.view.parseView(new URL(u.view.formatView(view), "http://h")), view);
    for (const bad of ["/?at=9-3", "/?map=1,2", "/?from=2020-13-45", "/?window=b..a", "/%E0%A4%A"]) assert.doesNotThrow(() => u.view.parseView(new URL(bad, "http://h")));
  });
  await test("words: ranges and periods as the program writes them", () => {
    assert.equal(u.day.rangeWords("2022-01-11", "2022-01-20"), "11–20 January 2022");
    assert.equal(u.day.rangeWords("2022-04-01", "2022-04-30"), "April 2022");
    assert.equal(u.day.rangeWords("2015-01-01", "2018-12-31"), "2015 – 2018");
    assert.equal(u.day.rangeWords("2015-05-01", undefined), "since 1 May 2015");
    assert.equal(u.quantity.quantity({ low: 35, high: null }), "at least 35");
    assert.equal(u.quantity.quantity({ low: 9, best: 10, high: 11 }), "9–11 (about 10)");
    assert.equal(u.quantity.quantity({ high: 4 }), "up to 4");
    assert.equal(u.quantity.quantity(undefined), "");
  });
  await test("tolls: the span of the accounts, never their sum", () => {
    const said = (id) => ({ a: { report: "r1", speaker: "x" }, b: { report: "r2", speaker: "y" } })[id];
    const q = (statement, low, high, group) => ({ statement, group, count: { low, high } });
    assert.deepEqual(u.toll.toll([q("a", 12, null), q("b", 57, 57)], said), { low: 12, high: 57 });
    assert.deepEqual(u.toll.toll([q("a", 80, null), q("b", 57, 57)], said), { low: 57 });
    assert.deepEqual(u.toll.toll([q("a", 3, 3, "civilian"), q("a", 2, 2, "military"), q("b", 9, 9)], said), { low: 5, high: 9 });
  });
}
