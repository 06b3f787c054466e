// What a key does to a handle of the brush.
import { next, floor } from "./scale";

/** The day a handle moves to, or undefined for a key that is none of its. */
export function moved(key: string, day: number, lowest: number, highest: number): number | undefined {
  const hold = (d: number) => Math.max(lowest, Math.min(highest, d));
  switch (key) {
    case "ArrowLeft":
    case "ArrowDown":
      return hold(day - 1);
    case "ArrowRight":
    case "ArrowUp":
      return hold(day + 1);
    case "PageDown":
      return hold(floor(day - 1, "month"));
    case "PageUp":
      return hold(next(day, "month"));
    case "Home":
      return lowest;
    case "End":
      return highest;
  }
  return undefined;
}
