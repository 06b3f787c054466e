// The map itself: MapLibre with our ground and marks. Loaded when the desk
// shows a map, as a part of its own.
import { GeoJSONSource, Map as MapLibre, setWorkerUrl, type MapMouseEvent, type PointLike } from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import worker from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import type { Mark } from "../api/incident";
import type { Box } from "../marks/filter";
import type { Table } from "../marks/table";
import { strings } from "../strings";
import { arrowFeatures, markFeatures, pickedFeature } from "./features";
import { drawIcon, ratio } from "./icons";
import { palette } from "./palette";
import { stack, type Stack } from "./stack";
import { fine, fineFrom, nameFile } from "./ground";
import { coarseLayers, layers, pickable, styleOf, type SourceName } from "./style";

setWorkerUrl(worker);

export interface Place {
  lat: number;
  lon: number;
  zoom: number;
}

export interface Hooks {
  moved(place: Place, box: Box, byUser: boolean): void;
  picked(stack: Stack | undefined, x: number, y: number): void;
  hovered(stack: Stack | undefined, x: number, y: number): void;
  /** The map can be given something to show. */
  ready(): void;
  /** Everything it was given is on the screen. */
  drawn(): void;
}

export class DeskMap {
  #map: MapLibre;
  #hooks: Hooks;
  #stacks: Stack[] = [];
  #shown: { table: Table; rows: Uint32Array } | undefined;
  #drawnZoom = -1;
  #first = true;
  #fine = false;
  #busy = false;
  #stale = false;

