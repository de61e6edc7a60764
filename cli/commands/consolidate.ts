import { join, resolve } from "node:path";
import { UNIT_TYPES } from "../../src/council";
import { writeXlsx } from "../../src/xlsx";
import type { CollectedFile } from "../collect-file";
import { writeCsv } from "../csv";
import type { Desk } from "../desk";
import { draftDecisions, type DraftDecision } from "../decisions";
import { writeWhole } from "../disk";
import { EXIT } from "../exit-codes";
import { findInputs } from "../input-files";
import { holdFolder } from "../output-folder";
import { printable } from "../printable";
import { machineProblem } from "../problem";
import { clashFaults, consolidateFiles, errorsOf, type Province } from "../province";
import { provinceWorkbook } from "../province-workbook";
import { readInputs } from "../read-inputs";
import { runFigures } from "../run-figures";
import { sharedFields } from "../shared-fields";
import { textTable } from "../text-table";
import { text } from "../words";
import type { Command } from "./command";
import { OUT_OPTION } from "./options";

export const consolidate: Command = {
  name: "consolidate",
  summary: text(
    "gộp sổ của nhiều xã thành một bảng tổng hợp: thống kê, chênh lệch, lỗi, phụ lục quyết định",
    "put the workbooks of many communes together: statistics, differences, faults, annex of the decision",
  ),
  usage: text("<thư mục>…", "<folder>…"),
  options: [
    OUT_OPTION,
    {
      name: "year",
      value: "năm",
      help: text(
        "năm đánh giá (mặc định: năm mới nhất trong các sổ)",
        "year (the latest in the workbooks by default)",
      ),
    },
    {
      name: "decision",
      help: text(
        "tạo thêm dự thảo Quyết định công nhận và phụ lục (C7) cho mỗi cơ quan quyết định",
        "also draft the recognition decision and its annex (C7) for each deciding body",
      ),
    },
    {
      name: "field",
      value: "trường=nội dung",
      multiple: true,
      help: text(
        'thông tin chung cho dự thảo, ví dụ tinh="tỉnh Lạng Sơn"',
        'a shared text of the drafts, such as tinh="tỉnh Lạng Sơn"',
      ),
    },
  ],
  examples: [
    "antt consolidate so-cham/ --out tong-hop",
    'antt consolidate so-cham/ --out tong-hop --decision --field tinh="tỉnh Lạng Sơn"',
  ],
  async run(typed, desk) {
    const out = resolve(typed.required("out"));
    const { files } = findInputs(typed.positionals, [out]);
    const shared = sharedFields(typed.texts("field"));
    const year = typed.whole("year", 2022, 2100);
    const folder = holdFolder(out);
    try {
      const collected: CollectedFile[] = await readInputs<CollectedFile>(desk, "collect", files);
      // A part of the province must not look like the whole.
      if (desk.stop.aborted) return EXIT.cancelled;
      const { sets, today } = desk;
      const province = consolidateFiles({
        files: collected,
        sets,
        today,
        ...(year === undefined ? {} : { year }),
      });
      const decisions = typed.has("decision") ? await draftDecisions(province, shared, desk) : [];
      const written = writeAll(out, province, decisions);
      print(province, written, decisions, collected, files.length, typed.has("json"), desk);
      const isClean = province.clashes.length + province.faults.length === 0;
      return isClean ? EXIT.ok : EXIT.findings;
    } finally {
      folder.release();
    }
  },
};

function writeAll(out: string, province: Province, decisions: readonly DraftDecision[]): string[] {
  const { year, rows } = province;
  const files: [string, Uint8Array][] = [
    [`${year}_tong-hop.xlsx`, writeXlsx(provinceWorkbook(province))],
    [`${year}_danh-sach.csv`, Buffer.from(writeCsv(listRows(rows)), "utf8")],
    ...decisions.flatMap((d): [string, Uint8Array][] => (d.data === undefined ? [] : [[d.name, d.data]])),
  ];
  for (const [name, bytes] of files) {
    const path = join(out, name);
    try {
      writeWhole(path, bytes, 0);
    } catch (error) {
      throw machineProblem(error, path);
    }
  }
  return files.map(([name]) => name);
}

