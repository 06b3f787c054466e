// Actors and sources.
import assert from "node:assert/strict";
import { faults, open, test } from "../harness.js";
import { ask } from "./story.js";

export async function actors({ browser, server }) {
  await test("actors: a list with counts, from which one shows its names, their words and its incidents", async () => {
    const { items, total } = await ask(server, "actors?limit=1000");
    const row = items.find((r) => r.incidents > 0 && r.actor.aliases?.some((a) => a.evidence?.length)) ?? items.find((r) => r.incidents > 0);
    const page = await open(browser);
    await page.goto(`${server.url}/actors`);
    await page.waitForSelector(".page tbody tr");
    assert.match(await page.locator(".page header").innerText(), new RegExp(`${total} actor`));
    await page.locator(".page input").fill(row.actor.name);
    await page.waitForURL(/text=/);
    await page.locator("tbody th a", { hasText: row.actor.name }).first().click();
    await page.waitForSelector(".page h1");
    assert.equal(await page.locator(".page h1").innerText(), row.actor.name);
    await page.locator("a.quote").first().waitFor();
    await page.locator("button", { hasText: /Show \d+ incident/ }).click();
    await page.waitForURL((u) => u.pathname === "/" && u.searchParams.get("actor") === row.actor.id);
    await page.waitForSelector(".list li a");
    assert.match(await page.locator("#list-heading").innerText(), new RegExp(`\\b${row.incidents} incident`));
    assert.deepEqual(await faults(page), []);
    await page.context().close();
  });

  await test("sources: a list with counts, from which one leads to its reports", async () => {
    const { items } = await ask(server, "sources?limit=1000");
    const row = items.find((r) => r.reports > 0);
    const page = await open(browser);
    await page.goto(`${server.url}/sources`);
    await page.locator("tbody th a", { hasText: row.source.name }).first().click();
    await page.waitForSelector(".page li a");
    assert.equal(await page.locator(".page li a").count(), row.reports);
    await page.locator(".page li a").first().click();
    await page.waitForSelector(".reader h1");
    assert.deepEqual(await faults(page), []);
    await page.context().close();
  });

  await test("a page or entry that is not there says so", async () => {
    const page = await open(browser);
    for (const path of ["/nowhere", "/reports/none", "/actors/none", "/?incident=none"]) {
      await page.goto(server.url + path);
      await page.waitForSelector(".message strong:not(:text('Loading'))");
      assert.match(await page.locator(".message").first().innerText(), /no such page|not in the record|Drawing/);
    }
    assert.deepEqual(await faults(page), []);
    await page.context().close();
  });
}
