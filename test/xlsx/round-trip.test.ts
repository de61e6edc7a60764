import fc from "fast-check";
import {
  BORDER_LINE_STYLES,
  PROTECTED_ACTIONS,
  readXlsx,
  writeXlsx,
  type Area,
  type CellStyle,
  type ConditionalRule,
  type PlainCell,
  type PlainSheet,
  type PlainWorkbook,
  type SheetProtection,
  type ValidationRule,
} from "../../src/xlsx";
import { sheet, workbook } from "./plain";

/** Drops keys whose value is undefined: plain data leaves them out. */
const tidy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });

const vietnamese = fc
  .oneof(
    fc.constantFrom(
      "Đạt",
      "  hai khoảng trắng ",
      "dòng 1\ndòng 2",
      "a\r\nb",
      "_x0041_",
      "<&>\"'",
      "=1+1",
      "\u0007",
    ),
    fc.string({ unit: "grapheme" }),
  )
  .map((text) => text.normalize("NFC"));
const filled = vietnamese.filter((text) => text !== "");
const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((n) => `#${n.toString(16).toUpperCase().padStart(6, "0")}`);
const yes = optional(fc.constant(true));
const pixelWidth = fc.integer({ min: 1, max: 1500 }).map((pixels) => pixels * 0.75);
const format = fc.constantFrom(
  "0.00",
  "@",
  '"(!) "0.##;"(!) "-0.##;"(!) "0;"(!) "@',
  "dd/mm/yyyy",
  '"✗ "0',
  "#,##0",
);

const area: fc.Arbitrary<Area> = fc
  .tuple(fc.nat(2000), fc.nat(300), fc.nat(20), fc.nat(20))
  .map(([top, left, down, right]) => ({ top, left, bottom: top + down, right: left + right }));
const areas = fc.array(area, { minLength: 1, maxLength: 3 });
const line = fc.record({ style: fc.constantFrom(...BORDER_LINE_STYLES), color: optional(colour) });
const borders = fc.record({
  left: optional(line),
  right: optional(line),
  top: optional(line),
  bottom: optional(line),
});
const look = {
  bold: yes,
  italic: yes,
  underline: optional(fc.constantFrom("single" as const, "double" as const)),
  strike: yes,
  color: optional(colour),
};
const font = fc.record({
  name: optional(fc.constantFrom("Times New Roman", "Segoe UI")),
  size: optional(fc.constantFrom(9, 10.5, 12)),
  ...look,
});
/** An empty font or border says nothing and is not written. */
const meaningful = <T extends object>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  optional(arbitrary).map((value) =>
    value && Object.values(value).some((v) => v !== undefined) ? value : undefined,
  );

const style = fc.record({
  numberFormat: optional(format),
  font: meaningful(font),
  fill: optional(colour),
  borders: meaningful(borders),
  horizontal: optional(fc.constantFrom("left", "center", "right", "justify")),
  vertical: optional(fc.constantFrom("top", "center")),
  wrap: yes,
  indent: optional(fc.integer({ min: 1, max: 5 })),
  locked: optional(fc.constant(false)),
  formulaHidden: yes,
});
const conditionalStyle = fc.record({
  numberFormat: optional(format),
  font: meaningful(fc.record(look)),
  fill: optional(colour),
  borders: meaningful(borders),
});

const value = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
  vietnamese,
  fc.boolean(),
  fc.constantFrom({ error: "#REF!" }, { error: "#DIV/0!" }),
);
const formula = fc.constantFrom(
  'IF(I13="","blank",IF(I13="KAD","ok","invalid"))',
  "SUM($I$11:I20)&\" < \"&'Thôn ''Nà'' Mẫu'!B2",
  'XLOOKUP(1,A:A,IFS(TRUE,"TEXTJOIN("))',
);
const cells: fc.Arbitrary<PlainCell[]> = fc
  .uniqueArray(
    fc.record({
      row: fc.nat(400),
      column: fc.nat(60),
      value: optional(value),
      formula: optional(formula),
      style: meaningful(style),
    }),
    { selector: (cell) => cell.row * 100 + cell.column, maxLength: 25 },
  )
  .map((list) => {
    const kept = tidy(list).filter((cell) => Object.keys(cell).length > 2);
    // Not through JSON: that would lose the sign of nothing and the precision of nothing, but also name undefined.
    return kept.sort((a, b) => a.row - b.row || a.column - b.column) as PlainCell[];
  });

