import { PROTECTED_ACTIONS, type ProtectedAction, type SheetProtection } from "./types";
import { flag, type XmlElement } from "./xml-read";
import { element } from "./xml-write";

/** The file says what is forbidden. For these four the file's silence means allowed, for all others forbidden. */
const ALLOWED_BY_DEFAULT: readonly ProtectedAction[] = [
  "selectLockedCells",
  "selectUnlockedCells",
  "editObjects",
  "editScenarios",
];
const IN_FILE: Partial<Record<ProtectedAction, string>> = {
  editObjects: "objects",
  editScenarios: "scenarios",
};

const attributeOf = (action: ProtectedAction): string => IN_FILE[action] ?? action;

/** Undefined for a sheet that is not protected. */
export function readProtection(source: XmlElement | undefined): SheetProtection | undefined {
  if (!source || !flag(source, "sheet")) return undefined;
  const allowed = PROTECTED_ACTIONS.map((action) => [
    action,
    !flag(source, attributeOf(action), !ALLOWED_BY_DEFAULT.includes(action)),
  ]);
  // One entry per action of the list the record is keyed by.
  return Object.fromEntries(allowed) as SheetProtection;
}

export function protectionXml(protection: SheetProtection | undefined): string {
  if (!protection) return "";
  const attributes: Record<string, boolean | undefined> = { sheet: true };
  for (const action of PROTECTED_ACTIONS) {
    const differs = protection[action] !== ALLOWED_BY_DEFAULT.includes(action);
    attributes[attributeOf(action)] = differs ? !protection[action] : undefined;
  }
  return element("sheetProtection", attributes);
}
