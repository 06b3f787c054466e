// The desk follows a record that another process adds to.
import assert from "node:assert/strict";
import { faults, open, settled, test } from "../harness.js";
import { ask } from "./story.js";

export async function live({ browser, server }) {
  if (!server.change) return;
  await test("live: what another process adds shows up without a reload", async () => {
    const page = await open(browser);
    await page.goto(server.url);
    await settled(page);
    await page.waitForSelector(".live.on");
    await page.evaluate(() => (globalThis.stayed = true));
    const asked = page.waitForResponse((r) => r.url().includes("/api/v1/marks"), { timeout: 30_000 });
    await server.change();
    await asked;
    await page.waitForSelector(".news:not(.hidden)");
    const { total } = await ask(server, "marks");
    assert.match((await page.locator("#list-heading").innerText()).replaceAll(",", ""), new RegExp(`\\b${total} incident`));
    assert.equal(await page.evaluate(() => globalThis.stayed), true);
    assert.deepEqual(await faults(page), []);
    await page.context().close();
  });
}
