// The desk with the mouse, at desktop width.
import assert from "node:assert/strict";
import { faults, mapImage, open, settled, stillMap, test } from "../harness.js";
import { count, difference, rgb } from "../png.js";
import { ask, denied } from "./story.js";

const colours = { sea: rgb("#e9eef1"), land: rgb("#f8f7f3"), disputed: rgb("#b01c38"), denied: rgb("#71389a") };
const listCount = async (page) => Number((await page.locator("#list-heading").innerText()).replace(/^.*?:/s, "").replaceAll(",", "").match(/(\d+) incident/)?.[1]);

export async function desk({ browser, server }) {
  const story = await denied(server);
  const { mark } = story;
  const near = `/?map=${mark.lat.toFixed(4)},${mark.lon.toFixed(4)},9.00`;

  await test("desk: the map is drawn: sea, land and marks are pixels", async () => {
    const page = await open(browser);
    await page.goto(server.url);
    await settled(page);
    const image = await stillMap(page);
    const all = image.width * image.height;
    assert.ok(count(image, colours.sea) > all * 0.05, "sea");
    assert.ok(count(image, colours.land, undefined, 4) > all * 0.05, "land");
    assert.ok(count(image, colours.disputed) + count(image, colours.denied) > 20, "contested marks");
    assert.deepEqual(await faults(page), []);
    await page.context().close();
  });

  await test("desk: an incident is picked on the map by its pixels, its denial read, its sentence opened", async () => {
    const page = await open(browser);
    await page.goto(server.url + near);
    await settled(page);
    const image = await stillMap(page);
    const middle = { x: Math.round(image.width / 2) - 14, y: Math.round(image.height / 2) - 14, width: 28, height: 28 };
    assert.ok(count(image, colours[mark.standing], middle, 40) > 15, `a ${mark.standing} mark in the middle of the map`);
    const box = await page.locator(".map .canvas").boundingBox();
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await page.waitForSelector("article h2, .panel");
    // Where several stand at one place, they are offered by name.
    if (await page.locator(".panel").isVisible()) await page.locator(".panel li button", { hasText: mark.title }).first().click();
    await page.waitForSelector("article h2");
    assert.equal(await page.locator("article h2").innerText(), story.incident.title);
    const denial = page.locator(".account.against").filter({ hasText: story.evidence.quote }).first();
    assert.match(await denial.innerText(), /denies/);
    await denial.locator("a.quote", { hasText: story.evidence.quote }).first().click();
    await page.waitForSelector(".reader mark.asked");
    const words = (await page.locator("mark.asked").allInnerTexts()).join("");
    assert.equal(words.replace(/\s+/g, " "), story.evidence.quote.replace(/\s+/g, " "));
    assert.ok(await page.locator("mark.asked").first().isVisible());
    await page.locator("a.back").click();
    await page.waitForSelector("article h2");
    assert.equal(await page.locator("article h2").innerText(), story.incident.title);
    assert.deepEqual(await faults(page), []);
    await page.context().close();
  });

  await test("desk: dragging over the timeline chooses days, as the server would", async () => {
    const page = await open(browser);
    await page.goto(server.url);
    await settled(page);
    const before = await listCount(page);
    const box = await page.locator(".brush").boundingBox();
    const y = box.y + box.height / 3;
    await page.mouse.move(box.x + box.width * 0.55, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.7, y, { steps: 6 });
    await page.mouse.move(box.x + box.width * 0.92, y, { steps: 6 });
    await page.mouse.up();
    await page.waitForURL(/from=\d{4}-\d\d-\d\d&to=\d{4}/);
    const q = new URL(page.url()).searchParams;
    const { total } = await ask(server, `incidents?limit=1&from=${q.get("from")}&to=${q.get("to")}`);
    const text = await page.locator("#list-heading").innerText();
    assert.ok(total < before, "some are left out");
    assert.match(text.replaceAll(",", ""), new RegExp(`\\b${total} incident`), `${text}: the server counts ${total}`);
    await page.goBack();
    await page.waitForURL((u) => !u.searchParams.has("from"));
    assert.equal(await listCount(page), before, "back undoes it");
    assert.deepEqual(await faults(page), []);
    await page.context().close();
  });

  await test("desk: a shared address shows the same state", async () => {
    const page = await open(browser);
    await page.goto(server.url + near);
    await settled(page);
    await page.locator(".standings button", { hasText: "Disputed" }).click();
    await page.locator(".standings button", { hasText: "Denied" }).click();
    await page.locator(".list li a", { hasText: mark.title }).first().click();
    await page.waitForSelector("article h2");
    await page.locator(".tools button").nth(1).click();
    await page.waitForTimeout(600);
    const first = await stillMap(page);
    const state = async (p) => ({ title: await p.locator("article h2").innerText(), list: await p.locator("#list-heading").innerText(), pressed: await p.locator(".standings [aria-pressed=true]").allInnerTexts() });
    const want = await state(page);
    const other = await open(browser);
    await other.goto(page.url());
    await settled(other);
    await other.waitForSelector("article h2");
    const second = await stillMap(other);
    assert.deepEqual(await state(other), want);
    const off = difference(first, second);
    // The address rounds the map's middle and zoom by less than a pixel.
    assert.ok(off < 0.03, `the maps differ in ${(off * 100).toFixed(2)} % of their pixels`);
    for (const p of [page, other]) {
      assert.deepEqual(await faults(p), []);
      await p.context().close();
    }
  });

  await test("desk: search as one types finds an incident, an actor and a report", async () => {
    const page = await open(browser);
    await page.goto(server.url);
    await settled(page);
    const field = page.locator(".search input");
    const actor = (await ask(server, "actors?limit=50")).items.find((r) => r.incidents > 0).actor;
    for (const [text, kind] of [[mark.title, "Incident"], [actor.name, "Actor"], [story.report.title, "Report"]]) {
      await field.fill("");
      await field.pressSequentially(text.slice(0, 28), { delay: 5 });
      await page.waitForSelector(`#search-hits li:has(.kicker:text-is("${kind}"))`);
    }
    await page.locator('#search-hits li:has(.kicker:text-is("Report"))').first().click();
    await page.waitForSelector(".reader h1");
    assert.deepEqual(await faults(page), []);
    await page.context().close();
  });

  await test("desk: what is not on the map is counted, and stays in the list", async () => {
    const { items } = await ask(server, "marks");
    const unplaced = items.filter((m) => m.lat === undefined).length;
    const undated = items.filter((m) => !m.earliest && !m.latest).length;
    const page = await open(browser);
    await page.goto(server.url);
    await settled(page);
    assert.ok(unplaced > 0 && undated > 0, "the record has such incidents");
    assert.match(await page.locator(".map .note").innerText(), new RegExp(`^${unplaced} incident`));
    assert.match(await page.locator(".timeline .bar").innerText(), new RegExp(`${undated} incidents? without a date`));
    assert.equal(await listCount(page), items.length);
    await page.context().close();
  });

  await test("desk: a filter leaves only its marks on the map", async () => {
    const page = await open(browser);
    await page.goto(`${server.url}/?standing=claimed`);
    await settled(page);
    const image = await stillMap(page);
    assert.equal(count(image, colours.disputed, undefined, 6), 0, "no disputed mark");
    assert.ok(count(await mapImage(page), rgb("#a8500a"), undefined, 30) > 8, "claimed marks");
    await page.context().close();
  });
}
