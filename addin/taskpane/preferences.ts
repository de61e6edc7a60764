import type { Preferences } from "./store";

const KEY = "cham-diem-antt.preferences";

/** What was chosen on this machine. A browser that refuses storage has no preferences. */
export function readPreferences(): Preferences {
  try {
    const json: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    if (typeof json !== "object" || json === null) return {};
    const [locale, role, person, files] = ["locale", "role", "person", "councilFiles"].map((key): unknown =>
      Reflect.get(json, key),
    );
    return {
      ...(locale === "vi" || locale === "en" ? { locale } : {}),
      ...(role === "self" || role === "council" ? { role } : {}),
      ...(typeof person === "string" ? { person } : {}),
      ...(Array.isArray(files) ? { councilFiles: files.filter((f) => typeof f === "string") } : {}),
    };
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
