// A report whose text is markup and script stays text; one from right to left
// is set so; offsets hold where letters take two units.
import assert from "node:assert/strict";
import { faults, open, settled, test } from "../harness.js";
import { ask } from "./story.js";

export async function escaping({ browser, server }) {
  const { items: reports } = await ask(server, "reports?limit=1000");
  const markup = reports.find((r) => r.title?.includes("<img"));
  const arabic = reports.find((r) => r.language === "ar");

  await test("escaping: markup and script in a report are shown as they were written, and do nothing", async () => {
    assert.ok(markup, "the record has the report of markup (fixtures/reports.jsonl)");
    const page = await open(browser);
    const check = async () => {
      assert.equal(await page.evaluate(() => globalThis.hacked), undefined);
      assert.equal(await page.locator("img, .text b, .text script, .page b").count(), 0);
    };
    await page.goto(`${server.url}/reports/${encodeURIComponent(markup.id)}`);
    await page.waitForSelector(".reader .text");
    const text = await page.locator(".reader .text").innerText();
    assert.match(text, /<script>window\.hacked = 1<\/script>/);
    assert.match(text, /<img src=x onerror="window\.hacked=1">/);
    assert.match(await page.locator("h1").innerText(), /^<img src=x/);
    assert.equal(await page.locator('a[href^="javascript:"]').count(), 0);
    await check();
    const of = (await ask(server, `reports/${encodeURIComponent(markup.id)}`)).incidents?.[0];
    assert.ok(of, "an incident was read in it");
    await page.goto(`${server.url}/?incident=${of.id}`);
    await settled(page);
    await page.waitForSelector("article h2");
    await check();
    await page.locator(".search input").fill("<img src=x");
    await page.waitForTimeout(500);
    await check();
    await page.goto(`${server.url}/sources`);
    await page.waitForSelector("tbody tr");
    await check();
    assert.deepEqual(await faults(page), []);
    await page.context().close();
  });

  await test("right to left: a report in Arabic is set from the right, in a page from the left", async () => {
    assert.ok(arabic, "the record has a report in Arabic (fixtures/reports.jsonl)");
    const page = await open(browser);
    await page.goto(`${server.url}/reports/${encodeURIComponent(arabic.id)}`);
    await page.waitForSelector(".reader .text p");
    const dir = await page.locator(".reader .text p").first().evaluate((p) => getComputedStyle(p).direction);
    assert.equal(dir, "rtl");
    assert.equal(await page.locator(".reader h1").evaluate((p) => getComputedStyle(p).direction), "rtl");
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).direction), "ltr");
    assert.deepEqual(await faults(page), []);
    await page.context().close();
  });

  await test("offsets: every statement's words are marked, in every report", async () => {
    const page = await open(browser);
    let n = 0;
    for (const { id } of reports.slice(0, 40)) {
      const around = await ask(server, `reports/${encodeURIComponent(id)}`);
      const first = around.statements?.flatMap((s) => s.evidence).filter((e) => e.report === id).at(-1);
      if (!first) continue;
      await page.goto(`${server.url}/reports/${encodeURIComponent(id)}?at=${first.start}-${first.end}`);
      await page.waitForSelector("mark.asked");
      const words = await page.evaluate(() => [...document.querySelectorAll("mark.asked")].map((m) => m.textContent).join(""));
      assert.equal(words.replace(/\s+/g, " "), first.quote.replace(/\s+/g, " "), id);
      n++;
    }
    assert.ok(n > 3, "reports with statements");
    assert.deepEqual(await faults(page), []);
    await page.context().close();
  });
}
