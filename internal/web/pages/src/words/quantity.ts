// Numbers for people, as intervals: a range is never shown as one number.
import type { Quantity } from "../api/types";
import { strings } from "../strings";

const number = new Intl.NumberFormat("en");

export const count = (n: number): string => number.format(n);

/** "10", "9–11 (about 10)", "at least 35", "up to 4"; "" where no bound is known. */
export function quantity(q: Quantity | undefined): string {
  if (!q) return "";
  const { low, best } = q;
  const high = q.high ?? undefined;
  if (low !== undefined && low === high) return count(low);
  const s = range(low, high);
  if (best === undefined) return s;
  return s ? `${s} (${strings.about(count(best))})` : strings.about(count(best));
}

/** A range from its ends, of which either may be unknown. */
export function range(low: number | undefined, high: number | undefined): string {
  if (low !== undefined && high !== undefined) return low === high ? count(low) : `${count(low)}–${count(high)}`;
  if (low !== undefined) return strings.atLeast(count(low));
  if (high !== undefined) return strings.upTo(count(high));
  return "";
}
