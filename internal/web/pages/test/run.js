// The browser test of the desk: does as a user would, with the mouse and by
// keyboard alone, at desktop and phone width. ONLY=words runs the tests whose
// name has these words.
import { launch, tally } from "./harness.js";
import { start } from "./server.js";
import { access } from "./suites/access.js";
import { actors } from "./suites/actors.js";
import { desk } from "./suites/desk.js";
import { escaping } from "./suites/escaping.js";
import { first } from "./suites/first.js";
import { keyboard } from "./suites/keyboard.js";
import { live } from "./suites/live.js";
import { narrow } from "./suites/narrow.js";
import { units } from "./suites/units.js";

const server = await start();
const browser = await launch();
console.log(`against ${server.kind}: ${server.url}`);
try {
  for (const suite of [units, first, desk, keyboard, narrow, actors, escaping, access, live]) await suite({ browser, server });
} finally {
  await browser.close();
  await server.stop();
}
process.exitCode = tally() ? 1 : 0;
