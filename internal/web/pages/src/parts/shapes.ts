// The shapes of standing, drawn alike on map, timeline and list. Shape as well
// as colour, so that who sees no red still tells a denial from a claim.
import type { Standing } from "../api/types";

export const standings: Standing[] = ["reported", "claimed", "confirmed", "denied", "disputed"];

/** Outlines in a box of 16 by 16 with the middle at 8, 8. */
export const outline: Record<Standing, string> = {
  reported: "M13.4 8a5.4 5.4 0 1 1-10.8 0 5.4 5.4 0 0 1 10.8 0z",
  claimed: "M8 1.9 14.6 13.4H1.4z",
  confirmed: "M2.9 2.9h10.2v10.2H2.9z",
  denied: "M4.3 1.8 8 5.5l3.7-3.7 2.5 2.5L10.5 8l3.7 3.7-2.5 2.5L8 10.5l-3.7 3.7-2.5-2.5L5.5 8 1.8 4.3z",
  disputed: "M8 .9 15.1 8 8 15.1.9 8z",
};

/** What a person has accepted or corrected is drawn full, a draft hollow. */
export const isDraft = (review: string): boolean => review !== "accepted" && review !== "corrected";
