// What the built pages weigh, gzipped: the script of the first page, and the
// map, which is loaded as a part of its own.
//   npm run sizes
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const dist = fileURLToPath(new URL("../dist/", import.meta.url));
const limit = 300_000;
const front = readFileSync(`${dist}index.html`, "utf8");
const weigh = (name) => gzipSync(readFileSync(`${dist}assets/${name}`)).length;
const kB = (n) => `${(n / 1000).toFixed(1)} kB`;

let first = 0;
for (const name of readdirSync(`${dist}assets`).filter((n) => /\.(js|css|json)$/.test(n)).sort()) {
  const atOnce = front.includes(name);
  if (atOnce && name.endsWith(".js")) first += weigh(name);
  console.log(`${kB(weigh(name)).padStart(10)}  ${name}${atOnce ? "  (first page)" : ""}`);
}
console.log(`${kB(first).padStart(10)}  script of the first page; limit ${kB(limit)}`);
process.exitCode = first > limit ? 1 : 0;
