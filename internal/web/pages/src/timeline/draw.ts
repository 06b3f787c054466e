// Draws the timeline on a canvas: periods in lanes where there is room, counts
// as bars where there is not.
import type { Table } from "../marks/table";
import { shape } from "../map/icons";
import type { Palette } from "../map/palette";
import { isDraft } from "../parts/shapes";
import type { Bins } from "./bins";
import type { Bar } from "./lanes";
import { ticks, x, type Scale } from "./scale";

export const axisHeight = 20;
export const laneHeight = 15;
const top = 6;

export interface Drawing {
  table: Table;
  scale: Scale;
  height: number;
  bars: Bar[] | undefined;
  bins: Bins | undefined;
  picked: number;
  hovered: number;
}

export const lanesIn = (height: number): number => Math.max(1, Math.floor((height - axisHeight - top) / laneHeight));

/** The middle of a lane; the first lies at the bottom. */
export const laneY = (height: number, lane: number): number => height - axisHeight - (lane + 0.5) * laneHeight - 2;

export function draw(canvas: HTMLCanvasElement, d: Drawing, p: Palette): void {
  const ratio = devicePixelRatio || 1;
  canvas.width = Math.round(d.scale.width * ratio);
  canvas.height = Math.round(d.height * ratio);
  const g = canvas.getContext("2d");
  if (!g) return;
  g.scale(ratio, ratio);
  axis(g, d, p);
  if (d.bars) for (const b of d.bars) drawBar(g, d, b, p);
  else if (d.bins) histogram(g, d, d.bins, p);
}

function axis(g: CanvasRenderingContext2D, d: Drawing, p: Palette): void {
  const base = d.height - axisHeight;
  g.font = `11.5px ${p.sans}`;
  g.textBaseline = "middle";
  for (const t of ticks(d.scale)) {
    const at = Math.round(x(d.scale, t.day)) + 0.5;
    g.strokeStyle = p.line;
    g.beginPath();
    g.moveTo(at, t.major ? 0 : top);
    g.lineTo(at, base + 4);
    g.stroke();
    g.fillStyle = t.major ? p.ink : p.soft;
    if (at + 4 + g.measureText(t.label).width <= d.scale.width) g.fillText(t.label, at + 4, base + axisHeight / 2 + 1);
  }
  g.strokeStyle = p.soft;
  g.beginPath();
  g.moveTo(0, base + 0.5);
  g.lineTo(d.scale.width, base + 0.5);
  g.stroke();
}

function drawBar(g: CanvasRenderingContext2D, d: Drawing, b: Bar, p: Palette): void {
  const m = d.table.marks[b.row]!;
  const y = laneY(d.height, b.lane);
  const colour = p.standing[m.standing] ?? p.soft;
  if (!b.point) interval(g, b, y, colour, isDraft(m.review), p);
  const middle = Math.max(markInset, Math.min(d.scale.width - markInset, b.point ? (b.left + b.right) / 2 : b.left + markInset));
  g.save();
  g.translate(middle, y);
  shape(g, m.standing, isDraft(m.review), 10.5, p);
  g.restore();
  if (b.row === d.picked || b.row === d.hovered) frame(g, b, y, b.row === d.picked ? p.accent : p.soft);
}

const markInset = 6.5;

function interval(g: CanvasRenderingContext2D, b: Bar, y: number, colour: string, draft: boolean, p: Palette): void {
  const h = 7;
  g.beginPath();
  g.roundRect(b.left, y - h / 2, b.right - b.left, h, [b.openLeft ? 0 : 3, b.openRight ? 0 : 3, b.openRight ? 0 : 3, b.openLeft ? 0 : 3]);
  g.globalAlpha = draft ? 0.16 : 0.55;
  g.fillStyle = colour;
  g.fill();
  g.globalAlpha = 1;
  g.lineWidth = 1.2;
  g.strokeStyle = colour;
  // An open end has no edge: it goes on.
  if (b.openLeft || b.openRight) g.setLineDash([3, 3]);
  g.stroke();
  g.setLineDash([]);
  g.strokeStyle = p.surface;
}

function frame(g: CanvasRenderingContext2D, b: Bar, y: number, colour: string): void {
  g.beginPath();
  g.roundRect(b.left - 2, y - 8, b.right - b.left + 4, 16, 5);
  g.lineWidth = 2;
  g.strokeStyle = colour;
  g.stroke();
}

function histogram(g: CanvasRenderingContext2D, d: Drawing, b: Bins, p: Palette): void {
  const room = d.height - axisHeight - top - 12;
  const most = Math.max(1, ...b.possible);
  const base = d.height - axisHeight;
  const high = (n: number) => (n / most) * room;
  b.possible.forEach((n, k) => {
    if (n === 0) return;
    const left = x(d.scale, b.edges[k]!);
    const width = Math.max(1, x(d.scale, b.edges[k + 1]!) - left - 1);
    g.fillStyle = p.soft;
    g.globalAlpha = 0.28;
    g.fillRect(left, base - high(n), width, high(n));
    g.globalAlpha = 1;
    g.fillRect(left, base - high(b.certain[k]!), width, high(b.certain[k]!));
    g.fillStyle = p.standing.disputed;
    g.fillRect(left, base - high(b.contested[k]!), width, high(b.contested[k]!));
  });
  g.fillStyle = p.soft;
  g.font = `11.5px ${p.sans}`;
  g.fillText(String(most), 4, base - high(most) - 6);
}
