// From which country disputed places are seen: nobody's, until the user chooses
// one of those that claim a place.
const key = "vedette.seen-from";

class Claims {
  from = $state(stored());

  /** Sees from a claimant; from nobody again when it was chosen already. */
  choose(country: string): void {
    this.from = this.from === country ? "" : country;
    try {
      if (this.from) localStorage.setItem(key, this.from);
      else localStorage.removeItem(key);
    } catch {
      // A browser that keeps nothing still changes for now.
    }
  }
}

function stored(): string {
  try {
    const s = localStorage.getItem(key) ?? "";
    return /^[A-Z]{2}$/.test(s) ? s : "";
  } catch {
    return "";
  }
}

export const claims = new Claims();
