import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, extname, join, resolve } from "node:path";
import { DOCUMENT_KINDS, DOSSIER_KINDS, documentKind, type DocumentId } from "../../src/dossier";
import { fileSlug } from "../../src/vi";
import type { Arguments } from "../arguments";
import type { Desk } from "../desk";
import type { DossierSettings } from "../dossier-settings";
import { EXIT } from "../exit-codes";
import { faultText } from "../file-fault";
import { findInputs, type InputFile } from "../input-files";
import { Journal, keyOf } from "../journal";
import { withoutDossiers, type FileDossiers, type SubjectDossier } from "../make-dossiers";
import type { RoundDossier } from "../make-rounds";
import { holdFolder } from "../output-folder";
import type { PaperSet } from "../paper-mill";
import { printable } from "../printable";
import { machineProblem, usageProblem } from "../problem";
import { runFigures } from "../run-figures";
import { runTasks } from "../run-files";
import { clashText, findClashes, type Clash } from "../same-subjects";
import { sharedFields } from "../shared-fields";
import { textTable } from "../text-table";
import { text, type Language } from "../words";
import type { Command } from "./command";
import { OUT_OPTION } from "./options";

const KINDS = [...DOSSIER_KINDS, "all"] as const;

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
        "hồ sơ đăng ký (registration), đề nghị công nhận (recognition, mặc định), của Hội đồng thẩm định (appraisal) hoặc tất cả (all)",
        "registration, recognition (the default), the council's appraisal, or all",
      ),
    },
    {
      name: "only",
      value: "mẫu",
      multiple: true,
      help: text(
        "chỉ các văn bản này, ví dụ B1, C9 hoặc b1-to-trinh",
        "only these documents, such as B1, C9 or b1-to-trinh",
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
        return [outcome.ok ? outcome.result : withoutDossiers(file.name, outcome.fault)];
      });
      const clashes = findClashes(
        results.flatMap(({ file, subjects }) => subjects.map((s) => ({ file, ...s }))),
      );
      print(results, clashes, files.length, typed.has("json"), desk);
      if (desk.stop.aborted) return EXIT.cancelled;
      const isClean =
        clashes.every((c) => c.kind === "same") &&
        results.every(
          (r) => r.fault === undefined && setsOf(r).every((s) => s.blocked.length + s.failed.length === 0),
        );
      return isClean ? EXIT.ok : EXIT.findings;
    } finally {
      folder.release();
    }
  },
};

const setsOf = ({ subjects, rounds }: FileDossiers): readonly (SubjectDossier | RoundDossier)[] => [
  ...subjects,
  ...rounds,
];

/** Written down as soon as its files are in place; what could not be finished is tried again next time. */
function note(journal: Journal<FileDossiers>, result: FileDossiers, out: string): void {
  if (result.key === undefined || result.isKept || result.isPartial) return;
  try {
    journal.note(
      result.key,
      setsOf(result).flatMap((s) => s.made),
      result,
    );
  } catch (error) {
    throw machineProblem(error, out);
  }
}

