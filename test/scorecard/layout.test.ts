import { SUBJECT_TYPES, type CriteriaSet, type SubjectType } from "../../src/criteria";
import {
  literalValue,
  MissingCriteriaError,
  scorecardLayout,
  sheetNameFor,
  type SheetLayout,
} from "../../src/scorecard";
import { areaName, parseArea } from "../../src/xlsx";
import { patchedSet, REMOVED, STOCK, tableOf } from "../criteria/stock-set";
import { largestSet } from "./largest-set";
import { layoutOf, newEngine, subjectOf } from "./scored-sheet";

const SETS: readonly [string, CriteriaSet][] = [
  ["stock", STOCK],
  ["rescaled", patchedSet({ "scoring.notApplicable": "excluded-rescale" })],
  ["largest", largestSet()],
];
const LAYOUTS = SETS.flatMap(([name, set]) =>
  SUBJECT_TYPES.filter((type) => set.subjects[type] !== undefined).map(
    (type): [string, SheetLayout, CriteriaSet, SubjectType] => [
      `${name} set, ${type}`,
      layoutOf(type, set),
      set,
      type,
    ],
  ),
);

/** Functions that Excel 2016, LibreOffice and the workbench have; none that is newer, volatile or reaches outside. */
const ALLOWED_FUNCTIONS = new Set(
  "ABS AND COUNTIF COUNTIFS EXACT IF IFERROR INT ISBLANK ISERROR ISLOGICAL ISNUMBER ISTEXT MAX MID OR ROUND SUM SUMIF TRIM UPPER".split(
    " ",
  ),
);
const LITERAL = /"((?:[^"]|"")*)"/g;

function formulasOf(layout: SheetLayout): string[] {
  return [
    ...layout.cells.flat().filter((c): c is string => typeof c === "string" && c.startsWith("=")),
    ...layout.conditionals.map((c) => c.formula),
    ...layout.validations.map((v) => (v.rule.kind === "formula" ? v.rule.formula : v.rule.source)),
  ];
}

