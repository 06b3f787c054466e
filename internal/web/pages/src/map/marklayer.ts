// The marks over the map, on a canvas of their own. The ground is drawn by the
// graphics card or, where there is none, slowly by the processor; a canvas
// above it follows a drag over the timeline without the ground being drawn
// again.
import type { Mark } from "../api/incident";
import type { Box } from "../marks/filter";
import { placed, type Table } from "../marks/table";
import { arrows, type Arrow } from "./arrows";
import { cameraAt, eachCopy, type Camera } from "./camera";
import { icons } from "./icons";
import { paint, reach, type Picture } from "./paint";
import { palette } from "./palette";
import { project, stack, type Stack } from "./stack";

export interface View {
  lat: number;
  lon: number;
  zoom: number;
  /** The stretch of the world that can be seen. */
  box: Box;
}

export class MarkLayer {
  #canvas = document.createElement("canvas");
  #view: () => View;
  #shown: { table: Table; rows: Uint32Array } | undefined;
  #stackedAt = Number.NaN;
  #stacks: Stack[] = [];
  #arrows: Arrow[] = [];
  #picked: Mark | undefined;
  #palette = palette();
  #icons = icons(this.#palette);
  #camera: Camera | undefined;
  #frame = 0;

  constructor(container: HTMLElement, view: () => View) {
    this.#view = view;
    this.#canvas.className = "marks";
    this.#canvas.setAttribute("aria-hidden", "true");
    container.append(this.#canvas);
  }

  /** Shows these rows of the table in the next frame: of several calls before
   * it only the last one counts. */
  show(table: Table, rows: Uint32Array): void {
    this.#shown = { table, rows };
    this.#stackedAt = Number.NaN;
    this.#later();
  }

  /** Rings the place of a mark, or none. */
  ring(mark: Mark | undefined): void {
    this.#picked = mark && placed(mark) ? mark : undefined;
    this.#later();
  }

  recolour(): void {
    this.#palette = palette();
    this.#icons = icons(this.#palette);
    this.#later();
  }

  /** Follows the ground. Marks that would cover one another at another zoom
   * are stacked anew, and so are those that were out of sight before. */
  moved(): void {
    if (Math.round(this.#view().zoom) !== this.#stackedAt) this.#restack();
    this.draw();
  }

  rest(): void {
    this.#restack();
    this.draw();
  }

  /** What stands at a point of the screen. */
  at(x: number, y: number): Stack | undefined {
    const camera = this.#camera;
    if (!camera) return undefined;
    for (let i = this.#stacks.length - 1; i >= 0; i--) {
      const s = this.#stacks[i]!;
      const r = this.#icons.side(s) / 2 + 2;
      let hit = false;
      eachCopy(camera, project(s.lat, s.lon), r, (px, py) => (hit ||= Math.abs(px - x) <= r && Math.abs(py - y) <= r));
      if (hit) return s;
    }
    return undefined;
  }

  remove(): void {
    cancelAnimationFrame(this.#frame);
    this.#canvas.remove();
  }

  #later(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      if (Number.isNaN(this.#stackedAt)) this.#restack();
      this.draw();
    });
  }

  #restack(): void {
    if (!this.#shown) return;
    const { table, rows } = this.#shown;
    const { zoom, box } = this.#view();
    this.#stackedAt = Math.round(zoom);
    this.#stacks = stack(table, rows, this.#stackedAt, wider(box));
    // Points lie over areas, and many over few.
    const order = (s: Stack) => (s.level === "point" ? 1e6 : 0) + s.n;
    this.#stacks.sort((a, b) => order(a) - order(b));
    this.#arrows = arrows(table, rows);
  }

  draw(): void {
    const g = this.#fitted();
    if (!g) return;
    const { lat, lon, zoom } = this.#view();
    this.#camera = cameraAt(lat, lon, zoom, this.#canvas.clientWidth, this.#canvas.clientHeight);
    const picture: Picture = { stacks: this.#stacks, arrows: this.#arrows, picked: this.#picked };
    paint(g, picture, this.#camera, this.#icons, this.#palette);
  }

  /** The canvas at the size it has on the screen, empty. */
  #fitted(): CanvasRenderingContext2D | null {
    const ratio = devicePixelRatio || 1;
    const [w, h] = [this.#canvas.clientWidth, this.#canvas.clientHeight].map((n) => Math.round(n * ratio)) as [number, number];
    if (this.#canvas.width !== w) this.#canvas.width = w;
    if (this.#canvas.height !== h) this.#canvas.height = h;
    const g = this.#canvas.getContext("2d");
    g?.setTransform(ratio, 0, 0, ratio, 0, 0);
    g?.clearRect(0, 0, w, h);
    return g;
  }
}

/** Half as much again on each side, and the widest area, so that a short drag
 * shows no gap. */
function wider(b: Box): Box {
  const dy = (b.north - b.south) / 2 + reach.country / 111;
  const dx = (b.east - b.west) / 2 + reach.country / 111;
  return { south: b.south - dy, north: b.north + dy, west: b.west - dx, east: b.east + dx };
}
