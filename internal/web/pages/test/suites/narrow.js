// At the width of a phone.
import assert from "node:assert/strict";
import { faults, open, phone, settled, stillMap, test } from "../harness.js";
import { count, rgb } from "../png.js";
import { denied } from "./story.js";

const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

export async function narrow({ browser, server }) {
  const story = await denied(server);

  await test("phone: map, list, incident and reader fit and lead to one another", async () => {
    const page = await open(browser, { size: phone, touch: true });
    await page.goto(server.url);
    await settled(page);
    assert.ok(count(await stillMap(page), rgb("#f8f7f3"), undefined, 4) > 5000, "land");
    assert.ok((await overflow(page)) <= 0, "the map fits");
    await page.locator(".narrow button", { hasText: "List" }).tap();
    await page.waitForSelector(".list li a");
    assert.ok((await overflow(page)) <= 0, "the list fits");
    await page.goto(`${server.url}/?pane=list&incident=${story.mark.id}`);
    await page.waitForSelector("article h2");
    assert.ok((await overflow(page)) <= 0, "the incident fits");
    await page.locator(".account.against a.quote").first().tap();
    await page.waitForSelector(".reader mark.asked");
    assert.ok((await overflow(page)) <= 0, "the reader fits");
    assert.ok(await page.locator("mark.asked").first().isVisible());
    assert.deepEqual(await faults(page), []);
    await page.context().close();
  });

  await test("phone: an incident picked on the map opens over it, and back leads to the map", async () => {
    const page = await open(browser, { size: phone, touch: true });
    await page.goto(`${server.url}/?map=${story.mark.lat.toFixed(4)},${story.mark.lon.toFixed(4)},9.00`);
    await settled(page);
    await stillMap(page);
    const box = await page.locator(".map .canvas").boundingBox();
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    await page.waitForSelector("article h2, .panel");
    if (await page.locator(".panel").isVisible()) await page.locator(".panel li button", { hasText: story.mark.title }).first().tap();
    await page.waitForSelector("article h2");
    assert.equal(await page.locator("article h2").innerText(), story.incident.title);
    await page.goBack();
    await page.waitForSelector(".map");
    assert.ok(await page.locator(".map").isVisible());
    assert.deepEqual(await faults(page), []);
    await page.context().close();
  });

  await test("phone: a map first hidden is drawn when it is shown", async () => {
    const page = await open(browser, { size: phone, touch: true });
    await page.goto(`${server.url}/?pane=list`);
    await page.waitForSelector(".list li a");
    await page.locator(".narrow button", { hasText: "Map" }).tap();
    await settled(page);
    assert.ok(count(await stillMap(page), rgb("#f8f7f3"), undefined, 4) > 5000, "land");
    await page.context().close();
  });
}
