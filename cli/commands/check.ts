import { join } from "node:path";
import type { Arguments } from "../arguments";
import type { CheckedSheet } from "../check-file";
import { writeCsv } from "../csv";
import type { Desk } from "../desk";
import { writeWhole } from "../disk";
import { EXIT } from "../exit-codes";
import { faultText } from "../file-fault";
import { placeOf } from "../finding-lines";
import { findInputs } from "../input-files";
import { printable } from "../printable";
import { machineProblem } from "../problem";
import type { FileCards } from "../read-cards";
import { readInputs } from "../read-inputs";
import { runFigures } from "../run-figures";
import { clashText, findClashes, type Clash } from "../same-subjects";
import { textTable } from "../text-table";
import { SEVERITY_WORDS, text, TYPE_WORDS, VERDICT_WORDS, type Language } from "../words";
import type { Command } from "./command";

export const check: Command = {
  name: "check",
  summary: text(
    "kiểm tra các sổ đã chấm: điểm, kết luận, lỗi từng ô, tệp hỏng, đơn vị trùng",
    "check filled workbooks: points, verdicts, faults by cell, damaged files, units that occur twice",
  ),
  usage: text("<tệp hoặc thư mục>…", "<file or folder>…"),
  options: [
    {
      name: "all",
      short: "a",
      help: text("liệt kê cả mục chưa chấm và ghi chú", "list open items and notes too"),
    },
    {
      name: "complete",
      help: text("mục chưa chấm cũng là lỗi (mã thoát 1)", "open items count as faults too (exit code 1)"),
    },
    {
      name: "csv",
      value: "tệp.csv",
      help: text("ghi thêm mọi phát hiện ra tệp CSV", "also write every finding to a CSV file"),
    },
  ],
  examples: ["antt check so-cham/", "antt check xa-a.xlsx --json", "antt check so-cham/ --csv loi.csv"],
  async run(typed, desk) {
    const { files, others } = findInputs(typed.positionals);
    if (others > 0)
      desk.tell(text(`Bỏ qua ${others} tệp không phải bảng tính.`, `${others} other files left alone.`));
    const checked: CheckedFile[] = await readInputs<CheckedFile>(desk, "check", files);
    const clashes = findClashes(
      checked.flatMap(({ file, cards }) =>
        cards.map(({ sheet, subject, entriesKey }) => ({ file, sheet, subject, entriesKey })),
      ),
    );
    const csv = typed.text("csv");
    if (csv !== undefined) writeFindings(csv, checked, clashes, desk.language);
    if (typed.has("json"))
      desk.out(`${JSON.stringify(asJson(checked, clashes, files.length, desk), undefined, 2)}\n`);
    else print(checked, clashes, files.length, typed, desk);
    if (desk.stop.aborted) return EXIT.cancelled;
    return isClean(checked, clashes, typed.has("complete")) ? EXIT.ok : EXIT.findings;
  },
};

type CheckedFile = FileCards<CheckedSheet>;

function isClean(files: readonly CheckedFile[], clashes: readonly Clash[], complete: boolean): boolean {
  return (
    clashes.length === 0 &&
    files.every(
      (f) =>
        f.fault === undefined &&
        f.cards.every(
          (s) => s.findings.every((l) => l.severity !== "error") && !(complete && (s.self?.blank ?? 1) > 0),
        ),
    )
  );
}

function print(
  files: readonly CheckedFile[],
  clashes: readonly Clash[],
  asked: number,
  typed: Arguments,
  desk: Desk,
): void {
  const { language } = desk;
  const say = (t: { vi: string; en: string }) => t[language];
  desk.out(
    textTable(
      COLUMNS,
      files.flatMap((f) => f.cards.map((s) => row(f, s, language))),
      language,
    ),
  );
  const shown = typed.has("all") ? ["error", "warning", "todo", "note"] : ["error", "warning"];
  for (const file of files)
    for (const sheet of file.cards) {
      const lines = sheet.findings.filter((l) => shown.includes(l.severity));
      if (lines.length === 0) continue;
      desk.out(`\n${printable(`${file.file} › ${sheet.subject.name}`)}\n`);
      for (const line of lines) {
        const place = placeOf(line);
        desk.out(
          `  ${say(SEVERITY_WORDS[line.severity])}${place === "" ? "" : ` ${printable(place)}`}: ${printable(line.text)}\n`,
        );
      }
    }
  const faults = files.flatMap((f) =>
    f.fault === undefined ? [] : [[f.file, say(faultText(f.fault))] as const],
  );
  if (faults.length > 0) {
    desk.out(`\n${say(text("Tệp không dùng được", "Files that cannot be used"))}\n`);
    for (const [file, why] of faults) desk.out(`  ${printable(file)}: ${printable(why)}\n`);
  }
  if (clashes.length > 0) {
    desk.out(`\n${say(text("Đơn vị trùng nhau", "Units that occur more than once"))}\n`);
    for (const clash of clashes) desk.out(`  ${printable(say(clashText(clash)))}\n`);
  }
  for (const file of files)
    for (const note of file.notes) desk.tell(text(`${file.file}: ${note.vi}`, `${file.file}: ${note.en}`));
  const t = totals(files, clashes, asked);
  desk.out(
    say(
      text(
        `\n${t.read}/${asked} tệp đọc được, ${t.scorecards} bảng chấm: ${t.pass} đạt, ${t.fail} chưa đạt, ${t.incomplete} chưa đủ; ${t.errors} lỗi, ${t.faults} tệp hỏng, ${t.clashes} đơn vị trùng.\n`,
        `\n${t.read} of ${asked} files read, ${t.scorecards} scorecards: ${t.pass} pass, ${t.fail} fail, ${t.incomplete} incomplete; ${t.errors} errors, ${t.faults} faulty files, ${t.clashes} units twice.\n`,
      ),
    ),
  );
}

