import { accessDenied, HostClass, invalidArgument, invalidOperation, isRecord } from "../interpreter";
import { DEFAULT_PROTECTION, type ProtectionOptions } from "../model/sheet-state";
import { oneOf, type SheetTarget } from "./targets";

function readOptions(value: unknown): ProtectionOptions {
  if (value === undefined || value === null) return DEFAULT_PROTECTION;
  if (!isRecord(value)) throw invalidArgument("protection options must be an object");
  const flags = Object.fromEntries(
    Object.keys(DEFAULT_PROTECTION)
      .filter((key) => key !== "selectionMode" && typeof value[key] === "boolean")
      .map((key) => [key, value[key]]),
  );
  return {
    ...DEFAULT_PROTECTION,
    ...flags,
    selectionMode: oneOf(
      value["selectionMode"] ?? "Normal",
      ["Normal", "Unlocked", "None"],
      "selection mode",
    ),
  };
}

/** Protecting and unprotecting empties the undo list, in Excel as here. */
function change(target: SheetTarget, run: () => void): void {
  const { session, workbook, sheet } = target;
  workbook.transaction(session.addinOrigin, "clears-undo", () => {
    const before = sheet.state.protection !== undefined;
    run();
    const isProtected = sheet.state.protection !== undefined;
    if (before !== isProtected) workbook.emit({ kind: "protectionChanged", sheet, isProtected });
  });
}

export const sheetProtectionClass = new HostClass<SheetTarget>("WorksheetProtection", {
  properties: {
    Options: { get: ({ sheet }) => sheet.state.protection?.options ?? null },
    Protected: { get: ({ sheet }) => sheet.state.protection !== undefined },
  },
  methods: {
    CheckPassword: ({ sheet }, args) =>
      (sheet.state.protection?.password ?? "") === (args.optionalText(0) ?? ""),
    Protect: (target, args) =>
      change(target, () => {
        const { sheet } = target;
        if (sheet.state.protection) throw invalidOperation("the sheet is protected already");
        sheet.update({ protection: { options: readOptions(args.at(0)), password: args.optionalText(1) } });
      }),
    Unprotect: (target, args) =>
      change(target, () => {
        const { sheet } = target;
        const password = sheet.state.protection?.password;
        if (password !== undefined && password !== "" && password !== args.optionalText(0))
          throw accessDenied("the password is wrong");
        sheet.update({ protection: undefined });
      }),
  },
});
