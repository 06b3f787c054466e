// Light or dark: what the system prefers, until the user says otherwise.
const key = "vedette.theme";
const system = matchMedia("(prefers-color-scheme: dark)");

type Name = "light" | "dark";

class Theme {
  #own = $state<Name | undefined>(stored());
  #system = $state<Name>(system.matches ? "dark" : "light");
  name = $derived<Name>(this.#own ?? this.#system);

  constructor() {
    system.addEventListener("change", () => (this.#system = system.matches ? "dark" : "light"));
  }

  toggle(): void {
    this.#own = this.name === "dark" ? "light" : "dark";
    try {
      localStorage.setItem(key, this.#own);
    } catch {
      // A browser that keeps nothing still changes for now.
    }
  }
}

function stored(): Name | undefined {
  try {
    const s = localStorage.getItem(key);
    return s === "light" || s === "dark" ? s : undefined;
  } catch {
    return undefined;
  }
}

export const theme = new Theme();
