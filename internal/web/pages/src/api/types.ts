// The record as the server sends it: the names are those of the public JSON.
// What is unknown is absent, never 0 or "".

export type Standing = "reported" | "claimed" | "confirmed" | "denied" | "disputed";
export type Exactness = "exact" | "near" | "district" | "admin1" | "country" | "region";
export type ReviewState = "draft" | "accepted" | "corrected" | "excluded";

/** Words of a report: start and end count Unicode code points in its text. */
export interface Evidence {
  report: string;
  start: number;
  end: number;
  quote: string;
  rule?: string;
}

/** A number as an interval; high is null where it is open above a known low. */
export interface Quantity {
  low?: number;
  best?: number;
  high?: number | null;
  text?: string;
}

export interface Period {
  earliest?: string;
  latest?: string;
  precision?: string;
  basis?: string;
  text?: string;
  time_of_day?: string;
  zone?: string;
  evidence?: Evidence[];
}

export interface Certainty {
  text: string;
  low: number;
  high: number;
}

export interface Source {
  id: string;
  name?: string;
  country?: string;
  kind?: string;
  language?: string;
  reliability?: string;
}

export interface Report {
  id: string;
  source?: string;
  url?: string;
  byline?: string;
  title?: string;
  published?: string;
  published_basis?: string;
  published_range?: { earliest?: string; latest?: string };
  language?: string;
  translated_from?: string;
  derived_from?: string[];
  text?: string;
}

export interface Alias {
  name: string;
  kind?: string;
  language?: string;
  evidence?: Evidence[];
}

export interface Actor {
  id: string;
  name: string;
  kind?: string;
  countries?: string[];
  part_of?: string;
  known: boolean;
  aliases?: Alias[];
  evidence?: Evidence[];
}

export interface Place {
  id: string;
  name: string;
  kind?: string;
  country?: string;
  admin1?: string;
  admin2?: string;
  lat?: number;
  lon?: number;
  exactness?: Exactness;
  claimed_by?: string[];
  aliases?: string[];
  evidence?: Evidence[];
}

export interface Statement {
  id: string;
  report?: string;
  evidence: Evidence[];
  speaker: string;
  stance: string;
  aspect?: string;
  certainty?: Certainty;
  hedges?: string[];
  incident?: string;
  campaign?: string;
  figure?: string;
  relation?: string;
  assessment?: string;
  said_on?: string;
  attribution_chain?: string[];
  status?: string;
  false_flag?: boolean;
  retracts?: string;
}
