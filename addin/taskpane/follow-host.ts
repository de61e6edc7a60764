import { schemeOfBackground } from "./logic/host-scheme";
import type { PaneStore, Scheme } from "./store";

const DARK = "(prefers-color-scheme: dark)";

/** What the page and the host tell by themselves: focus, network, theme. Gives what ends it. */
export function followHost({ actions }: PaneStore): () => void {
  const ends = new AbortController();
  const { signal } = ends;
  const followTheme = () => actions.setScheme(hostScheme());
  const followNetwork = () => actions.setOnline(navigator.onLine);
  followTheme();
  followNetwork();
  window.addEventListener("focus", () => actions.refresh(), { signal });
  // Excel tells nobody that its theme was changed.
  window.addEventListener("focus", followTheme, { signal });
  window.matchMedia(DARK).addEventListener("change", followTheme, { signal });
  window.addEventListener("online", followNetwork, { signal });
  window.addEventListener("offline", followNetwork, { signal });
  return () => ends.abort();
}

/** Office's own theme where the host tells it, else the machine's. */
export function hostScheme(): Scheme {
  // Typed as always there; older hosts have no theme.
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  const machine = window.matchMedia(DARK).matches ? "dark" : "light";
  return schemeOfBackground(theme?.bodyBackgroundColor) ?? machine;
}
