// Makes the files of the map's ground before Vite looks for them, and lets
// "ground/NAME.json" stand for them.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { ground, json, type Atlas } from "./ground";

const folder = fileURLToPath(new URL("../node_modules/.ground/", import.meta.url));

export function groundFiles(): Plugin {
  return {
    name: "ground",
    config() {
      mkdirSync(folder, { recursive: true });
      const find = createRequire(import.meta.url).resolve;
      for (const scale of ["110m", "50m"]) {
        const world = JSON.parse(readFileSync(find(`world-atlas/countries-${scale}.json`), "utf8")) as Atlas;
        for (const [name, data] of Object.entries(ground(world))) writeFileSync(`${folder}${name}-${scale}.json`, json(data));
      }
      return { resolve: { alias: { ground: folder.replace(/\/$/, "") } } };
    },
  };
}
