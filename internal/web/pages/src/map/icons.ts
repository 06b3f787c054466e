// The marks of the map, each drawn once on a canvas of its own, by name: "mark|claimed|draft", "area|denied|full|admin1",
// "stack|3-0-1-0-0|2|point" (shares in quarters, size, level), "picked".
import type { Standing } from "../api/types";
import type { Mark } from "../api/incident";
import { isDraft, outline, standings } from "../parts/shapes";
import { levelOf, type Level, type Stack } from "./stack";
import type { Palette } from "./palette";

/** Pixels of an icon to one of the page. */
const ratio = 2;

/** Half the width of an area's ring, in pixels. */
const ringRadius: Record<Level, number> = { point: 0, district: 11, admin1: 14, country: 17, region: 19 };

/** The name of the icon for a stack. */
export function iconName(s: Stack): string {
  if (s.n > 1) return `stack|${shares(s.counts).join("-")}|${sizeStep(s.n)}|${s.level}`;
  const standing = standings[s.counts.findIndex((c) => c > 0)] ?? "reported";
  const review = s.drafts ? "draft" : "full";
  return s.level === "point" ? `mark|${standing}|${review}` : `area|${standing}|${review}|${s.level}`;
}

/** The name of the icon of one incident, whatever stands beside it. */
export function markIcon(m: Mark): string {
  const review = isDraft(m.review) ? "draft" : "full";
  const level = levelOf(m.exactness ?? "near");
  return level === "point" ? `mark|${m.standing}|${review}` : `area|${m.standing}|${review}|${level}`;
}

/** Parts of a whole in quarters; what is there at all has one. Finer shares
 * would be an icon of its own for nearly every stack, and icons cost. */
function shares(counts: number[]): number[] {
  const all = counts.reduce((a, b) => a + b, 0);
  return counts.map((c) => (c === 0 ? 0 : Math.max(1, Math.round((c / all) * 4))));
}

const sizeStep = (n: number) => (n < 10 ? 0 : n < 100 ? 1 : n < 1000 ? 2 : 3);

type Icon = HTMLCanvasElement;

export interface Icons {
  /** Draws an icon with its middle at a point. */
  put(g: CanvasRenderingContext2D, name: string, x: number, y: number): void;
  /** The side of a stack's icon, in pixels of the page. */
  side(s: Stack): number;
}

/** The icons in the colours of a palette, drawn when they are first wanted. */
export function icons(p: Palette): Icons {
  const drawn = new Map<string, Icon>();
  const get = (name: string): Icon => {
    let icon = drawn.get(name);
    if (!icon) drawn.set(name, (icon = drawIcon(name, p)));
    return icon;
  };
  return {
    put(g, name, x, y) {
      const icon = get(name);
      const side = icon.width / ratio;
      g.drawImage(icon, x - side / 2, y - side / 2, side, side);
    },
    side: (s) => get(iconName(s)).width / ratio,
  };
}

function drawIcon(name: string, p: Palette): Icon {
  const [kind, a = "", b = "", c = ""] = name.split("|");
  if (kind === "mark") return onCanvas(22, (g) => shape(g, a as Standing, b === "draft", 15, p));
  if (kind === "area") return drawArea(a as Standing, b === "draft", c as Level, p);
  if (kind === "stack") return drawStack(a.split("-").map(Number), Number(b), c as Level, p);
  if (kind === "picked") return onCanvas(44, (g) => picked(g, p));
  return onCanvas(16, (g) => arrowhead(g, p));
}

function onCanvas(side: number, draw: (g: CanvasRenderingContext2D) => void): Icon {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = side * ratio;
  const g = canvas.getContext("2d");
  if (!g) return canvas;
  g.scale(ratio, ratio);
  g.translate(side / 2, side / 2);
  draw(g);
  return canvas;
}

/** The outline of a standing in the middle of the canvas. */
export function shape(g: CanvasRenderingContext2D, standing: Standing, draft: boolean, size: number, p: Palette): void {
  const path = new Path2D(outline[standing] ?? outline.reported);
  const colour = p.standing[standing] ?? p.soft;
  g.save();
  g.scale(size / 16, size / 16);
  g.translate(-8, -8);
  g.lineJoin = "round";
  // A rim in the colour of the ground keeps neighbours apart.
  g.lineWidth = 4.6;
  g.strokeStyle = p.surface;
  g.stroke(path);
  g.fillStyle = draft ? p.surface : colour;
  g.fill(path);
  g.lineWidth = 2.1;
  g.strokeStyle = colour;
  g.stroke(path);
  g.restore();
}

function drawArea(standing: Standing, draft: boolean, level: Level, p: Palette): Icon {
  const r = ringRadius[level];
  return onCanvas(2 * r + 6, (g) => {
    ring(g, r, p.standing[standing] ?? p.soft, p);
    shape(g, standing, draft, 9.5, p);
  });
}

/** The broken ring of what lies somewhere in an area. */
function ring(g: CanvasRenderingContext2D, r: number, colour: string, p: Palette): void {
  g.beginPath();
  g.arc(0, 0, r, 0, 2 * Math.PI);
  g.globalAlpha = 0.55;
  g.fillStyle = p.surface;
  g.fill();
  g.globalAlpha = 1;
  g.setLineDash([4, 3]);
  g.lineWidth = 1.6;
  g.strokeStyle = colour;
  g.stroke();
  g.setLineDash([]);
}

function drawStack(parts: number[], step: number, level: Level, p: Palette): Icon {
  const r = [11, 14, 17, 21][step] ?? 11;
  const outer = level === "point" ? 0 : 4;
  return onCanvas(2 * (r + outer) + 6, (g) => {
    if (outer) ring(g, r + outer, p.soft, p);
    g.beginPath();
    g.arc(0, 0, r, 0, 2 * Math.PI);
    g.fillStyle = p.surface;
    g.fill();
    donut(g, parts, r - 2, p);
  });
}

function donut(g: CanvasRenderingContext2D, parts: number[], r: number, p: Palette): void {
  const all = parts.reduce((a, b) => a + b, 0);
  let angle = -Math.PI / 2;
  g.lineWidth = 3.4;
  parts.forEach((part, i) => {
    if (!part) return;
    const next = angle + (part / all) * 2 * Math.PI;
    g.beginPath();
    g.arc(0, 0, r, angle, next);
    g.strokeStyle = p.standing[standings[i]!];
    g.stroke();
    angle = next;
  });
}

function picked(g: CanvasRenderingContext2D, p: Palette): void {
  for (const [width, colour] of [[5, p.surface], [2.5, p.accent]] as const) {
    g.beginPath();
    g.arc(0, 0, 17, 0, 2 * Math.PI);
    g.lineWidth = width;
    g.strokeStyle = colour;
    g.stroke();
  }
}

/** Points up, so that a bearing turns it. */
function arrowhead(g: CanvasRenderingContext2D, p: Palette): void {
  g.beginPath();
  g.moveTo(0, -6);
  g.lineTo(5, 5);
  g.lineTo(0, 2.5);
  g.lineTo(-5, 5);
  g.closePath();
  g.fillStyle = p.ink;
  g.fill();
}
