// The names of actors and places that a filter refers to by id, asked once each.
import { api } from "../api/client";

class Names {
  #known = $state.raw<Map<string, string>>(new Map());
  #asked = new Set<string>();

  /** The name of an actor or place, its id until the server has said it. */
  of(id: string): string {
    const name = this.#known.get(id);
    if (name === undefined && !this.#asked.has(id)) {
      this.#asked.add(id);
      void this.#ask(id);
    }
    return name ?? id;
  }

  learn(id: string, name: string): void {
    this.#asked.add(id);
    this.#known = new Map(this.#known).set(id, name);
  }

  async #ask(id: string): Promise<void> {
    try {
      const known = await api.actor(id).catch(() => api.place(id));
      const named = [...(known.actors ?? []), ...(known.places ?? [])].find((x) => x.id === id);
      if (named) this.learn(id, named.name);
    } catch {
      this.#asked.delete(id);
    }
  }
}

export const names = new Names();
