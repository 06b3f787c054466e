// The layers of the map's ground, in the colours of a palette; the marks lie
// over it (marklayer.ts).
// There are no glyphs to load: without a glyphs address the map draws letters
// from the fonts of the page.
import type { LayerSpecification, StyleSpecification } from "maplibre-gl";
import { coarse, fineFrom } from "./ground";
import type { Palette } from "./palette";

export const empty: GeoJSON.FeatureCollection = { type: "FeatureCollection", features: [] };
const sources = ["names", "land-fine", "borders-fine", "disputed-fine"] as const;
export type SourceName = (typeof sources)[number];
const geojson = (data: GeoJSON.GeoJSON | string, maxzoom = 14) => ({ type: "geojson", data, maxzoom }) as const;

export function styleOf(p: Palette): StyleSpecification {
  return {
    version: 8,
    sources: {
      ...Object.fromEntries(Object.entries(coarse).map(([name, file]) => [name, geojson(file, 6)])),
      // Filled when they are wanted.
      ...Object.fromEntries(sources.map((name) => [name, geojson(empty, name.endsWith("-fine") ? 8 : 14)])),
    },
    layers: layers(p),
  };
}

export function layers(p: Palette): LayerSpecification[] {
  // The map passes a name on to CSS as it is: one with a digit keeps its quotes.
  const font = [p.sans.split(",")[0] ?? "sans-serif"];
  return [...ground(p), ...names(p, font)];
}

function ground(p: Palette): LayerSpecification[] {
  return [{ id: "sea", type: "background", paint: { "background-color": p.sea } }, ...groundOf(p, ""), ...groundOf(p, "-fine")];
}

/** The layers of the coarse ground or, with its suffix, of the fine one. */
function groundOf(p: Palette, suffix: "" | "-fine"): LayerSpecification[] {
  const width = (at2: number, at7: number) => ["interpolate", ["linear"], ["zoom"], 2, at2, 7, at7] as never;
  const all: LayerSpecification[] = [
    { id: "land", type: "fill", source: "land", paint: { "fill-color": p.land, "fill-antialias": false } },
    { id: "coasts", type: "line", source: "land", paint: { "line-color": p.border, "line-width": 0.6, "line-opacity": 0.8 } },
    { id: "borders", type: "line", source: "borders", paint: { "line-color": p.border, "line-width": width(0.7, 1.3) } },
    { id: "disputed", type: "line", source: "disputed", paint: { "line-color": p.border, "line-width": width(0.8, 1.4), "line-dasharray": [2.5, 2.5] } },
  ];
  return all.map((l) => ({ ...l, id: l.id + suffix, source: (l as { source: string }).source + suffix, ...(suffix ? { minzoom: fineFrom } : {}) }) as LayerSpecification);
}

/** The layers that the fine ground takes the place of. */
export const coarseLayers = ["land", "coasts", "borders", "disputed"];

function names(p: Palette, font: string[]): LayerSpecification[] {
  return [
    {
      id: "names",
      type: "symbol",
      source: "names",
      // A small country is named once there is room for its name.
      filter: [">=", ["*", ["get", "size"], ["^", 2, ["zoom"]]], 24],
      layout: {
        "text-field": ["get", "name"],
        "text-font": font,
        "text-size": ["interpolate", ["linear"], ["zoom"], 1, 10, 6, 14],
        "text-letter-spacing": 0.06,
        "text-max-width": 7,
        "text-padding": 6,
        "symbol-sort-key": ["-", 0, ["get", "size"]],
      },
      paint: { "text-color": p.soft, "text-halo-color": p.land, "text-halo-width": 1.4 },
    },
  ];
}
