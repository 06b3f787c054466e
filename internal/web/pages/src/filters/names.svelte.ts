// The names of actors that a filter refers to by id, asked once each.
import { api } from "../api/client";

class Names {
  #known = $state.raw<Map<string, string>>(new Map());
  #asked = new Set<string>();

  /** The name of an actor, its id until the server has said it. */
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
      const actor = (await api.actor(id)).actors?.find((a) => a.id === id);
      if (actor) this.learn(id, actor.name);
    } catch {
      this.#asked.delete(id);
    }
  }
}

export const names = new Names();
