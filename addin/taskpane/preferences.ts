import type { Preferences } from "./store";

const KEY = "cham-diem-antt.preferences";

/** What was chosen on this machine. A browser that refuses storage has no preferences. */
export function readPreferences(): Preferences {
  try {
    const json: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    const locale: unknown =
      typeof json === "object" && json !== null ? Reflect.get(json, "locale") : undefined;
    return locale === "vi" || locale === "en" ? { locale } : {};
  } catch {
    return {};
  }
}

export function savePreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // Storage can be switched off in a web view; the choice then holds until the pane closes.
  }
}