/** For other programs: one line a unit, codes instead of words. */
function listRows(rows: Province["rows"]) {
  const heading = [
    "commune", "unit", "type", "year", "self_total", "self_verdict", "council_total", "council_verdict",
    "circular_verdict", "status", "recognition", "errors", "file", "sheet",
  ]; // prettier-ignore
  return [
    heading,
    ...rows.map(({ card, row, commune }) => [
      commune,
      card.subject.name,
      card.subject.type,
      card.subject.year,
      row.hasSelf ? row.self.total : undefined,
      row.hasSelf ? row.self.verdict : undefined,
      row.hasCouncil ? row.council.total : undefined,
      row.hasCouncil ? row.council.verdict : undefined,
      (row.hasCouncil ? row.council : row.self).circularVerdict,
      row.status,
      row.recognition,
      errorsOf(card).length,
      card.file,
      card.sheet,
    ]),
  ];
}

function print(
  province: Province,
  written: readonly string[],
  decisions: readonly DraftDecision[],
  collected: readonly CollectedFile[],
  asked: number,
  json: boolean,
  desk: Desk,
): void {
  const { language } = desk;
  const { whole, communes } = province;
  const faults = [...clashFaults(province.clashes), ...province.faults];
  const summary = {
    asked,
    files: collected.filter((f) => f.fault === undefined).length,
    faults: collected.filter((f) => f.fault !== undefined).length,
    communes: communes.length,
    scorecards: province.rows.length,
    year: province.year,
    units: whole.units,
    differences: province.rows.reduce((n, r) => n + r.card.differences.length, 0),
    clashes: province.clashes.length,
  };
  if (json)
    return desk.out(
      `${JSON.stringify(
        {
          command: "consolidate",
          summary,
          run: runFigures(),
          written,
          communes: communes.map(({ name, register }) => ({
            name,
            units: register.units,
            ratio: register.ratio,
          })),
          faults: faults.map((f) => ({
            file: f.file,
            unit: f.unit,
            text: f.text[language],
            isLeftOut: f.isLeftOut,
          })),
          decisions: decisions.map(({ data: _, ...d }) => d),
        },
        undefined,
        2,
      )}\n`,
    );
  desk.out(
    textTable(
      [
        { heading: text("Xã, phường", "Commune") },
        { heading: text("Đơn vị", "Units"), align: "right" },
        ...UNIT_TYPES.map((type) => ({ heading: SHORT[type], align: "right" as const })),
        { heading: text("Chờ thẩm định", "Awaiting"), align: "right" },
        { heading: text("Đã thẩm định", "Appraised"), align: "right" },
        { heading: text("Đã chốt", "Closed"), align: "right" },
        { heading: text("Công nhận", "Recognised"), align: "right" },
      ],
      [...communes, { name: text("Cộng", "Total")[language], register: whole }].map(
        ({ name, register: r }) => [
          name,
          r.units.total,
          ...UNIT_TYPES.map((type) => r.byType[type].total),
          r.units.byStatus.awaiting,
          r.units.byStatus.appraised,
          r.units.byStatus.closed,
          r.units.recognised,
        ],
      ),
      language,
    ),
  );
  for (const f of faults) {
    const where = f.unit === "" ? f.file : `${f.file} › ${f.unit}`;
    desk.out(`${printable(where)}: ${printable(f.text[language])}\n`);
  }
  for (const { name, problems } of decisions) {
    const [first] = problems;
    if (first !== undefined)
      desk.tell(
        text(
          `${name}: còn ${problems.length} điều cần bổ sung trước khi ban hành, đầu tiên: ${first}`,
          `${name}: ${problems.length} things to complete before it is issued, the first: ${first}`,
        ),
      );
  }
  desk.out(
    text(
      `\n${summary.scorecards} bảng của ${summary.communes} xã từ ${summary.files}/${asked} sổ, năm ${summary.year}; ${summary.differences} nội dung chênh lệch, ${summary.clashes} đơn vị trùng, ${faults.length} điều cần xem. Đã ghi: ${written.join(", ")}.\n`,
      `\n${summary.scorecards} scorecards of ${summary.communes} communes from ${summary.files} of ${asked} workbooks, ${summary.year}; ${summary.differences} differences, ${summary.clashes} units twice, ${faults.length} things to look at. Written: ${written.join(", ")}.\n`,
    )[language],
  );
}

const SHORT = {
  "residential-area": text("KDC", "Areas"),
  agency: text("CQ", "Agencies"),
  enterprise: text("DN", "Firms"),
  school: text("CSGD", "Schools"),
} as const;
