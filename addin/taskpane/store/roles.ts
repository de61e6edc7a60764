import { wrongColumnChanges } from "../../../src/council";
import { itemCount } from "../logic/item-count";
import type { Box } from "./box";
import type { Preferences } from "./services";
import type { PaneState, SubjectCard, Tab } from "./state";

/** So many files are remembered as the council's. */
const REMEMBERED = 20;

/**
 * The tab on opening: “Hội đồng” in a file with council scores where it was used last on this machine, else “Chấm
 * điểm”. A file is known by the ids of its subjects; nothing of this is kept in it.
 */
export function firstTab({ cards, preferences }: Pick<PaneState, "cards" | "preferences">): Tab {
  const isCouncils = cards.some((c) => preferences.councilFiles?.includes(c.identity.subject.id));
  return isCouncils && cards.some(hasCouncilScores) ? "council" : "score";
}

/** The same object where there is nothing to remember. */
export function rememberTab(
  { cards, preferences }: Pick<PaneState, "cards" | "preferences">,
  tab: Tab,
): Preferences {
  const id = cards[0]?.identity.subject.id;
  const files = preferences.councilFiles ?? [];
  if (id === undefined || (tab !== "council" && tab !== "score")) return preferences;
  if (files.includes(id) === (tab === "council")) return preferences;
  const others = files.filter((f) => f !== id);
  return { ...preferences, councilFiles: tab === "council" ? [id, ...others].slice(0, REMEMBERED) : others };
}

/** An edit by hand in this window touched cells of the other side: kept until somebody says what to do. */
export function noticeWrongColumn(box: Box<PaneState>, before: SubjectCard, after: SubjectCard): void {
  const { preferences, council } = box.getState();
  if (preferences.role === undefined || before.reading === undefined || after.reading === undefined) return;
  const changes = wrongColumnChanges(preferences.role, before.reading.entries, after.reading.entries);
  if (changes.length === 0) return;
  const { sheetId } = after;
  const earlier = council.wrongColumn?.sheetId === sheetId ? council.wrongColumn.changes : [];
  // The first value is the one to go back to.
  const merged = [...earlier, ...changes].reduce<typeof changes>((all, change) => {
    const at = all.findIndex((c) => c.code === change.code && c.field === change.field);
    const first = all[at];
    if (first === undefined) return [...all, change];
    const { to: _to, ...was } = first;
    const now = { ...was, ...(change.to === undefined ? {} : { to: change.to }) };
    return now.from === now.to ? all.filter((_, i) => i !== at) : all.map((c, i) => (i === at ? now : c));
  }, []);
  box.set({
    council: {
      ...council,
      wrongColumn: merged.length === 0 ? undefined : { sheetId, role: preferences.role, changes: merged },
    },
  });
}

function hasCouncilScores({ summary, criteria }: SubjectCard): boolean {
  if (summary === undefined || criteria === undefined) return false;
  return summary.council.blank < itemCount(criteria);
}