function settingsOf(typed: Arguments, out: string, desk: Desk): DossierSettings {
  const only = typed.texts("only").flatMap((names) => names.split(",").map(documentOf));
  const kind = typed.choice("kind", KINDS) ?? (only.length === 0 ? "recognition" : "all");
  const kinds = DOSSIER_KINDS.filter(
    (k) =>
      (kind === "all" || k === kind) && (only.length === 0 || only.some((id) => documentKind(id).kind === k)),
  );
  if (kinds.length === 0)
    throw usageProblem(
      `--only không chọn văn bản nào của --kind ${kind}.`,
      `--only names no document of --kind ${kind}.`,
    );
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
  const found = DOCUMENT_KINDS.find((d) => d.id === wanted || d.code.toLowerCase() === wanted);
  if (found !== undefined) return found.id;
  const known = DOCUMENT_KINDS.map((d) => d.code);
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

function print(
  results: readonly FileDossiers[],
  clashes: readonly Clash[],
  asked: number,
  json: boolean,
  desk: Desk,
): void {
  const { language } = desk;
  const say = (t: { vi: string; en: string }) => t[language];
  const subjects = results.flatMap((r) => r.subjects);
  const sets = results.flatMap(setsOf);
  const documents = madeOf(sets);
  const blocked = sets.filter((s) => s.blocked.length > 0).length;
  const failed = sets.reduce((n, s) => n + s.failed.length, 0);
  const faults = results.filter((r) => r.fault !== undefined);
  const kept = results.filter((r) => r.isKept);
  const keptDocuments = madeOf(kept.flatMap(setsOf));
  const summary = {
    asked,
    files: results.length - faults.length,
    faults: faults.length,
    kept: kept.length,
    subjects: subjects.length,
    rounds: results.flatMap((r) => r.rounds).length,
    documents,
    keptDocuments,
    blocked,
    failed,
    clashes: clashes.length,
  };
  if (json) {
    const files = results.map(({ fault, notes, key: _, ...r }) => ({
      ...r,
      ...(fault === undefined ? {} : { fault: { code: fault.code, text: say(faultText(fault)) } }),
      notes: notes.map(say),
    }));
    return desk.out(
      `${JSON.stringify({ command: "dossier", summary, run: runFigures(), files, clashes: clashes.map((c) => say(clashText(c))) }, undefined, 2)}\n`,
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
          madeOf(setsOf(r)),
          setsOf(r).filter((s) => s.blocked.length + s.failed.length > 0).length,
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
    for (const s of setsOf(r))
      for (const why of reasonsOf(s))
        desk.out(`${printable(`${r.file} › ${nameOf(s, language)}: ${why}`)}\n`);
    if (r.fault !== undefined) desk.out(`${printable(r.file)}: ${printable(say(faultText(r.fault)))}\n`);
  }
  for (const clash of clashes) desk.out(`${printable(say(clashText(clash)))}\n`);
  for (const r of results) {
    for (const note of r.notes) desk.tell(text(`${r.file}: ${note.vi}`, `${r.file}: ${note.en}`));
    for (const s of setsOf(r))
      for (const w of s.warnings) desk.tell(text(`${nameOf(s, "vi")}: ${w}`, `${nameOf(s, "en")}: ${w}`));
  }
  desk.out(
    say(
      text(
        `\n${documents} văn bản của ${subjects.length} đơn vị trong ${summary.files}/${asked} sổ (${keptDocuments} đã có từ trước); ${blocked} hồ sơ chưa đủ điều kiện, ${failed} văn bản lỗi, ${faults.length} tệp hỏng.\n`,
        `\n${documents} documents of ${subjects.length} units in ${summary.files} of ${asked} workbooks (${keptDocuments} from before); ${blocked} dossiers not ready, ${failed} documents failed, ${faults.length} faulty files.\n`,
      ),
    ),
  );
}

const madeOf = (sets: readonly PaperSet[]): number => sets.reduce((n, s) => n + s.made.length, 0);

function nameOf(set: SubjectDossier | RoundDossier, language: Language): string {
  if ("subject" in set) return set.subject.name;
  const meeting =
    set.kind === "commune"
      ? text("Hội đồng thẩm định xã", "The council on the commune")
      : text("Hội đồng thẩm định các đơn vị", "The council on the units");
  return `${meeting[language]} ${set.year}`;
}

function reasonsOf({ blocked, failed }: PaperSet): string[] {
  const shown = blocked.slice(0, 3);
  const rest = blocked.length - shown.length;
  return [
    ...(shown.length === 0 ? [] : [shown.join(" ") + (rest > 0 ? ` (+${rest})` : "")]),
    ...failed.map((f) => `${f.title}: ${f.reason}`),
  ];
}
