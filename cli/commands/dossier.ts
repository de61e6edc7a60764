import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, extname, join, resolve } from "node:path";
import { DOCUMENT_KINDS, type DocumentId, type SubjectDossierKind } from "../../src/dossier";
import { fileSlug } from "../../src/vi";
import type { Arguments } from "../arguments";
import type { Desk } from "../desk";
import type { DossierSettings } from "../dossier-settings";
import { EXIT } from "../exit-codes";
import { faultText } from "../file-fault";
import { findInputs, type InputFile } from "../input-files";
import { Journal, keyOf } from "../journal";
import type { FileDossiers, SubjectDossier } from "../make-dossiers";
import { holdFolder } from "../output-folder";
import { printable } from "../printable";
import { machineProblem, usageProblem } from "../problem";
import { runFigures } from "../run-figures";
import { runTasks } from "../run-files";
import { sharedFields } from "../shared-fields";
import { textTable } from "../text-table";
import { text } from "../words";
import type { Command } from "./command";
import { OUT_OPTION } from "./options";

const KINDS = ["registration", "recognition", "all"] as const;

export const dossier: Command = {
  name: "dossier",
  summary: text(
    "tạo văn bản hồ sơ .docx cho mọi đơn vị trong một hay nhiều sổ chấm",
    "make the dossier's documents (.docx) for every unit of one or many workbooks",
  ),
  usage: text("<tệp hoặc thư mục>…", "<file or folder>…"),
  options: [
    OUT_OPTION,
    {
      name: "kind",
      value: KINDS.join("|"),
      help: text(
        "hồ sơ đăng ký (registration), đề nghị công nhận (recognition, mặc định) hoặc cả hai (all)",
        "registration, recognition (the default) or all",
      ),
    },
    {
      name: "only",
      value: "mẫu",
      multiple: true,
      help: text(
        "chỉ các văn bản này, ví dụ B1 hoặc b1-to-trinh",
        "only these documents, such as B1 or b1-to-trinh",
      ),
    },
    {
      name: "templates",
      value: "thư-mục",
      help: text(
        "mẫu Word riêng, dùng trước mẫu kèm theo",
        "own Word templates, used before the built-in ones",
      ),
    },
    {
      name: "field",
      value: "trường=nội dung",
      multiple: true,
      help: text(
        'thông tin chung khi sổ chưa có, ví dụ tinh="tỉnh Lạng Sơn"',
        'a shared text where the workbook has none, such as tinh="tỉnh Lạng Sơn"',
      ),
    },
  ],
  examples: [
    "antt dossier so-cham/ --out ho-so",
    'antt dossier xa-a.xlsx --out ho-so --only B1 --field tinh="tỉnh Lạng Sơn"',
  ],
  async run(typed, desk) {
    const out = resolve(typed.required("out"));
    const { files } = findInputs(typed.positionals, [out]);
    const settings = settingsOf(typed, out, desk);
    const folder = holdFolder(out);
    try {
      const folders = foldersOf(files);
      const journal = new Journal<FileDossiers>(out);
      const outcomes = await runTasks<FileDossiers>(
        desk,
        files.map((file, i) => ({ kind: "dossier", file, folder: folders[i] ?? `${i}` })),
        { dossier: settings },
        (result) => note(journal, result, out),
      );
      const results = files.flatMap((file, i): FileDossiers[] => {
        const outcome = outcomes[i];
        if (outcome === undefined) return [];
        return [
          outcome.ok
            ? outcome.result
            : {
                file: file.name,
                fault: outcome.fault,
                notes: [],
                subjects: [],
                isKept: false,
                isPartial: false,
              },
        ];
      });
      print(results, files.length, typed.has("json"), desk);
      if (desk.stop.aborted) return EXIT.cancelled;
      const isClean = results.every(
        (r) => r.fault === undefined && r.subjects.every((s) => s.blocked.length + s.failed.length === 0),
      );
      return isClean ? EXIT.ok : EXIT.findings;
    } finally {
      folder.release();
    }
  },
};

/** Written down as soon as its files are in place; what could not be finished is tried again next time. */
function note(journal: Journal<FileDossiers>, result: FileDossiers, out: string): void {
  if (result.key === undefined || result.isKept || result.isPartial) return;
  try {
    journal.note(
      result.key,
      result.subjects.flatMap((s) => s.made),
      result,
    );
  } catch (error) {
    throw machineProblem(error, out);
  }
}

