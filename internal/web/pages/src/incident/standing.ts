// The standing of an incident in one word: the strongest doubt first, as the
// server has it for the marks.
import type { StandingOf } from "../api/incident";
import type { Standing } from "../api/types";

export function standingWord(s: StandingOf): Standing {
  if (s.disputed) return "disputed";
  if (s.denied_by?.length) return "denied";
  if (s.confirmed_by?.length) return "confirmed";
  if (s.claimed_by?.length) return "claimed";
  return "reported";
}

/** Stances that speak against something. */
const against = new Set(["denies", "doubts", "retracts"]);

export const speaksAgainst = (stance: string): boolean => against.has(stance);
