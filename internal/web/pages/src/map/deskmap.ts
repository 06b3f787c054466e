// The map itself: MapLibre with our ground and marks. Loaded when the desk
// shows a map, as a part of its own.
import { GeoJSONSource, Map as MapLibre, setWorkerUrl } from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import worker from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import type { Mark } from "../api/incident";
import type { Box } from "../marks/filter";
import type { Table } from "../marks/table";
import { strings } from "../strings";
import { MarkLayer } from "./marklayer";
import { palette } from "./palette";
import type { Stack } from "./stack";
import { fine, fineFrom, nameFile } from "./ground";
import { coarseLayers, layers, styleOf, type SourceName } from "./style";

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
  /** Everything it was given is on the screen. */
  drawn(): void;
}

export class DeskMap {
  #map: MapLibre;
  #hooks: Hooks;
  #marks: MarkLayer;
  #first = true;
  #fine = false;

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
    this.#marks = new MarkLayer(container, () => ({ ...this.#middle(), box: this.box() }));
    this.#listen();
  }

  #listen(): void {
    const map = this.#map;
    map.on("move", () => this.#marks.moved());
    map.on("resize", () => this.#marks.rest());
    map.on("moveend", (e) => {
      this.#marks.rest();
      this.#tellMoved("originalEvent" in e && Boolean(e.originalEvent));
    });
    map.on("zoom", () => this.#refine());
    map.on("click", (e) => this.#hooks.picked(this.#marks.at(e.point.x, e.point.y), e.point.x, e.point.y));
    map.on("mousemove", (e) => this.#hover(e.point.x, e.point.y));
    map.on("mouseout", () => this.#hooks.hovered(undefined, 0, 0));
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

  show(table: Table, rows: Uint32Array): void {
    this.#marks.show(table, rows);
  }

  ring(mark: Mark | undefined): void {
    this.#marks.ring(mark);
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
    this.#marks.recolour();
  }

  box(): Box {
    const b = this.#map.getBounds();
    return { south: b.getSouth(), west: b.getWest(), north: b.getNorth(), east: b.getEast() };
  }

  remove(): void {
    this.#marks.remove();
    this.#map.remove();
  }

  #middle(): Place {
    const c = this.#map.getCenter();
    return { lat: c.lat, lon: c.lng, zoom: this.#map.getZoom() };
  }

  #tellMoved(byUser: boolean): void {
    const c = this.#map.getCenter().wrap();
    this.#hooks.moved({ lat: c.lat, lon: c.lng, zoom: this.#map.getZoom() }, this.box(), byUser);
  }

  #hover(x: number, y: number): void {
    const at = this.#marks.at(x, y);
    this.#map.getCanvas().style.cursor = at ? "pointer" : "";
    this.#hooks.hovered(at, x, y);
  }
}

const fitting = { padding: 44, maxZoom: 7 };
const bounds = (b: Box): [number, number, number, number] => [b.west, b.south, b.east, b.north];

/** No motion for those who ask for none. */
const calm = (ms: number) => (matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : ms);
