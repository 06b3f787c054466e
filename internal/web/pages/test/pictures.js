// Pictures of each view in light and dark, for the README and for looking at:
// doc/pictures at the root of the repository.
//   VEDETTE_BIN=bin/vedette npm run pictures
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { launch, open, phone, settled, wide } from "./harness.js";
import { start } from "./server.js";
import { ask, denied } from "./suites/story.js";

const folder = process.env.PICTURES ?? fileURLToPath(new URL("../../../../doc/pictures/", import.meta.url));
await mkdir(folder, { recursive: true });
const server = await start({ ...process.env, VEDETTE_FIXTURES: "none" });
const browser = await launch();
const { mark, evidence } = await denied(server);
const actor = (await ask(server, "actors?limit=1000")).items.sort((a, b) => b.statements - a.statements)[0].actor;
const views = {
  desk: ["/", wide],
  incident: [`/?incident=${mark.id}&map=${mark.lat},${mark.lon},5`, wide],
  reader: [`/reports/${encodeURIComponent(evidence.report)}?at=${evidence.start}-${evidence.end}&incident=${mark.id}`, wide],
  actors: ["/actors", wide],
  actor: [`/actors/${encodeURIComponent(actor.id)}`, wide],
  sources: ["/sources", wide],
  "phone-map": ["/", phone],
  "phone-list": ["/?pane=list", phone],
  "phone-incident": [`/?incident=${mark.id}`, phone],
};
try {
  for (const scheme of ["light", "dark"]) {
    for (const [name, [path, size]] of Object.entries(views)) {
      const page = await open(browser, { size, scheme });
      await page.goto(server.url + path);
      await settled(page);
      await page.waitForTimeout(2500);
      await page.screenshot({ path: `${folder}/${name}-${scheme}.png` });
      console.log(`${name}-${scheme}.png`);
      await page.context().close();
    }
  }
} finally {
  await browser.close();
  await server.stop();
}
