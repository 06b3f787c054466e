// axe on every view, light and dark, wide and narrow.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { open, phone, settled, test, wide } from "../harness.js";
import { denied } from "./story.js";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function violations(page) {
  await page.evaluate(axe);
  const found = await page.evaluate((values) => globalThis.axe.run(document, { runOnly: { type: "tag", values } }), tags);
  return found.violations.map((v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => n.html.slice(0, 140)).join(" | ")}`);
}

export async function access({ browser, server }) {
  const { mark, evidence, statement } = await denied(server);
  const actor = /^[a-z]+(-|:)/.test(statement.speaker) ? statement.speaker : "";
  const views = {
    desk: ["/", async (p) => settled(p)],
    "desk with an incident": [`/?incident=${mark.id}`, async (p) => p.waitForSelector("article h2")],
    "desk with all filters": ["/?standing=disputed&text=a&here=1", async (p) => p.locator(".choices button").first().click().catch(() => {})],
    "desk with the key and days chosen": ["/?from=2019-01-01&to=2023-12-31", async (p) => (await settled(p), p.locator(".legend summary").click())],
    "desk with nothing": ["/?text=zzzzqqqq", async (p) => p.waitForSelector(".message")],
    "list": ["/?pane=list", async (p) => p.waitForSelector(".list li a")],
    search: ["/actors", async (p) => (await p.locator(".search input").fill(mark.title.slice(0, 12)), p.waitForSelector("#search-hits li"))],
    reader: [`/reports/${encodeURIComponent(evidence.report)}?at=${evidence.start}-${evidence.end}&incident=${mark.id}`, async (p) => p.waitForSelector(".reader mark.asked")],
    actors: ["/actors", async (p) => p.waitForSelector("tbody tr")],
    ...(actor ? { actor: [`/actors/${encodeURIComponent(actor)}`, async (p) => p.waitForSelector(".page h1, .message")] } : {}),
    sources: ["/sources", async (p) => p.waitForSelector("tbody tr")],
    "page that is not there": ["/nowhere", async (p) => p.waitForSelector(".message")],
  };
  for (const [size, name] of [[wide, "wide"], [phone, "narrow"]]) {
    for (const scheme of ["light", "dark"]) {
      await test(`access: axe finds nothing, ${name} and ${scheme}`, async () => {
        const all = [];
        const page = await open(browser, { size, scheme });
        for (const [view, [path, ready]] of Object.entries(views)) {
          await page.goto(server.url + path);
          await page.waitForSelector("main *", { state: "attached" });
          await ready(page).catch((err) => {
            if (size === wide) throw err;
          });
          await page.waitForTimeout(150);
          all.push(...(await violations(page)).map((v) => `${view}: ${v}`));
        }
        await page.context().close();
        assert.deepEqual(all, []);
      });
    }
  }
}
