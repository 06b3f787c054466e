// How fast the desk is in the test browser: first view, and how long a brush
// over the whole record blocks the page. VEDETTE_URL points at a server with a
// large record (vedette synth); without it the mock makes 20,000 incidents up.
//   npm run measure
import { launch, open } from "./harness.js";
import { mock } from "./mock/server.js";

async function served() {
  if (process.env.VEDETTE_URL) return { url: process.env.VEDETTE_URL.replace(/\/$/, ""), stop: () => {} };
  const server = mock({ extra: 20_000 });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { url: `http://127.0.0.1:${server.address().port}`, stop: () => (server.closeAllConnections(), server.close()) };
}

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
 * tasks, and how long its own script ran in one frame at most. The difference
 * is the browser's: without a graphics card each frame of the map is drawn by
 * the processor and read back while the page waits. */
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

const middle = (list) => list.sort((a, b) => a - b)[list.length >> 1];
const server = await served();
const browser = await launch();
try {
  const views = [];
  for (let i = 0; i < 5; i++) views.push(await firstView(browser, server.url));
  console.log(`first view: list ${middle(views.map((v) => v[0]))} ms, map ${middle(views.map((v) => v[1]))} ms (median of 5; best ${Math.min(...views.map((v) => v[0]))} and ${Math.min(...views.map((v) => v[1]))})`);
  const runs = [];
  for (let i = 0; i < 3; i++) runs.push(await brush(browser, server.url));
  const of = (what) => runs.map((r) => r[what]);
  console.log(`brush: longest block of the main thread ${middle(of("task"))} ms, longest script in a frame ${middle(of("script"))} ms (median of 3; blocks ${of("task").join(", ")}; over 200 ms: ${of("over").join(", ")}; script ${of("script").join(", ")})`);
} finally {
  await browser.close();
  server.stop();
}