const comparison = fc.constantFrom("between" as const, "notEqual" as const, "lessThanOrEqual" as const);
const validationRule: fc.Arbitrary<ValidationRule> = fc.oneof(
  fc.constant({ kind: "custom" as const, formula: "OR(I11=0,I11=$E11)" }),
  fc.record({
    kind: fc.constant("list" as const),
    source: fc.constantFrom('"Đạt,Chưa đạt"', "DanhMuc"),
    dropDown: fc.boolean(),
  }),
  fc.record({
    kind: fc.constantFrom("whole" as const, "decimal" as const),
    operator: comparison,
    formula1: fc.constant("0"),
    formula2: fc.constant("$E11"),
  }),
);
const conditionalRule: fc.Arbitrary<ConditionalRule> = fc.oneof(
  fc.constant({ kind: "expression" as const, formula: 'OR($M11="invalid",$M11="conflict")' }),
  fc.record({
    kind: fc.constant("cellIs" as const),
    operator: comparison,
    formula1: fc.constant("0"),
    formula2: fc.constant("5"),
  }),
  fc.record({
    kind: fc.constant("containsText" as const),
    operator: fc.constantFrom(
      "contains" as const,
      "notContains" as const,
      "beginsWith" as const,
      "endsWith" as const,
    ),
    text: fc.constantFrom("đạt", 'có "ngoặc"'),
  }),
);
const protection = fc
  .tuple(...PROTECTED_ACTIONS.map(() => fc.boolean()))
  .map(
    (flags) =>
      Object.fromEntries(PROTECTED_ACTIONS.map((action, i) => [action, flags[i]])) as SheetProtection,
  );
const texts = fc.record({
  odd: optional(fc.constant("&C&P")),
  first: optional(fc.constantFrom("", "&LTrang đầu")),
});
const lines = fc.tuple(fc.nat(20), fc.nat(5)).map(([first, more]) => ({ first, last: first + more }));
const millimetres = fc.integer({ min: 0, max: 60 }).map((mm) => Math.round((mm / 25.4) * 72 * 1e4) / 1e4);
const page = fc.record({
  paperSize: optional(fc.constant(9)),
  orientation: optional(fc.constantFrom("portrait" as const, "landscape" as const)),
  fit: optional(fc.record({ width: fc.nat(2), height: fc.nat(2) })),
  margins: optional(
    fc.record({
      left: millimetres,
      right: millimetres,
      top: millimetres,
      bottom: millimetres,
      header: millimetres,
      footer: millimetres,
    }),
  ),
  centerHorizontally: yes,
  centerVertically: yes,
  printAreas: optional(areas),
  titleRows: optional(lines),
  titleColumns: optional(lines),
  rowBreaks: optional(fc.uniqueArray(fc.integer({ min: 1, max: 90 }), { minLength: 1 })),
});
/** Of first pages only one says that they differ; both then do, empty or not. */
const headers = fc.tuple(texts, texts).map(([header, footer]) => {
  const different = header.first !== undefined || footer.first !== undefined;
  const one = (t: typeof header): typeof header => ({ ...t, first: different ? (t.first ?? "") : undefined });
  const kept = (t: typeof header): typeof header | undefined =>
    t.odd === undefined && t.first === undefined ? undefined : t;
  return { header: kept(one(header)), footer: kept(one(footer)) };
});
const indexed = <T extends object>(shape: fc.Arbitrary<T>): fc.Arbitrary<(T & { index: number })[]> =>
  fc.uniqueArray(fc.tuple(fc.nat(40), shape), { selector: ([index]) => index, maxLength: 6 }).map((list) =>
    list
      .map(([index, rest]) => ({ index, ...rest }))
      .filter((item) => Object.keys(tidy(item)).length > 1)
      .sort((a, b) => a.index - b.index),
  );

