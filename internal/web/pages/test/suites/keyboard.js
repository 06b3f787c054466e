// The same by keyboard alone.
import assert from "node:assert/strict";
import { faults, open, settled, test } from "../harness.js";
import { denied } from "./story.js";

/** Tabs until the focus is on what the selector matches. */
async function tabTo(page, selector, most = 120) {
  for (let i = 0; i < most; i++) {
    if (await page.evaluate((s) => document.activeElement?.matches(s) ?? false, selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`no way to ${selector} by Tab`);
}

export async function keyboard({ browser, server }) {
  const story = await denied(server);

  await test("keyboard: from the list to the denial, its words, the next statement and back", async () => {
    const page = await open(browser);
    await page.goto(`${server.url}/?standing=${story.mark.standing}`);
    await settled(page);
    await tabTo(page, ".list li a");
    for (let i = 0; i < 100; i++) {
      if ((await page.evaluate(() => document.activeElement?.getAttribute("href")))?.includes(story.mark.id)) break;
      await page.keyboard.press("ArrowDown");
      await page.waitForTimeout(30);
    }
    await page.keyboard.press("Enter");
    await page.waitForSelector("article h2");
    assert.equal(await page.locator("article h2").innerText(), story.incident.title);
    await tabTo(page, ".account.against a.quote");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".reader mark.asked");
    const at = () => new URL(page.url()).searchParams.get("at");
    const first = at();
    await page.keyboard.press("j");
    if (at() === first) await page.keyboard.press("k");
    assert.notEqual(at(), first, "j or k goes to another statement");
    await page.waitForSelector("li.here");
    await tabTo(page, "a.back");
    await page.keyboard.press("Enter");
    await page.waitForSelector("article h2");
    await page.keyboard.press("Escape");
    await page.waitForSelector("article h2", { state: "detached" });
    assert.deepEqual(await faults(page), []);
    await page.context().close();
  });

  await test("keyboard: the handles of the timeline move by day and month", async () => {
    const page = await open(browser);
    await page.goto(server.url);
    await settled(page);
    await tabTo(page, ".handle.from");
    const value = () => page.locator(".handle.from").getAttribute("aria-valuetext");
    const before = await value();
    await page.keyboard.press("PageUp");
    await page.keyboard.press("ArrowRight");
    assert.notEqual(await value(), before);
    await page.waitForURL(/from=\d{4}-\d\d-02/);
    await page.keyboard.press("Home");
    await page.waitForURL((u) => !u.searchParams.has("from"));
    assert.deepEqual(await faults(page), []);
    await page.context().close();
  });

  await test("keyboard: search is a combobox; Escape closes it", async () => {
    const page = await open(browser);
    await page.goto(server.url);
    await settled(page);
    await tabTo(page, ".search input");
    await page.keyboard.type(story.mark.title.slice(0, 20));
    await page.waitForSelector("#search-hits li");
    await page.keyboard.press("ArrowDown");
    assert.equal(await page.locator(".search input").getAttribute("aria-activedescendant"), "hit-0");
    await page.keyboard.press("Escape");
    assert.equal(await page.locator("#search-hits").isVisible(), false);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL((u) => u.search.length > 1 || u.pathname.length > 1);
    await page.context().close();
  });
}
