// The colours of the style sheet, for what is drawn on a canvas.
import type { Standing } from "../api/types";
import { standings } from "../parts/shapes";

export interface Palette {
  sea: string;
  land: string;
  border: string;
  ink: string;
  soft: string;
  surface: string;
  accent: string;
  line: string;
  sans: string;
  standing: Record<Standing, string>;
}

export function palette(): Palette {
  const css = getComputedStyle(document.documentElement);
  const v = (name: string) => css.getPropertyValue(`--${name}`).trim();
  return {
    sea: v("sea"),
    land: v("land"),
    border: v("border"),
    ink: v("ink"),
    soft: v("soft"),
    surface: v("surface"),
    accent: v("accent"),
    line: v("line"),
    sans: v("sans"),
    standing: Object.fromEntries(standings.map((s) => [s, v(s)])) as Record<Standing, string>,
  };
}
