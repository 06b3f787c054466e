// Where the files of the map's ground are (build/ground.ts makes them): coarse
// for the first view, fine for a closer one.
import borders from "ground/borders-110m.json?url";
import bordersFine from "ground/borders-50m.json?url";
import disputed from "ground/disputed-110m.json?url";
import disputedFine from "ground/disputed-50m.json?url";
import land from "ground/land-110m.json?url";
import landFine from "ground/land-50m.json?url";
import names from "ground/names-50m.json?url";

// The map's worker asks for them, and knows no address to count from.
const absolute = (path: string) => new URL(path, location.href).href;

export const coarse = { land: absolute(land), borders: absolute(borders), disputed: absolute(disputed) };
export const fine = { land: absolute(landFine), borders: absolute(bordersFine), disputed: absolute(disputedFine) };
export const nameFile = absolute(names);

/** From this zoom on the fine ground is shown, once it is there. */
export const fineFrom = 3;
