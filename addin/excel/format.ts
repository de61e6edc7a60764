import type { CellFormat, FormatBlock, Line, SheetPlan } from "../../src/scorecard";

const LINE_STYLE = { thin: "Continuous", dashed: "Dash", none: "None" } as const;

/** Paints the layout's format blocks in order. Only properties up to ExcelApi 1.8. */
export function paint(sheet: Excel.Worksheet, blocks: readonly FormatBlock[]): void {
  for (const { address, format } of blocks) paintBlock(sheet.getRange(address), format, address);
}

function paintBlock(range: Excel.Range, f: CellFormat, address: string): void {
  const { format } = range;
  if (f.fill !== undefined) format.fill.color = f.fill;
  if (f.fontName !== undefined) format.font.name = f.fontName;
  if (f.fontSize !== undefined) format.font.size = f.fontSize;
  if (f.fontColor !== undefined) format.font.color = f.fontColor;
  if (f.bold !== undefined) format.font.bold = f.bold;
  if (f.italic !== undefined) format.font.italic = f.italic;
  if (f.underline !== undefined) format.font.underline = f.underline ? "Single" : "None";
  if (f.horizontal !== undefined)
    format.horizontalAlignment = ({ left: "Left", center: "Center", right: "Right" } as const)[f.horizontal];
  if (f.vertical !== undefined)
    format.verticalAlignment = ({ top: "Top", center: "Center", bottom: "Bottom" } as const)[f.vertical];
  if (f.wrap !== undefined) format.wrapText = f.wrap;
  if (f.unlocked !== undefined) format.protection.locked = !f.unlocked;
  if (f.borders !== undefined) drawBorders(format.borders, f.borders, address);
}

function drawBorders(borders: Excel.RangeBorderCollection, line: Line, address: string): void {
  const [from = "", to = from] = address.split(":");
  const oneColumn = from.replace(/\d+/, "") === to.replace(/\d+/, "");
  const oneRow = from.replace(/\D+/, "") === to.replace(/\D+/, "");
  const edges = [
    "EdgeTop",
    "EdgeBottom",
    "EdgeLeft",
    "EdgeRight",
    ...(oneColumn ? [] : (["InsideVertical"] as const)),
    ...(oneRow ? [] : (["InsideHorizontal"] as const)),
  ] as const;
  for (const edge of edges) {
    const border = borders.getItem(edge);
    border.style = LINE_STYLE[line.style];
    border.color = line.color;
  }
}

/** Column widths, hidden columns and row heights (neighbouring rows of one height in one call). */
export function size(sheet: Excel.Worksheet, layout: SheetPlan): void {
  for (const [column, width] of Object.entries(layout.columnWidths))
    sheet.getRange(`${column}:${column}`).format.columnWidth = width;
  for (const columns of layout.hiddenColumns) sheet.getRange(columns).columnHidden = true;
  let first = 0;
  layout.rowHeights.forEach((height, i) => {
    if (layout.rowHeights[i + 1] === height) return;
    sheet.getRange(`${first + 1}:${i + 1}`).format.rowHeight = height;
    first = i + 1;
  });
}

/**
 * Conditional formats. The host puts each new one at the top priority, so they are added last first.
 */
export function addConditionalFormats(sheet: Excel.Worksheet, layout: SheetPlan): void {
  for (const { address, formula, format, stopIfTrue } of [...layout.conditionals].reverse()) {
    const added = sheet.getRange(address).conditionalFormats.add("Custom");
    added.stopIfTrue = stopIfTrue;
    const { custom } = added;
    custom.rule.formula = formula;
    if (format.fill !== undefined) custom.format.fill.color = format.fill;
    if (format.fontColor !== undefined) custom.format.font.color = format.fontColor;
    if (format.bold !== undefined) custom.format.font.bold = format.bold;
    if (format.underline === true) custom.format.font.underline = "Single";
    if (format.numberFormat !== undefined) custom.format.numberFormat = format.numberFormat;
    if (format.borders !== undefined)
      for (const edge of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const) {
        const border = custom.format.borders.getItem(edge);
        border.style = LINE_STYLE[format.borders.style];
        border.color = format.borders.color;
      }
  }
}

/** Validation rules: the rule before the prompt, on the same range (a mixed order is refused by some hosts). */
export function addValidations(sheet: Excel.Worksheet, layout: SheetPlan): void {
  for (const { address, rule, prompt, error } of layout.validations) {
    const { dataValidation } = sheet.getRange(address);
    dataValidation.rule =
      rule.kind === "formula"
        ? { custom: { formula: rule.formula } }
        : { list: { inCellDropDown: true, source: rule.source } };
    dataValidation.ignoreBlanks = true;
    dataValidation.errorAlert = { ...error, showAlert: true, style: "Stop" };
    dataValidation.prompt = { ...prompt, showPrompt: true };
  }
}
