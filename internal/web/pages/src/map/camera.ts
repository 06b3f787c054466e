// Where the world lies on the screen: the map is never turned or tilted, so
// that two numbers and a scale say it all.
import { project } from "./stack";

export interface Camera {
  /** The side of the world, in pixels. */
  size: number;
  /** What is added to a point of the world, in pixels, for its place. */
  dx: number;
  dy: number;
  zoom: number;
  width: number;
  height: number;
}

export function cameraAt(lat: number, lon: number, zoom: number, width: number, height: number): Camera {
  const size = 512 * 2 ** zoom;
  const c = project(lat, lon);
  return { size, dx: width / 2 - c.x * size, dy: height / 2 - c.y * size, zoom, width, height };
}

/** Calls draw for each copy of a point of the world that lies on the screen or
 * within a margin of it. */
export function eachCopy(c: Camera, at: { x: number; y: number }, margin: number, draw: (x: number, y: number) => void): void {
  const y = at.y * c.size + c.dy;
  if (y < -margin || y > c.height + margin) return;
  const x = at.x * c.size + c.dx;
  const first = Math.ceil((-margin - x) / c.size);
  const last = Math.floor((c.width + margin - x) / c.size);
  for (let k = first; k <= last; k++) draw(x + k * c.size, y);
}
