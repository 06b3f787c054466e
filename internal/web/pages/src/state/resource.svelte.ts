// One thing asked of the server, and asked again when the record changes. What
// was there stays on the screen until the new answer is.
import { Problem } from "../api/client";
import { claims } from "./claims.svelte";
import { record } from "./record.svelte";

export class Resource<T> {
  value = $state.raw<T | undefined>();
  problem = $state.raw<Problem | undefined>();
  loading = $state(true);
  #again = $state(0);

  /** Asks for the thing of a key whenever the key changes; "" is nothing. To be
   * called while a component is set up. */
  constructor(key: () => string, ask: (key: string, signal: AbortSignal) => Promise<T>) {
    let shown = "";
    $effect(() => {
      const id = key();
      void record.version;
      void claims.from;
      void this.#again;
      const abort = new AbortController();
      if (id !== shown) this.value = undefined;
      shown = id;
      this.problem = undefined;
      if (!id) return;
      this.loading = true;
      void this.#ask(() => ask(id, abort.signal), abort.signal);
      return () => abort.abort();
    });
  }

  async #ask(ask: () => Promise<T>, signal: AbortSignal): Promise<void> {
    try {
      const value = await ask();
      if (!signal.aborted) this.value = value;
    } catch (err) {
      if (!signal.aborted) this.problem = err instanceof Problem ? err : new Problem(0, String(err));
    } finally {
      if (!signal.aborted) this.loading = false;
    }
  }

  again = (): void => void this.#again++;
}
