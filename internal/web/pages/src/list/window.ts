// Which rows of a long list are on the screen.

/** The first and one past the last row to draw, with a few beyond each rim. */
export function windowOf(top: number, height: number, rowHeight: number, n: number, spare = 6): [number, number] {
  const first = Math.max(0, Math.floor(top / rowHeight) - spare);
  const last = Math.min(n, Math.ceil((top + height) / rowHeight) + spare);
  return [Math.min(first, n), last];
}

/** Where to scroll so that a row is seen whole, or undefined where it is. */
export function scrollTo(row: number, top: number, height: number, rowHeight: number): number | undefined {
  const at = row * rowHeight;
  if (at < top) return at;
  if (at + rowHeight > top + height) return at + rowHeight - height;
  return undefined;
}
