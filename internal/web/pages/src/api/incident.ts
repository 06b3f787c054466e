// An incident and what refers to it, as the server sends them.
import type { Actor, Certainty, Evidence, Exactness, Period, Place, Quantity, Report, ReviewState, Source, Standing, Statement } from "./types";

export interface Where {
  place?: string;
  origin?: string;
  target_side?: string;
  cross_border?: string[];
  evidence?: Evidence[];
}

export interface Initiator {
  wording?: string;
  actor?: string;
  role?: string;
  attribution?: string;
  by?: string;
  certainty?: Certainty;
  evidence?: Evidence[];
}

export interface Target {
  wording?: string;
  actor?: string;
  description?: string;
  kind?: string;
  certainty?: Certainty;
  evidence?: Evidence[];
}

export interface Means {
  kind?: string;
  detail?: string;
  count?: Quantity;
  evidence?: Evidence[];
}

export interface Casualty {
  id?: string;
  who?: string;
  group?: string;
  sex?: string;
  age?: string;
  side?: string;
  count?: Quantity;
  part_of?: string;
  cumulative?: boolean;
  statement?: string;
  evidence?: Evidence[];
}

export interface Damage {
  object?: string;
  state?: string;
  certainty?: Certainty;
  evidence?: Evidence[];
}

export const harmKinds = ["killed", "wounded", "casualties", "captured", "detained", "abducted", "missing", "displaced", "neutralised"] as const;
export type HarmKind = (typeof harmKinds)[number];

export interface Account {
  party: string;
  stance: string;
  aspect?: string;
  statements: string[];
  says?: string;
}

export interface Codes {
  plover?: { event: string; mode?: string };
  acled?: { event_type: string; sub_event_type?: string };
  cameo?: string;
  ucdp?: { type_of_violence: number };
  muc4?: string;
}

export interface StandingOf {
  claimed_by?: string[];
  denied_by?: string[];
  confirmed_by?: string[];
  accused?: string[];
  disputed: boolean;
  disputed_aspects?: string[];
  sources: number;
  independent_sources: number;
}

export interface Incident {
  id: string;
  type: string;
  family?: string;
  counts_as_violence: boolean;
  title?: string;
  codes?: Codes;
  when?: Period;
  where?: Where;
  extent?: string;
  outcome?: string;
  initiators?: Initiator[];
  targets?: Target[];
  means?: Means[];
  harm?: Partial<Record<HarmKind, Casualty[]>>;
  damage?: Damage[];
  civilian_targeting?: boolean;
  affects_aid?: boolean;
  accounts?: Account[];
  standing: StandingOf;
  campaign?: string;
  response_to?: string;
  reports?: string[];
  first_reported?: string;
  changed_at?: string;
  formerly?: string[];
  reading_confidence: number;
  credibility?: number;
  review: { state: ReviewState; by?: string; at?: string; why?: string };
  links?: { statement: string; because: string[] }[];
}

export interface Campaign {
  id: string;
  name: string;
}

export interface Figure {
  id: string;
  measure: string;
  value?: Quantity;
  of?: string;
  about?: string;
  note?: string;
  evidence: Evidence[];
}

export interface Notice {
  code: string;
  report?: string;
  message: string;
  evidence?: Evidence[];
}

/** The record, whole or cut down to one thing and what it refers to. */
export interface Excerpt {
  vedette: { version: string; model: string };
  sources?: Source[] | null;
  reports?: Report[] | null;
  actors?: Actor[] | null;
  places?: Place[] | null;
  statements?: Statement[] | null;
  incidents?: Incident[] | null;
  campaigns?: Campaign[] | null;
  figures?: Figure[] | null;
  notices?: Notice[] | null;
}

/** An incident as map, timeline and list show it; standing is one word. */
export interface Mark {
  id: string;
  title?: string;
  type: string;
  family?: string;
  counts_as_violence?: boolean;
  earliest?: string;
  latest?: string;
  standing: Standing;
  review: ReviewState;
  exactness?: Exactness;
  place?: string;
  lat?: number;
  lon?: number;
  origin_lat?: number;
  origin_lon?: number;
  target_lat?: number;
  target_lon?: number;
  cross_border?: string[];
  killed_low?: number;
  killed_high?: number;
}
