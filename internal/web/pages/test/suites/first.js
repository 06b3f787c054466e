// How soon the first view is there, in numbers and without a verdict: a machine
// that is busy with something else is slower (npm run measure says more).
import { open, test } from "../harness.js";

export async function first({ browser, server }) {
  await test("first view: measured", async () => {
    const times = [];
    for (let i = 0; i < 3; i++) {
      const page = await open(browser);
      await page.goto(server.url);
      await page.waitForSelector("li[data-at]");
      const list = await page.evaluate(() => performance.now());
      await page.waitForSelector(".map[data-ready=true]", { timeout: 40_000 });
      times.push([Math.round(list), Math.round(await page.evaluate(() => performance.now()))]);
      await page.context().close();
    }
    console.log(`     list after ${times.map((t) => t[0]).join(", ")} ms; map after ${times.map((t) => t[1]).join(", ")} ms`);
  });
}