  /** A map of the place given or else of the box, or of the whole world. */
  constructor(container: HTMLElement, at: Place | undefined, box: Box | undefined, hooks: Hooks) {
    this.#hooks = hooks;
    this.#map = new MapLibre({
      container,
      style: styleOf(palette()),
      center: at ? [at.lon, at.lat] : [35, 20],
      zoom: at?.zoom ?? 1.2,
      ...(box && !at ? { bounds: bounds(box), fitBoundsOptions: fitting } : {}),
      minZoom: -0.6,
      maxZoom: 13,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      fadeDuration: 0,
      locale: { "Map.Title": strings.map.canvas },
    });
    this.#map.touchZoomRotate.disableRotation();
    this.#map.keyboard.disableRotation();
    this.#listen();
  }

  #listen(): void {
    const map = this.#map;
    map.on("idle", () => {
      this.#busy = false;
      if (this.#stale) this.#draws();
    });
    map.setMissingStyleImageResolver((name) => this.#draw(name));
    map.on("moveend", (e) => {
      this.#restack();
      this.#tellMoved("originalEvent" in e && Boolean(e.originalEvent));
    });
    map.on("zoom", () => {
      if (Math.round(map.getZoom()) !== this.#drawnZoom) this.#restack();
      this.#refine();
    });
    map.on("click", (e) => this.#hooks.picked(this.#at(e), e.point.x, e.point.y));
    map.on("mousemove", (e) => this.#hover(e));
    map.on("mouseout", () => this.#hooks.hovered(undefined, 0, 0));
    map.once("style.load", () => this.#hooks.ready());
    map.once("load", () => map.once("idle", () => this.#finish()));
  }

  /** The names of the countries come last: their letters are drawn one by one,
   * and nobody looks for them first. */
  #finish(): void {
    this.#hooks.drawn();
    this.#first = false;
    this.#set("names", nameFile);
    this.#refine();
  }

  /** Loads the fine ground the first time that it is wanted, but not before
   * the first view is there. */
  #refine(): void {
    if (this.#first || this.#fine || this.#map.getZoom() < fineFrom) return;
    this.#fine = true;
    for (const [name, file] of Object.entries(fine)) this.#set(`${name}-fine` as SourceName, file);
    const swap = () => {
      if (!this.#map.isSourceLoaded("land-fine") || !this.#map.areTilesLoaded()) return;
      this.#map.off("idle", swap);
      for (const layer of coarseLayers) this.#map.setLayerZoomRange(layer, 0, fineFrom);
    };
    this.#map.on("idle", swap);
  }

  #set(name: SourceName, data: GeoJSON.GeoJSON | string): void {
    (this.#map.getSource(name) as GeoJSONSource | undefined)?.setData(data);
  }

  #draw(name: string): void {
    const image = drawIcon(name, palette());
    if (!image) return;
    if (this.#map.hasImage(name)) this.#map.updateImage(name, image);
    else this.#map.addImage(name, image, { pixelRatio: ratio });
  }

  /** Draws these rows of the table: at once where the map is at rest, else as
   * soon as it is, and then only the latest. A slow machine so draws fewer
   * steps of a drag instead of falling behind it. */
  show(table: Table, rows: Uint32Array): void {
    this.#shown = { table, rows };
    if (this.#busy) {
      this.#stale = true;
      return;
    }
    this.#draws();
  }

  #draws(): void {
    if (!this.#shown) return;
    const { table, rows } = this.#shown;
    this.#stale = false;
    this.#busy = true;
    const { lines, heads } = arrowFeatures(table, rows);
    this.#set("arrows", lines);
    this.#set("heads", heads);
    this.#restack();
  }

  #restack(): void {
    if (!this.#shown) return;
    const { table, rows } = this.#shown;
    this.#drawnZoom = Math.round(this.#map.getZoom());
    this.#stacks = stack(table, rows, this.#drawnZoom, wider(this.box()));
    this.#set("marks", markFeatures(this.#stacks, palette()));
  }

  /** Rings the place of a mark, or none. */
  ring(mark: Mark | undefined): void {
    this.#set("picked", pickedFeature(mark));
  }

  /** Brings a place into view where it is not. */
  bring(lat: number, lon: number): void {
    const inner = this.#map.getBounds();
    if (!inner.contains([lon, lat])) this.#map.easeTo({ center: [lon, lat], duration: calm(400) });
  }

  fit(box: Box | undefined): void {
    if (box) this.#map.fitBounds(bounds(box), { ...fitting, duration: calm(500) });
  }

  zoom(by: number, at?: { lat: number; lon: number }): void {
    const zoom = this.#map.getZoom() + by;
    this.#map.easeTo({ zoom, ...(at ? { center: [at.lon, at.lat] } : {}), duration: calm(300) });
  }

  go(at: Place): void {
    const c = this.#map.getCenter();
    const near = Math.abs(c.lat - at.lat) < 1e-3 && Math.abs(c.lng - at.lon) < 1e-3 && Math.abs(this.#map.getZoom() - at.zoom) < 0.02;
    if (!near) this.#map.jumpTo({ center: [at.lon, at.lat], zoom: at.zoom });
  }

  /** Draws everything anew in the colours of the style sheet. */
  recolour(): void {
    const p = palette();
    for (const layer of layers(p)) {
      for (const [name, value] of Object.entries(layer.paint ?? {})) this.#map.setPaintProperty(layer.id, name as never, value as never);
    }
    for (const name of this.#map.listImages()) this.#draw(name);
    this.#restack();
  }

  box(): Box {
    const b = this.#map.getBounds();
    return { south: b.getSouth(), west: b.getWest(), north: b.getNorth(), east: b.getEast() };
  }

  remove(): void {
    this.#map.remove();
  }

  #tellMoved(byUser: boolean): void {
    const c = this.#map.getCenter().wrap();
    this.#hooks.moved({ lat: c.lat, lon: c.lng, zoom: this.#map.getZoom() }, this.box(), byUser);
  }

  #at(e: MapMouseEvent): Stack | undefined {
    const { x, y } = e.point;
    const around: [PointLike, PointLike] = [[x - 4, y - 4], [x + 4, y + 4]];
    const found = this.#map.queryRenderedFeatures(around, { layers: pickable })[0];
    return found && this.#stacks[found.properties.index as number];
  }

  #hover(e: MapMouseEvent): void {
    const at = this.#at(e);
    this.#map.getCanvas().style.cursor = at ? "pointer" : "";
    this.#hooks.hovered(at, e.point.x, e.point.y);
  }
}

const fitting = { padding: 44, maxZoom: 7 };
const bounds = (b: Box): [number, number, number, number] => [b.west, b.south, b.east, b.north];

/** Half as much again on each side, so that a short drag shows no gap. */
function wider(b: Box): Box {
  const dy = (b.north - b.south) / 2;
  const dx = (b.east - b.west) / 2;
  return { south: b.south - dy, north: b.north + dy, west: b.west - dx, east: b.east + dx };
}

/** No motion for those who ask for none. */
const calm = (ms: number) => (matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : ms);
