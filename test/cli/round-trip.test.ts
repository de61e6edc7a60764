import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createExcelWorkbook } from "../../addin/excel";
import type { CheckedSheet } from "../../cli/check-file";
import { assess } from "../../src/scorecard";
import { findingText } from "../../src/scoring";
import { readXlsx, writeXlsx } from "../../src/xlsx";
import { bootExcel } from "../../workbench/bridges/node";
import { loadPlainWorkbook, toPlainWorkbook } from "../../workbench/xlsx";
import { STOCK, tableOf } from "../criteria/stock-set";
import { antt, anttJson } from "./antt";

let folder = "";
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "antt-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const LIST = [
  "Tên đơn vị;Xã;Năm;nguoi_dung_dau.ho_ten",
  "Thôn Nà Mẫu;Xã Mẫu Sơn Mẫu;2026;Hoàng Văn Mẫu",
  "Xã Mẫu Sơn Mẫu;;2026;",
  "Trường Trung học cơ sở Ví Dụ;Xã Mẫu Sơn Mẫu;2026;",
].join("\n");

test("made by the command line, scored in the workbench under office.js, saved: check says what the pane says", async () => {
  const list = join(folder, "list.csv");
  writeFileSync(list, LIST);
  expect(antt("workbook", list, "--out", folder, "--field", "tinh=tỉnh Lạng Mẫu").code).toBe(0);
  const path = join(folder, "2026_cham-diem.xlsx");
  const made = readXlsx(readFileSync(path));
  if (!made.ok) throw new Error(made.fault.code);

  const { host } = bootExcel({ sheets: [] });
  loadPlainWorkbook(host.workbook, made.workbook, "2026_cham-diem.xlsx");
  const port = createExcelWorkbook(() => [STOCK]);
  const opened = await port.read();
  const area = opened.scorecards.find((c) => c.sheetName === "Thôn Nà Mẫu")?.reading?.identity.subject;
  expect(opened.profile).toEqual({
    "chung/tinh": "tỉnh Lạng Mẫu",
    [`${area?.id}/nguoi_dung_dau.ho_ten`]: "Hoàng Văn Mẫu",
  });

  // Each sheet gets another kind of result: passed with one item lost, a wrong score and open items, all at the maximum.
  for (const [n, { sheetName, reading }] of opened.scorecards.entries()) {
    if (reading === undefined) throw new Error(sheetName);
    const items = tableOf(reading.identity.subject.type).criteria.flatMap((c) => c.items);
    const lost = items.find((i) => !i.mandatory && i.points <= 10);
    for (const [i, item] of items.entries()) {
      const self = n === 0 && item === lost ? 0 : n === 1 && i === 2 ? 999 : item.points;
      if (n === 1 && i > 15) continue;
      const at = (field: "self" | "evidence") => reading.addressOf(item.code, field) ?? "";
      // 999 is pasted: typing it, the cell's own rule would refuse.
      const done =
        self === 999
          ? host.user.paste(sheetName, at("self"), [[999]])
          : host.user.typeInCell(sheetName, at("self"), String(self));
      expect(done).toMatchObject({ ok: true });
      host.user.typeInCell(sheetName, at("evidence"), "Sổ theo dõi");
    }
  }

  const scored = await port.read();
  const shown = scored.scorecards.map(({ sheetName, reading }) => {
    if (reading === undefined) throw new Error(sheetName);
    const e = assess(tableOf(reading.identity.subject.type), reading);
    return {
      sheet: sheetName,
      subject: reading.identity.subject,
      self: {
        total: e.total,
        maximum: e.maximum,
        verdict: e.verdict,
        circularVerdict: e.circularVerdict,
        errors: e.errorItems,
        blank: e.blank,
        reasons: e.reasons,
      },
      findings: e.findings.map((f) => findingText(f)),
    };
  });
  expect(shown.map((s) => s.self.verdict)).toEqual(["pass", "incomplete", "pass"]);
  expect(shown.map((s) => s.self.circularVerdict)).toEqual(["fail", "incomplete", "pass"]);

  const activeSheetId = host.workbook.sheets[0]?.id ?? "";
  const saved = toPlainWorkbook(host.workbook, { activeSheetId, selectionOn: () => undefined });
  writeFileSync(path, writeXlsx(saved));
  const { files } = anttJson<{ files: { sheets: CheckedSheet[] }[] }>("check", path);
  expect(
    files[0]?.sheets.map(({ sheet, subject, self, findings }) => ({
      sheet,
      subject,
      self,
      findings: findings.map((f) => f.text),
    })),
  ).toEqual(shown);
});