function settingsOf(typed: Arguments, out: string, desk: Desk): DossierSettings {
  const kind = typed.choice("kind", KINDS) ?? "recognition";
  const kinds: readonly SubjectDossierKind[] = kind === "all" ? ["registration", "recognition"] : [kind];
  const only = typed.texts("only").flatMap((names) => names.split(",").map(documentOf));
  const own = typed.text("templates");
  if (own !== undefined && statSync(own, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw usageProblem(`Không có thư mục mẫu “${own}”.`, `There is no template folder “${own}”.`);
  const shared = sharedFields(typed.texts("field"));
  const stock = join(desk.templates, "word");
  return {
    out,
    kinds,
    shared,
    ...(only.length === 0 ? {} : { only }),
    ...(own === undefined ? {} : { ownTemplates: resolve(own) }),
    key: keyOf(
      readFileSync(desk.script),
      JSON.stringify([desk.today, kinds, only, shared, desk.sets]),
      folderKey(stock),
      own === undefined ? "" : folderKey(own),
    ),
  };
}

function documentOf(typed: string): DocumentId {
  const wanted = typed.trim().toLowerCase();
  const found = DOCUMENT_KINDS.find(
    (d) => d.kind !== "appraisal" && (d.id === wanted || d.code.toLowerCase() === wanted),
  );
  if (found !== undefined) return found.id;
  const known = DOCUMENT_KINDS.filter((d) => d.kind !== "appraisal").map((d) => d.code);
  throw usageProblem(
    `--only không biết “${typed}”; chọn trong ${known.join(", ")}.`,
    `--only does not know “${typed}”; choose from ${known.join(", ")}.`,
  );
}

/** Changes with any template in the folder. */
function folderKey(folder: string): string {
  const names = readdirSync(folder)
    .filter((n) => n.endsWith(".docx"))
    .sort();
  return keyOf(...names.flatMap((n) => [n, readFileSync(join(folder, n))]));
}

/** One folder a workbook, by its name; equal names are told apart by where they come from. */
function foldersOf(files: readonly InputFile[]): string[] {
  const slugs = files.map((f) => fileSlug(basename(f.name, extname(f.name))));
  const taken = new Set<string>();
  return files.map((file, i) => {
    const slug = slugs[i] ?? "";
    const isAlone = slugs.filter((s) => s === slug).length === 1;
    const mark = createHash("sha256").update(file.name).digest("hex").slice(0, 6);
    let name = isAlone ? slug : `${slug}-${mark}`;
    while (taken.has(name)) name = `${name}-${i + 1}`;
    taken.add(name);
    return name;
  });
}

function print(results: readonly FileDossiers[], asked: number, json: boolean, desk: Desk): void {
  const { language } = desk;
  const say = (t: { vi: string; en: string }) => t[language];
  const subjects = results.flatMap((r) => r.subjects);
  const documents = subjects.reduce((n, s) => n + s.made.length, 0);
  const blocked = subjects.filter((s) => s.blocked.length > 0).length;
  const failed = subjects.reduce((n, s) => n + s.failed.length, 0);
  const faults = results.filter((r) => r.fault !== undefined);
  const kept = results.filter((r) => r.isKept);
  const keptDocuments = kept.flatMap((r) => r.subjects).reduce((n, s) => n + s.made.length, 0);
  const summary = {
    asked,
    files: results.length - faults.length,
    faults: faults.length,
    kept: kept.length,
    subjects: subjects.length,
    documents,
    keptDocuments,
    blocked,
    failed,
  };
  if (json) {
    const files = results.map(({ fault, notes, key: _, ...r }) => ({
      ...r,
      ...(fault === undefined ? {} : { fault: { code: fault.code, text: say(faultText(fault)) } }),
      notes: notes.map(say),
    }));
    return desk.out(
      `${JSON.stringify({ command: "dossier", summary, run: runFigures(), files }, undefined, 2)}\n`,
    );
  }
  desk.out(
    textTable(
      [
        { heading: text("Sổ chấm", "Workbook") },
        { heading: text("Đơn vị", "Units"), align: "right" },
        { heading: text("Văn bản", "Documents"), align: "right" },
        { heading: text("Chưa tạo được", "Not made"), align: "right" },
        { heading: text("", "") },
      ],
      results
        .filter((r) => r.fault === undefined)
        .map((r) => [
          r.file,
          r.subjects.length,
          r.subjects.reduce((n, s) => n + s.made.length, 0),
          r.subjects.filter((s) => s.blocked.length + s.failed.length > 0).length,
          r.isKept
            ? say(text("đã có", "already there"))
            : r.isPartial
              ? say(text("dừng giữa chừng", "stopped"))
              : "",
        ]),
      language,
    ),
  );
  for (const r of results) {
    for (const s of r.subjects)
      for (const why of reasonsOf(s)) desk.out(`${printable(`${r.file} › ${s.subject.name}: ${why}`)}\n`);
    if (r.fault !== undefined) desk.out(`${printable(r.file)}: ${printable(say(faultText(r.fault)))}\n`);
  }
  for (const r of results)
    for (const s of r.subjects)
      for (const w of s.warnings) desk.tell(text(`${s.subject.name}: ${w}`, `${s.subject.name}: ${w}`));
  desk.out(
    say(
      text(
        `\n${documents} văn bản của ${subjects.length} đơn vị trong ${summary.files}/${asked} sổ (${keptDocuments} đã có từ trước); ${blocked} đơn vị chưa đủ điều kiện, ${failed} văn bản lỗi, ${faults.length} tệp hỏng.\n`,
        `\n${documents} documents of ${subjects.length} units in ${summary.files} of ${asked} workbooks (${keptDocuments} from before); ${blocked} units not ready, ${failed} documents failed, ${faults.length} faulty files.\n`,
      ),
    ),
  );
}

function reasonsOf({ blocked, failed }: SubjectDossier): string[] {
  const shown = blocked.slice(0, 3);
  const rest = blocked.length - shown.length;
  return [
    ...(shown.length === 0 ? [] : [shown.join(" ") + (rest > 0 ? ` (+${rest})` : "")]),
    ...failed.map((f) => `${f.title}: ${f.reason}`),
  ];
}
