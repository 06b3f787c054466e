// The accounts of an incident by party, in the order in which the parties spoke.
import type { Account, Incident } from "../api/incident";
import type { Lookup } from "./lookup";

export interface PartyAccounts {
  party: string;
  first: string | undefined;
  accounts: { account: Account; first: string | undefined }[];
}

export function byParty(incident: Incident, look: Lookup): PartyAccounts[] {
  const parties = new Map<string, PartyAccounts>();
  for (const account of incident.accounts ?? []) {
    const first = earliest(account.statements.map((s) => look.day(s)));
    const p = parties.get(account.party) ?? { party: account.party, first, accounts: [] };
    p.accounts.push({ account, first });
    p.first = earliest([p.first, first]);
    parties.set(account.party, p);
  }
  const all = [...parties.values()];
  for (const p of all) p.accounts.sort(inTime);
  return all.sort(inTime);
}

const earliest = (days: (string | undefined)[]): string | undefined => days.filter((d) => d !== undefined).sort()[0];

/** Unknown days last, otherwise as they stood: the sort is stable. */
const inTime = (a: { first: string | undefined }, b: { first: string | undefined }): number => compare(a.first ?? "~", b.first ?? "~");

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
