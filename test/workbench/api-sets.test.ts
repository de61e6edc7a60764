import { readFileSync } from "node:fs";
import { Gate } from "../../workbench/interpreter";
import { apiClassNames } from "../../workbench/objects/api-classes";
import { readRequirementSets } from "../../workbench/objects/read-requirement-sets";
import requirementSets from "../../workbench/objects/requirement-sets.json";
import { errorOf, onSheet, openWorkbook, SHEET } from "./excel-session";

type Use = (sheet: Excel.Worksheet, context: Excel.RequestContext) => void;

/** Member, the set it needs, and its use; the sets are those of the Office.js reference. */
const MEMBERS: readonly [name: string, set: string, use: Use][] = [
  ["Worksheet.freezePanes", "1.7", (sheet) => sheet.freezePanes.freezeRows(2)],
  ["Worksheet.tabColor", "1.7", (sheet) => (sheet.tabColor = "#FF0000")],
  ["Worksheet.showGridlines", "1.8", (sheet) => (sheet.showGridlines = false)],
  ["Range.dataValidation", "1.8", (sheet) => sheet.getRange("A1").dataValidation.clear()],
  ["Range.conditionalFormats", "1.6", (sheet) => sheet.getRange("A1").conditionalFormats.clearAll()],
  ["Worksheet.pageLayout", "1.9", (sheet) => sheet.pageLayout.setPrintArea("A1:B2")],
  ["Range.copyFrom", "1.9", (sheet) => sheet.getRange("A1").copyFrom("B1")],
  [
    "Application.decimalSeparator",
    "1.11",
    (_sheet, context) => context.workbook.application.load({ decimalSeparator: true }),
  ],
  ["Worksheet.customProperties", "1.12", (sheet) => sheet.customProperties.add("a", "b")],
];

const LEVELS = ["1.7", "1.8", "1.11", "1.14", "1.15"] as const;
const minor = (set: string): number => Number(set.split(".")[1]);

describe.each(LEVELS)("an Excel with ExcelApi %s", (apiLevel) => {
  test.each(MEMBERS)("has or refuses %s (%s)", async (name, set, use) => {
    openWorkbook({ apiLevel });
    const run = onSheet(async (sheet, context) => {
      use(sheet, context);
      await context.sync();
    });
    if (minor(set) <= minor(apiLevel)) await expect(run).resolves.toBeUndefined();
    else
      expect(await errorOf(run)).toEqual({
        code: "ApiNotFound",
        message: expect.stringContaining(`needs ExcelApi ${set}, this host has ${apiLevel}`),
      });
    expect(name).toContain(".");
  });

  test("isSetSupported agrees with the gate", () => {
    openWorkbook({ apiLevel });
    const supported = MEMBERS.filter(([, set]) =>
      Office.context.requirements.isSetSupported("ExcelApi", set),
    );
    expect(supported).toEqual(MEMBERS.filter(([, set]) => minor(set) <= minor(apiLevel)));
  });
});

test("an event above the level cannot be registered", async () => {
  openWorkbook({ apiLevel: "1.13" });
  const run = onSheet(async (sheet, context) => {
    sheet.onProtectionChanged.add(() => Promise.resolve());
    await context.sync();
  });
  expect(await errorOf(run)).toEqual({
    code: "ApiNotFound",
    message: expect.stringContaining("onProtectionChanged"),
  });
});

test("load() without names answers what the version has", async () => {
  openWorkbook({ apiLevel: "1.7" });
  await onSheet(async (sheet, context) => {
    sheet.load();
    await context.sync();
    expect(sheet.name).toBe(SHEET);
    expect(() => sheet.showGridlines).toThrow();
  });
});

test("sets compare by number: 1.9 is below 1.14", () => {
  const gate = new Gate("1.9", { Range: { find: "1.9", spill: "1.14" } });
  expect([gate.refusal("Range", "Find"), gate.refusal("Range", "Spill")]).toEqual([
    undefined,
    "needs ExcelApi 1.14, this host has 1.9",
  ]);
});

test("the table of sets is the one the type declarations give", () => {
  const declarations = readFileSync(require.resolve("@types/office-js/index.d.ts"), "utf8");
  expect(requirementSets).toEqual(readRequirementSets(declarations, apiClassNames()));
});
