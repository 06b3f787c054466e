// How fast the desk is in the test browser: the first view of the demo and of a
// large record, and how long a brush over all of the large one blocks the page.
// VEDETTE_BIN is the program.
//   VEDETTE_BIN=../../../bin/vedette npm run measure
import { launch, open } from "./harness.js";
import { start, synthetic } from "./server.js";

async function firstView(browser, url) {
  const page = await open(browser);
  await page.goto(url);
  await page.waitForSelector("li[data-at]");
  const list = await page.evaluate(() => performance.now());
  await page.waitForSelector(".map[data-ready=true]", { timeout: 60_000 });
  const map = await page.evaluate(() => performance.now());
  await page.context().close();
  return [list, map].map(Math.round);
}

/** What holds the page up while somebody drags over the timeline: its long
 * tasks, and how long its own script ran in one frame at most. */
async function brush(browser, url) {
  const page = await open(browser);
  await page.goto(url);
  await page.waitForSelector(".map[data-ready=true]", { timeout: 60_000 });
  await page.waitForTimeout(2500);
  await page.evaluate(() => {
    globalThis.tasks = [];
    globalThis.scripts = [0];
    new PerformanceObserver((l) => globalThis.tasks.push(...l.getEntries().map((e) => Math.round(e.duration)))).observe({ type: "longtask" });
    const sum = (frame) => Math.round(frame.scripts.reduce((n, s) => n + s.duration, 0));
    new PerformanceObserver((l) => globalThis.scripts.push(...l.getEntries().map(sum))).observe({ type: "long-animation-frame" });
  });
  const box = await page.locator(".brush").boundingBox();
  const y = box.y + box.height / 3;
  await page.mouse.move(box.x + box.width * 0.2, y);
  await page.mouse.down();
  for (let i = 1; i <= 40; i++) {
    await page.mouse.move(box.x + box.width * (0.2 + i * 0.015), y);
    await page.waitForTimeout(25);
  }
  await page.mouse.up();
  await page.waitForTimeout(1200);
  const { tasks, scripts } = await page.evaluate(() => ({ tasks: globalThis.tasks, scripts: globalThis.scripts }));
  await page.context().close();
  return { task: Math.max(0, ...tasks), over: tasks.filter((t) => t > 200).length, script: Math.max(...scripts) };
}

const middle = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];
const times = async (n, once) => {
  const out = [];
  while (out.length < n) out.push(await once());
  return out;
};

async function views(browser, url, name) {
  const all = await times(5, () => firstView(browser, url));
  const of = (k) => all.map((v) => v[k]);
  console.log(`first view of ${name}: list ${middle(of(0))} ms, map ${middle(of(1))} ms (median of 5; best ${Math.min(...of(0))} and ${Math.min(...of(1))})`);
}

async function brushes(browser, url) {
  const runs = await times(5, () => brush(browser, url));
  const of = (what) => runs.map((r) => r[what]);
  console.log(`brush: longest block of the main thread ${middle(of("task"))} ms, longest script in a frame ${middle(of("script"))} ms (median of 5; blocks ${of("task").join(", ")}; over 200 ms: ${of("over").join(", ")}; script ${of("script").join(", ")})`);
}

const bin = process.env.VEDETTE_BIN;
if (!bin) throw new Error("VEDETTE_BIN must name the program");
const browser = await launch();
for (const [name, served] of [["the demo", () => start()], ["20,000 incidents", () => synthetic(bin, 20_000)]]) {
  const server = await served();
  try {
    await views(browser, server.url, name);
    if (name !== "the demo") await brushes(browser, server.url);
  } finally {
    await server.stop();
  }
}
await browser.close();