const COLUMNS = [
  { heading: text("Tệp", "File") },
  { heading: text("Đơn vị", "Unit") },
  { heading: text("Loại", "Kind") },
  { heading: text("Năm", "Year") },
  { heading: text("Tự chấm", "Self"), align: "right" },
  { heading: text("Thang điểm", "Points") },
  { heading: text("Thông tư", "Circular") },
  { heading: text("Thẩm định", "Council"), align: "right" },
  { heading: text("Lỗi", "Errors"), align: "right" },
  { heading: text("Chưa chấm", "Open"), align: "right" },
] as const;

function row(file: CheckedFile, { subject, self, council, findings }: CheckedSheet, language: Language) {
  return [
    file.file,
    subject.name,
    TYPE_WORDS[subject.type][language],
    subject.year,
    self === undefined ? "?" : points(self.total, language),
    self === undefined ? "?" : VERDICT_WORDS[self.verdict][language],
    self === undefined ? "?" : VERDICT_WORDS[self.circularVerdict][language],
    council === undefined ? "" : points(council.total, language),
    findings.filter((l) => l.severity === "error").length,
    self?.blank ?? "?",
  ];
}

const points = (n: number, language: Language): string =>
  language === "vi" ? String(n).replace(".", ",") : String(n);

function totals(files: readonly CheckedFile[], clashes: readonly Clash[], asked: number) {
  const sheets = files.flatMap((f) => f.cards);
  const of = (verdict: string) => sheets.filter((s) => s.self?.verdict === verdict).length;
  return {
    asked,
    read: files.filter((f) => f.fault === undefined).length,
    faults: files.filter((f) => f.fault !== undefined).length,
    scorecards: sheets.length,
    pass: of("pass"),
    fail: of("fail"),
    incomplete: of("incomplete"),
    errors: sheets.reduce((n, s) => n + s.findings.filter((l) => l.severity === "error").length, 0),
    clashes: clashes.length,
  };
}

function asJson(files: readonly CheckedFile[], clashes: readonly Clash[], asked: number, desk: Desk) {
  const { language } = desk;
  return {
    command: "check",
    summary: totals(files, clashes, asked),
    run: runFigures(),
    files: files.map(({ fault, notes, key: _, cards, ...file }) => ({
      ...file,
      sheets: cards,
      ...(fault === undefined ? {} : { fault: { code: fault.code, text: faultText(fault)[language] } }),
      notes: notes.map((n) => n[language]),
    })),
    clashes: clashes.map((c) => ({
      kind: c.kind,
      subject: c.subject,
      text: clashText(c)[language],
      places: c.places.map(({ file, sheet }) => ({ file, sheet })),
    })),
  };
}

function writeFindings(
  path: string,
  files: readonly CheckedFile[],
  clashes: readonly Clash[],
  language: Language,
): void {
  const say = (t: { vi: string; en: string }) => t[language];
  const headings = [
    text("Tệp", "File"),
    text("Đơn vị", "Unit"),
    text("Loại", "Kind"),
    text("Mức", "Level"),
    text("Mục", "Item"),
    text("Ô", "Cell"),
    text("Nội dung", "Text"),
  ].map(say);
  const rows = files.flatMap((f) => [
    ...(f.fault === undefined
      ? []
      : [[f.file, "", "", say(SEVERITY_WORDS.error), "", "", say(faultText(f.fault))]]),
    ...f.notes.map((note) => [f.file, "", "", say(SEVERITY_WORDS.note), "", "", say(note)]),
    ...f.cards.flatMap((s) =>
      s.findings.map((l) => [
        f.file,
        s.subject.name,
        say(TYPE_WORDS[s.subject.type]),
        say(SEVERITY_WORDS[l.severity]),
        l.item,
        l.cell ?? "",
        l.text,
      ]),
    ),
  ]);
  const twice = clashes.map((c) => [
    "",
    c.subject.name,
    say(TYPE_WORDS[c.subject.type]),
    say(SEVERITY_WORDS.error),
    "",
    "",
    say(clashText(c)),
  ]);
  try {
    writeWhole(join(path), Buffer.from(writeCsv([headings, ...rows, ...twice]), "utf8"), 0);
  } catch (error) {
    throw machineProblem(error, path);
  }
}
