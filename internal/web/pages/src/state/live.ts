// Follows the record: another process may add to it while the desk is open.
import { address } from "../api/client";
import { strings } from "../strings";
import { record } from "./record.svelte";

/** Listens for new versions of the record until the page is left. */
export function followRecord(): void {
  const events = new EventSource(address("events"));
  events.onopen = () => (record.connected = true);
  events.onerror = () => (record.connected = false);
  events.addEventListener("version", (e) => void arrived(e.data as string));
}

let known: number | undefined;

async function arrived(data: string): Promise<void> {
  record.connected = true;
  const version = versionIn(data);
  if (version === undefined) return;
  const first = known === undefined;
  // The first event only says where the record stands; what was loaded before
  // it may be older all the same.
  const stale = first ? record.state !== undefined && record.state.version !== version : known !== version;
  known = version;
  if (!stale) return;
  await record.reload();
  record.version++;
  record.news = strings.live.updated;
  setTimeout(() => (record.news = ""), 8000);
}

function versionIn(data: string): number | undefined {
  try {
    const n = (JSON.parse(data) as { version?: unknown }).version;
    return typeof n === "number" ? n : undefined;
  } catch {
    return undefined;
  }
}
