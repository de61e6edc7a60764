import type { Tab } from "../store";

/** Names of views in the addresses of the ribbon's commands (manifest.xml). */
const TABS: Readonly<Record<Tab, Tab>> = {
  score: "score",
  dossier: "dossier",
  council: "council",
  register: "register",
};

/** The view a command of the ribbon asked for: `taskpane.html?view=dossier`. */
export function launchTab(search: string): Tab | undefined {
  const wanted = new URLSearchParams(search).get("view");
  return Object.values(TABS).find((tab) => tab === wanted);
}
