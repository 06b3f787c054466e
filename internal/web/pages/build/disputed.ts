// Which borders of the basemap are not drawn as settled ones. Natural Earth has
// lines as they are held on the ground and says of some territories that their
// status is disputed; beyond those, the lines that the United Nations' map of
// the world (no. 4170) draws as other than final, the line at Crimea (General
// Assembly resolution 68/262) and the one that Guyana and Venezuela have before
// the International Court of Justice. A line the data lack cannot be drawn.

/** Territories of which every land border is drawn dashed. */
const territories = new Set(["Kosovo", "N. Cyprus", "Palestine", "Siachen Glacier", "Somaliland", "W. Sahara"]);

type Box = [west: number, south: number, east: number, north: number];

/** Pairs of states, with the stretch in question; none means all of it. */
const pairs: [a: string, b: string, box?: Box][] = [
  ["China", "India"],
  ["China", "Pakistan"],
  ["Egypt", "Sudan", [33, 21, 38, 23]],
  ["Guyana", "Venezuela"],
  ["India", "Pakistan", [73, 32.2, 80, 37]],
  ["Israel", "Lebanon"],
  ["Israel", "Syria"],
  ["Kenya", "S. Sudan", [34, 4, 36.5, 6]],
  ["North Korea", "South Korea"],
  ["Russia", "Ukraine", [32.5, 44, 36.8, 46.4]],
  ["S. Sudan", "Sudan"],
];

/** Says for a border between two whether it is disputed, and where. */
export function dispute(a: string, b: string): Box | true | undefined {
  if (territories.has(a) || territories.has(b)) return true;
  const pair = pairs.find(([x, y]) => (x === a && y === b) || (x === b && y === a));
  return pair && (pair[2] ?? true);
}

/** Whether a point lies in the box. */
export const within = ([w, s, e, n]: Box, [x, y]: number[]): boolean => x! >= w && x! <= e && y! >= s && y! <= n;

export type { Box };
