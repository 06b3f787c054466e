// A browser, pages that are watched for what must never happen, and a tally.
import { chromium } from "playwright-core";
import { decode } from "./png.js";

const flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];

export const launch = () => chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: flags });

export const wide = { width: 1440, height: 900 };
export const phone = { width: 360, height: 740 };

/** A page that notes every request off the host, every breach of the content
 * security policy, every script error and every failed request. */
export async function open(browser, { size = wide, scheme = "light", touch = false } = {}) {
  const context = await browser.newContext({ viewport: size, colorScheme: scheme, hasTouch: touch, reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.faults = [];
  page.on("pageerror", (err) => page.faults.push(`error: ${err.message}`));
  page.on("console", (m) => {
    const text = m.text();
    // A 404 that a test asks for is no fault; nor is what the software GL says.
    if (m.type() === "error" && !/status of 404|GL Driver/.test(text)) page.faults.push(`console: ${text}`);
    if (/Content Security Policy/i.test(text)) page.faults.push(`policy: ${text}`);
  });
  page.on("request", (r) => {
    const url = new URL(r.url());
    if (!["blob:", "data:"].includes(url.protocol) && !["127.0.0.1", "localhost"].includes(url.hostname)) page.faults.push(`off the host: ${r.url()}`);
  });
  await page.addInitScript(() => {
    globalThis.breaches = [];
    addEventListener("securitypolicyviolation", (e) => globalThis.breaches.push(`${e.violatedDirective} ${e.blockedURI}`));
  });
  return page;
}

/** What the page did that it must not. */
export async function faults(page) {
  const breaches = await page.evaluate(() => globalThis.breaches ?? []);
  return [...page.faults, ...breaches.map((b) => `policy: ${b}`)];
}

/** Waits until list and map stand. */
export async function settled(page) {
  await page.waitForSelector("header nav .num, .page, .reader", { state: "attached" });
  if (await page.locator(".map").isVisible()) await page.waitForSelector(".map[data-ready=true]", { timeout: 40_000 });
}

export const mapImage = async (page) => decode(await page.locator(".map .canvas").screenshot());

/** The map once it no longer changes. */
export async function stillMap(page) {
  let last = "";
  for (let i = 0; i < 20; i++) {
    await page.waitForTimeout(250);
    const now = await page.locator(".map .canvas").screenshot();
    const text = now.toString("base64");
    if (text === last) return decode(now);
    last = text;
  }
  return mapImage(page);
}

export const shown = (page) => page.evaluate(() => new URL(location.href).searchParams);

const results = [];

/** Runs one test; what it throws is its failure. */
export async function test(name, body) {
  if (process.env.ONLY && !name.includes(process.env.ONLY)) return;
  const began = performance.now();
  let fault;
  try {
    await body();
  } catch (err) {
    fault = err;
  }
  results.push({ name, fault });
  console.log(`${fault ? "FAIL" : "ok  "} ${name} (${Math.round(performance.now() - began)} ms)`);
  if (fault) console.log(String(fault.stack ?? fault).replace(/^/gm, "     "));
}

export function tally() {
  const failed = results.filter((r) => r.fault).length;
  console.log(`${results.length - failed} passed, ${failed} failed`);
  return failed;
}
