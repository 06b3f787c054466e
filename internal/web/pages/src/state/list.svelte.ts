// A long list asked of the server page by page.
import { Problem, type Page } from "../api/client";
import { record } from "./record.svelte";

export class PagedList<T> {
  items = $state.raw<T[]>([]);
  total = $state(0);
  next = $state("");
  loaded = $state(false);
  problem = $state.raw<Problem | undefined>();
  #ask: (key: string, cursor: string, signal: AbortSignal) => Promise<Page<T>>;
  #key = "";
  #abort = new AbortController();

  /** Asks for the first page whenever the key or the record changes. */
  constructor(key: () => string, ask: (key: string, cursor: string, signal: AbortSignal) => Promise<Page<T>>) {
    this.#ask = ask;
    $effect(() => {
      this.#key = key();
      void record.version;
      void this.#load("");
    });
  }

  more = (): Promise<void> => this.#load(this.next);
  again = (): Promise<void> => this.#load("");

  async #load(cursor: string): Promise<void> {
    this.#abort.abort();
    const abort = (this.#abort = new AbortController());
    try {
      const page = await this.#ask(this.#key, cursor, abort.signal);
      if (abort.signal.aborted) return;
      this.items = cursor ? [...this.items, ...(page.items ?? [])] : (page.items ?? []);
      this.total = page.total;
      this.next = page.next ?? "";
      this.problem = undefined;
      this.loaded = true;
    } catch (err) {
      if (!abort.signal.aborted) this.problem = err instanceof Problem ? err : new Problem(0, String(err));
    }
  }
}
