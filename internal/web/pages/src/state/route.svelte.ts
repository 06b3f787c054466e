// The view of the moment, tied to the address bar.
import { formatView, parseView, type View } from "./view";

class Route {
  view = $state.raw<View>(parseView(new URL(location.href)));

  constructor() {
    addEventListener("popstate", () => (this.view = parseView(new URL(location.href))));
  }

  /** Shows the view with some of it changed; a step that back undoes. */
  go(patch: Partial<View>): void {
    this.#write(patch, "pushState");
  }

  /** The same without a step of its own: for what moves all the time. */
  amend(patch: Partial<View>): void {
    this.#write(patch, "replaceState");
  }

  /** The address of the view with some of it changed. */
  href(patch: Partial<View>): string {
    return formatView({ ...this.view, ...patch });
  }

  #write(patch: Partial<View>, how: "pushState" | "replaceState"): void {
    const next = { ...this.view, ...patch };
    const address = formatView(next);
    this.view = next;
    if (address === location.pathname + location.search) return;
    history[how](null, "", address);
  }
}

export const route = new Route();

/** For <a href> to a place on the desk: follows it without loading the page
 * again, and leaves clicks that ask for a new tab to the browser. */
export function follow(event: MouseEvent): void {
  const link = (event.target as Element).closest("a");
  if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  if (link.target || link.origin !== location.origin || link.pathname.startsWith("/api/") || link.hash) return;
  event.preventDefault();
  route.go(parseView(new URL(link.href)));
}
