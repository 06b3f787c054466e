// What the desk has of the record: its state, the kinds of event, and the marks
// that pass the filters only the server can answer. Read anew when it changes.
import { api, Problem, type EventKind, type State } from "../api/client";
import { emptyTable, tableOf, type Table } from "../marks/table";

/** The filters that only the server can answer. */
export interface Asked {
  actor: string[];
  place: string[];
  text: string;
}

class RecordStore {
  state = $state.raw<State | undefined>();
  kinds = $state.raw<Map<string, EventKind>>(new Map());
  table = $state.raw<Table>(emptyTable);
  loaded = $state(false);
  problem = $state.raw<Problem | undefined>();
  connected = $state(false);
  /** Counts the changes of the record since the page was opened. */
  version = $state(0);
  /** A notice for screen readers and the header when the record changed. */
  news = $state("");

  #asked: Asked = { actor: [], place: [], text: "" };
  #abort: AbortController | undefined;

  async load(asked: Asked): Promise<void> {
    this.#asked = asked;
    this.#abort?.abort();
    const abort = (this.#abort = new AbortController());
    try {
      const [marks, state] = await Promise.all([api.marks({ ...asked }, abort.signal), api.state(abort.signal)]);
      if (abort.signal.aborted) return;
      this.table = tableOf(marks.items ?? []);
      this.state = state;
      this.problem = undefined;
      this.loaded = true;
    } catch (err) {
      if (!abort.signal.aborted) this.problem = err instanceof Problem ? err : new Problem(0, String(err));
    }
  }

  reload = (): Promise<void> => this.load(this.#asked);

  async loadKinds(): Promise<void> {
    try {
      this.kinds = new Map((await api.types()).map((k) => [k.id, k]));
    } catch {
      // Without the names the ids are shown, which say the same.
    }
  }

  kindName(id: string): string {
    return this.kinds.get(id)?.name ?? id;
  }
}

export const record = new RecordStore();