describe.each(LAYOUTS)("%s", (_name, layout, set, type) => {
  const items = tableOf(type, set).criteria.flatMap((c) => c.items);
  const rowOf = (code: string) =>
    1 + layout.cells.findIndex((cells) => literalValue(cells[0] ?? "") === code);

  test("formulas stay inside Excel's limits and its 2016 functions", () => {
    const formulas = formulasOf(layout);
    expect(formulas.length).toBeGreaterThan(items.length * 6);
    for (const formula of formulas) {
      expect(formula.length).toBeLessThanOrEqual(8192);
      for (const [, literal = ""] of formula.matchAll(LITERAL))
        expect(literal.length).toBeLessThanOrEqual(255);
      const bare = formula.replace(LITERAL, '""');
      for (const [, name = ""] of bare.matchAll(/([A-Z][A-Z0-9.]*)\(/g))
        expect(ALLOWED_FUNCTIONS).toContain(name);
      expect(deepestNesting(bare)).toBeLessThanOrEqual(64);
      expect(bare).not.toMatch(/;|#REF!|!\$?[A-Z]/);
    }
  });

  test("every formula is one that a spreadsheet accepts", () => {
    const engine = newEngine();
    const shapes = new Map(formulasOf(layout).map((f) => [f.replace(/\d+/g, "#"), f]));
    for (const formula of shapes.values())
      expect([formula, engine.accepts(formula)]).toEqual([formula, true]);
  });

  test("points and mandatory marks stand in the formulas, not in cells that can be changed", () => {
    for (const formula of layout.cells.flat().filter((c) => typeof c === "string" && c.startsWith("=")))
      if (!/^=(SUM\(E\d+:E\d+\)|E\d+(\+E\d+)*)$/.test(String(formula)))
        expect(formula).not.toMatch(/\$?[EF]\$?\d/);
  });

  test("no row of the printed table is blank, and all rows are equally long", () => {
    const signatures = layout.cells.findIndex((cells) => cells[1] === "NGƯỜI LẬP BẢNG");
    expect(signatures).toBeGreaterThan(items.length);
    for (const cells of layout.cells.slice(0, signatures + 1))
      expect(cells.slice(0, 12).some((c) => c !== "")).toBe(true);
    expect(new Set(layout.cells.map((cells) => cells.length))).toEqual(new Set([25]));
  });

  test("entry cells are unlocked, and nothing else is", () => {
    const wanted = items.flatMap(({ code, measure }) => {
      const row = rowOf(code);
      const figures = { ratio: "GH", noIncrease: "GH", rating: "GH", count: "G", none: "" };
      return [...figures[measure?.kind ?? "none"], ..."IJKLM"].map((letter) => letter + row);
    });
    expect(unlocked(layout)).toEqual(wanted.sort());
  });

  test("every score and every figure is validated, with prompts that Excel can hold", () => {
    const validated = layout.validations.map((v) => v.address);
    const wanted = items.flatMap(({ code, measure }) => {
      const row = rowOf(code);
      const figures = { ratio: "GH", noIncrease: "GH", rating: "G", count: "G", none: "" };
      return [...figures[measure?.kind ?? "none"], ..."IJ"].map((letter) => letter + row);
    });
    expect(validated.sort()).toEqual(wanted.sort());
    for (const { prompt, error } of layout.validations) {
      expect(Math.max(prompt.title.length, error.title.length)).toBeLessThanOrEqual(32);
      expect(prompt.message.length).toBeLessThanOrEqual(255);
      expect(error.message.length).toBeLessThanOrEqual(225);
    }
  });

  test("names cover the table and the summary", () => {
    expect(layout.names).toEqual({ ANTT_BANG: `A1:Y${layout.cells.length}`, ANTT_TOM_TAT: "X1:Y9" });
  });

  test("the print area leaves out strip, screen headings, the council's reason and all hidden columns", () => {
    const last = layout.rowHeights.length;
    expect(layout.print.area).toBe(`B3:L${last}`);
    expect(layout.hiddenColumns).toEqual(["A:A", "N:Y"]);
    expect([layout.frozenRows, layout.print.titleRows]).toEqual([2, "9:9"]);
  });
});

function unlocked(layout: SheetLayout): string[] {
  const open = new Set<string>();
  for (const { address, format } of layout.formats) {
    const area = parseArea(address);
    if (area === undefined) throw new Error(address);
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++) {
        const cell = areaName({ top: row, left: column, bottom: row, right: column });
        if (format.unlocked === true) open.add(cell);
        if (format.unlocked === false) open.delete(cell);
      }
  }
  return [...open].sort();
}

function deepestNesting(formula: string): number {
  let [depth, deepest] = [0, 0];
  for (const letter of formula) {
    depth += letter === "(" ? 1 : letter === ")" ? -1 : 0;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

describe("what the sheet says", () => {
  const area = layoutOf("residential-area");
  const cell = (layout: SheetLayout, address: string) =>
    literalValue(layout.cells[Number(address.slice(1)) - 1]?.[address.charCodeAt(0) - 65] ?? "");

  test.each([
    ["B3", "UBND XÃ MẪU SƠN MẪU"],
    ["B4", "THÔN NÀ MẪU"],
    ["E3", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
    ["E5", "Mẫu Sơn Mẫu, ngày      tháng      năm 2026"],
    ["B6", "BẢNG TỰ CHẤM ĐIỂM"],
    ["B7", "Tiêu chuẩn “An toàn về an ninh, trật tự” năm 2026 đối với khu dân cư"],
    ["B8", "Kỳ đánh giá: từ 01/11/2025 đến 31/10/2026. Gửi hồ sơ trước 15/11/2026."],
    ["I8", "Thang điểm minh họa, chưa thay bằng phụ lục chính thức"],
    ["C18", `Không để xảy ra: ${lowerFirst(tableOf("residential-area").criteria[2]?.items[0]?.text ?? "")}`],
    ["D23", "Điểm e khoản 3 Điều 4"],
    ["F23", "Bắt buộc"],
    ["F11", ""],
    ["C35", "TỔNG ĐIỂM"],
    ["E38", "TRƯỞNG KHU DÂN CƯ"],
  ])("%s: %s", (address, text) => {
    expect(cell(area, address)).toBe(text);
  });

  test("an official set is not called illustrative anywhere on the sheet", () => {
    const official = layoutOf("residential-area", patchedSet({ status: "official" }));
    expect(JSON.stringify(official.cells)).not.toContain("minh họa,");
    expect(official.identity.isIllustrative).toBe(false);
  });

  test("an early appraisal gives its reason", () => {
    const early = scorecardLayout(
      STOCK,
      subjectOf("residential-area", { earlyReason: "xã về đích nông thôn mới" }),
    );
    expect(cell(early, "B8")).toContain("Xét sớm: xã về đích nông thôn mới.");
  });

  test("a commune heads its own sheet", () => {
    const commune = scorecardLayout(STOCK, subjectOf("commune", { name: "Xã Mẫu Sơn Mẫu", commune: "" }));
    expect(["B3", "B4", "E5"].map((a) => cell(commune, a))).toEqual([
      "",
      "XÃ MẪU SƠN MẪU",
      "Mẫu Sơn Mẫu, ngày      tháng      năm 2026",
    ]);
  });

  test("texts that a host would read as something else are kept as text", () => {
    const odd = scorecardLayout(STOCK, subjectOf("agency", { name: "=1+1", commune: "12/11" }));
    expect([odd.cells[2]?.[1], odd.cells[3]?.[1], odd.cells[10]?.[0]]).toEqual([
      "UBND 12/11",
      "'=1+1",
      "'1.1",
    ]);
  });

  test("validation is by formula, so that neither comma nor decimal point can split it", () => {
    const rules = new Map(layoutOf("agency").validations.map((v) => [v.address, v]));
    expect(rules.get("I12")).toEqual({
      address: "I12",
      rule: { kind: "formula", formula: "=OR(I12=0,I12=4)" },
      prompt: { title: "Điểm tự chấm mục 1.2", message: "Nhập 4 nếu đạt, 0 nếu không đạt." },
      error: { title: "Điểm không hợp lệ", message: "Mục 1.2 chỉ nhận 0 hoặc 4." },
    });
    expect(rules.get("J11")?.error.message).toBe("Mục 1.1 chỉ nhận 0 hoặc 4 hoặc KAD.");
    expect(rules.get("I21")?.prompt.message).toBe("Nhập 5 nếu không xảy ra, 0 nếu có xảy ra.");
  });

  test("a set without this subject type is refused", () => {
    expect(() => scorecardLayout(patchedSet({ "subjects.school": REMOVED }), subjectOf("school"))).toThrow(
      MissingCriteriaError,
    );
  });
});

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase("vi") + text.slice(1);
}

describe("the sheet's name", () => {
  test.each<[string, string[], string]>([
    ["Thôn Nà Mẫu", [], "Thôn Nà Mẫu"],
    ["Thôn Nà Mẫu".normalize("NFD"), [], "Thôn Nà Mẫu"],
    ["Tổ dân phố 3/4: khối [A]", [], "Tổ dân phố 3 4 khối A"],
    ["'Thôn Nà Mẫu'", [], "Thôn Nà Mẫu"],
    ["Công ty cổ phần Chế biến Hồi Mẫu và các đơn vị", [], "Công ty cổ phần Chế biến Hồi Mẫ"],
    ["Công ty cổ phần Chế biến Hồi M🏭🏭", [], "Công ty cổ phần Chế biến Hồi M"],
    ["???", [], "Bảng chấm điểm"],
    ["History", [], "History (2)"],
    ["Thôn Nà Mẫu", ["thôn nà mẫu"], "Thôn Nà Mẫu (2)"],
    ["Thôn Nà Mẫu", ["Thôn Nà Mẫu", "Thôn Nà Mẫu (2)"], "Thôn Nà Mẫu (3)"],
    [
      "Công ty cổ phần Chế biến Hồi Mẫu",
      ["Công ty cổ phần Chế biến Hồi Mẫ"],
      "Công ty cổ phần Chế biến Hồ (2)",
    ],
  ])("of %j beside %j is %j", (name, taken, expected) => {
    expect(sheetNameFor(name, taken)).toBe(expected);
    expect(expected.length).toBeLessThanOrEqual(31);
  });
});