const anySheet = fc.record({
  state: fc.constantFrom("visible" as const, "hidden" as const, "veryHidden" as const),
  tabColor: optional(colour),
  showGridlines: fc.boolean(),
  zoom: optional(fc.constantFrom(80, 150)),
  defaultColumnWidth: optional(pixelWidth),
  defaultRowHeight: optional(fc.constantFrom(15.75, 20.25)),
  cells,
  columns: indexed(fc.record({ width: optional(pixelWidth), hidden: yes, style: meaningful(style) })),
  rows: indexed(
    fc
      .record({
        height: optional(fc.constantFrom(20.25, 33)),
        fitsText: yes,
        hidden: yes,
        style: meaningful(style),
      })
      .map(({ fitsText, ...row }) => (row.height === undefined ? row : { ...row, fitsText })),
  ),
  merges: fc.array(
    area.filter((a) => a.top !== a.bottom || a.left !== a.right),
    { maxLength: 3 },
  ),
  freeze: optional(fc.record({ rows: fc.integer({ min: 1, max: 5 }), columns: fc.nat(3) })),
  selection: optional(area),
  protection: optional(protection),
  validations: fc.array(
    fc.record({
      areas,
      rule: validationRule,
      allowBlank: fc.boolean(),
      prompt: optional(fc.record({ title: optional(filled), message: optional(filled) })),
      alert: optional(
        fc.record({
          style: fc.constantFrom("stop", "warning", "information"),
          title: optional(filled),
          message: optional(filled),
        }),
      ),
    }),
    { maxLength: 3 },
  ),
  conditionalFormats: fc
    .array(fc.record({ areas, rule: conditionalRule, style: conditionalStyle, stopIfTrue: fc.boolean() }), {
      maxLength: 4,
    })
    .map((list) => list.map((item, i) => ({ ...item, priority: i + 1 }))),
  page: fc
    .tuple(optional(page), headers)
    .map(([setup, text]) => ({ ...setup, ...text }))
    .map((setup) => (Object.keys(tidy(setup)).length === 0 ? undefined : setup)),
  names: fc.constantFrom([], [{ name: "DiemTuCham", formula: "'Trang 1'!$I$11:$I$34" }]),
  customProperties: fc.array(fc.record({ key: fc.constantFrom("mau", "phien-ban"), value: vietnamese }), {
    maxLength: 2,
  }),
});

const anyWorkbook: fc.Arbitrary<PlainWorkbook> = fc
  .tuple(
    fc.array(anySheet, { minLength: 1, maxLength: 3 }),
    fc.nat(2),
    optional(fc.constantFrom("Thôn Nà Mẫu", "a & b")),
  )
  .map(([sheets, active, title]) =>
    tidy(
      workbook(
        sheets.map((s, i) =>
          sheet({
            ...(s as Partial<PlainSheet>),
            name: i === 0 ? "Trang 1" : `Tổng hợp ${i}`,
            state: i === 0 ? "visible" : s.state,
          }),
        ),
        {
          activeSheet: Math.min(active, sheets.length - 1),
          properties: title === undefined ? {} : { title, created: "2026-11-07T03:00:00Z" },
          names: [{ name: "DanhMuc", formula: "'Trang 1'!$A$1:$A$3", comment: "danh mục", hidden: true }],
        },
      ),
    ),
  );

describe("a workbook comes back as it was written", () => {
  test("whatever it holds", () => {
    fc.assert(
      fc.property(anyWorkbook, (written) => {
        expect(readXlsx(writeXlsx(written))).toEqual({ ok: true, workbook: written, warnings: [] });
      }),
      { numRuns: 150 },
    );
  });

  test("and the same workbook always gives the same bytes", () => {
    const [first] = fc.sample(anyWorkbook, { numRuns: 1, seed: 7 });
    if (!first) throw new Error("no sample");
    expect(writeXlsx(first)).toEqual(writeXlsx(tidy(first)));
  });

  test("text is NFC from the moment it is read or written", () => {
    const decomposed = "Chấm điểm".normalize("NFD");
    const cells = [{ row: 0, column: 0, value: decomposed }];
    const result = readXlsx(writeXlsx(workbook([sheet({ cells })])));
    expect(result.ok && result.workbook.sheets[0]?.cells[0]?.value).toBe("Chấm điểm".normalize("NFC"));
  });

  test("cells that look alike share one style", () => {
    const wide = (column: number): CellStyle => ({ fill: "#FFFDF4", indent: column - column + 1 });
    const cells = [0, 1, 2].map((column) => ({ row: 0, column, style: wide(column) }));
    const result = readXlsx(writeXlsx(workbook([sheet({ cells })])));
    const read = result.ok ? (result.workbook.sheets[0]?.cells ?? []) : [];
    expect(read[0]?.style).toBe(read[2]?.style);
  });
});
