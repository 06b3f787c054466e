// What the browser test is pointed at: a server that runs already
// (VEDETTE_URL), the program with the demo record and the reports of fixtures/
// (VEDETTE_BIN), or else the mock.
import { execFile, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { mock } from "./mock/server.js";

const run = promisify(execFile);
const fixture = (name) => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));

/** Starts it: {url, kind, change, stop}; change makes the record change as
 * another process would, and is absent where we may not. */
export async function start(env = process.env) {
  if (env.VEDETTE_URL) return { url: env.VEDETTE_URL.replace(/\/$/, ""), kind: "given", stop: async () => {} };
  if (env.VEDETTE_BIN) return program(env.VEDETTE_BIN, env);
  const server = mock();
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    kind: "mock",
    change: async () => server.change(),
    stop: async () => void (server.closeAllConnections(), server.close()),
  };
}

async function program(bin, env) {
  const { db, drop } = await place();
  await run(bin, ["demo", "--db", db], { maxBuffer: 1 << 26 });
  // Pictures show the demo alone.
  if (env.VEDETTE_FIXTURES !== "none") await run(bin, ["add", "--db", db, fixture("reports.jsonl")]);
  return { ...(await serve(bin, db, drop)), change: () => run(bin, ["add", "--db", db, fixture("later.jsonl")]) };
}

/** A server of a made-up war of so many incidents. */
export async function synthetic(bin, incidents) {
  const { db, drop } = await place();
  await run(bin, ["synth", "--incidents", String(incidents), "--db", db], { maxBuffer: 1 << 26 });
  return serve(bin, db, drop);
}

async function place() {
  const folder = await mkdtemp(join(tmpdir(), "vedette-pages-"));
  return { db: join(folder, "record.db"), drop: () => rm(folder, { recursive: true, force: true }) };
}

async function serve(bin, db, drop) {
  const child = spawn(bin, ["serve", "--db", db, "--listen", "127.0.0.1:0"], { stdio: ["ignore", "pipe", "inherit"] });
  const stop = async () => {
    child.kill("SIGINT");
    await new Promise((done) => (child.exitCode === null ? child.once("exit", done) : done()));
    await drop();
  };
  const url = await new Promise((found, failed) => {
    let said = "";
    child.stdout.on("data", (d) => {
      said += d;
      const m = /http:\/\/[\d.]+:\d+/.exec(said);
      if (m) found(m[0]);
    });
    child.once("exit", (code) => failed(new Error(`${bin} serve ended with ${code}: ${said}`)));
  });
  return { url, kind: "program", stop };
}
