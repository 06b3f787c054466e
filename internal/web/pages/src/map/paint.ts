// Paints the marks: first what covers ground, then lines, then the marks, and
// over all of them what is picked.
import type { Mark } from "../api/incident";
import { standings } from "../parts/shapes";
import { count } from "../words/quantity";
import { bearing, type Arrow } from "./arrows";
import { eachCopy, type Camera } from "./camera";
import { iconName, markIcon, type Icons } from "./icons";
import type { Palette } from "./palette";
import { project, type Stack } from "./stack";

export interface Picture {
  /** From the lowest to the topmost. */
  stacks: Stack[];
  arrows: Arrow[];
  picked: Mark | undefined;
}

/** Radius of what such an area may span, in kilometres: an order of size, not
 * the outline of this one. */
export const reach = { point: 0, district: 15, admin1: 60, country: 250, region: 250 };

export function paint(g: CanvasRenderingContext2D, what: Picture, camera: Camera, icons: Icons, p: Palette): void {
  for (const s of what.stacks) ground(g, s, camera, p);
  lines(g, what.arrows, camera, icons, p);
  g.font = `11.5px ${p.sans}`;
  g.textAlign = "center";
  g.textBaseline = "middle";
  g.fillStyle = p.ink;
  for (const s of what.stacks) {
    eachCopy(camera, project(s.lat, s.lon), 40, (x, y) => {
      icons.put(g, iconName(s), x, y);
      if (s.n > 1) g.fillText(count(s.n), x, y + 0.5);
    });
  }
  // What is picked is seen, whatever else stands there.
  const m = what.picked;
  if (!m) return;
  eachCopy(camera, project(m.lat!, m.lon!), 40, (x, y) => {
    icons.put(g, "picked", x, y);
    icons.put(g, markIcon(m), x, y);
  });
}

/** As wide as such an area may be, up to what stays legible. */
const radius = (km: number, zoom: number) => Math.min(150, 0.01 * km * 2 ** Math.max(4, Math.min(9, zoom)));

/** The ground that one mark may stand for. That of several areas in one stack
 * is nobody's. */
function ground(g: CanvasRenderingContext2D, s: Stack, camera: Camera, p: Palette): void {
  const area = s.spots.length === 1 ? reach[s.level] : 0;
  const near = s.exactness === "near" && s.n === 1;
  if (!area && !near) return;
  const r = area ? radius(area, camera.zoom) : 15;
  const standing = standings[s.counts.findIndex((c) => c > 0)] ?? "reported";
  g.fillStyle = area ? p.soft : p.standing[standing];
  g.globalAlpha = area ? 0.09 : 0.2;
  eachCopy(camera, project(s.lat, s.lon), r, (x, y) => {
    g.beginPath();
    g.arc(x, y, r, 0, 2 * Math.PI);
    g.fill();
  });
  g.globalAlpha = 1;
}

/** More arrows than this tell nothing one by one: they are drawn faintly. */
const many = 40;

function lines(g: CanvasRenderingContext2D, all: Arrow[], camera: Camera, icons: Icons, p: Palette): void {
  const faint = all.length > many;
  g.save();
  g.strokeStyle = p.ink;
  g.lineCap = "round";
  for (const a of all) {
    const width = Math.min(4, 1.2 + 0.3 * Math.sqrt(a.n));
    const back = { x: (a.from.x - a.to.x) * camera.size, y: (a.from.y - a.to.y) * camera.size };
    g.lineWidth = width;
    g.setLineDash([0.1 * width, 2.2 * width]);
    eachCopy(camera, a.to, Math.hypot(back.x, back.y), (x, y) => {
      g.globalAlpha = faint ? 0.16 : 0.75;
      g.beginPath();
      g.moveTo(x + back.x, y + back.y);
      g.lineTo(x, y);
      g.stroke();
      g.globalAlpha = faint ? 0.3 : 1;
      head(g, a, x, y, icons);
    });
  }
  g.restore();
}

/** Short of the place, whose mark it must not cover. */
function head(g: CanvasRenderingContext2D, a: Arrow, x: number, y: number, icons: Icons): void {
  g.save();
  g.translate(x, y);
  g.rotate(bearing(a));
  icons.put(g, "arrowhead", 0, 14);
  g.restore();
}
