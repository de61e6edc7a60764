import { join } from "node:path";
import { criteriaInForce, defaultAssessmentYear, type CriteriaSet } from "../../src/criteria";
import { distinctFileSlugs, fileSlug } from "../../src/vi";
import type { Desk } from "../desk";
import { EXIT } from "../exit-codes";
import { faultText } from "../file-fault";
import type { MadeWorkbook, WorkbookPlan } from "../make-workbook";
import { holdFolder } from "../output-folder";
import { printable } from "../printable";
import { usageProblem } from "../problem";
import { readListRows } from "../read-list";
import { runFigures } from "../run-figures";
import { runTasks } from "../run-files";
import { sharedFields } from "../shared-fields";
import { readSubjectList, type ListedSubject, type ListProblem } from "../subject-list";
import { textTable } from "../text-table";
import { text, TYPE_WORDS } from "../words";
import type { Command } from "./command";
import { OUT_OPTION } from "./options";

const SPLITS = ["none", "commune", "subject"] as const;
type Split = (typeof SPLITS)[number];

/** More sheets than any office machine opens with pleasure. */
const MOST_SHEETS = 250;

export const workbook: Command = {
  name: "workbook",
  summary: text(
    "tạo sổ chấm điểm .xlsx cho một danh sách đơn vị (CSV hoặc XLSX)",
    "make scoring workbooks (.xlsx) for a list of units (CSV or XLSX)",
  ),
  usage: text("<danh-sách.csv|.xlsx>", "<list.csv|.xlsx>"),
  options: [
    OUT_OPTION,
    {
      name: "split",
      value: SPLITS.join("|"),
      help: text(
        "một sổ chung (none), mỗi xã một sổ (commune, mặc định khi có nhiều xã), mỗi đơn vị một sổ (subject)",
        "one workbook (none), one a commune (commune, the default with several), one a unit (subject)",
      ),
    },
    {
      name: "year",
      value: "năm",
      help: text("năm đánh giá khi danh sách không có cột Năm", "year where the list has no column for it"),
    },
    {
      name: "commune",
      value: "tên",
      help: text("xã, phường khi danh sách không có cột Xã", "commune where the list has no column for it"),
    },
    {
      name: "field",
      value: "trường=nội dung",
      multiple: true,
      help: text(
        'điền sẵn thông tin chung cho hồ sơ, ví dụ tinh="tỉnh Lạng Sơn"',
        'fill in a shared text of the dossier, such as tinh="tỉnh Lạng Sơn"',
      ),
    },
    {
      name: "overwrite",
      help: text(
        "ghi đè sổ đã có dù đã bị sửa (mất điểm đã chấm trong đó)",
        "overwrite workbooks that were changed since (their scores are lost)",
      ),
    },
  ],
  examples: [
    'antt workbook danh-sach.csv --out so-cham --field tinh="tỉnh Lạng Sơn"',
    "antt workbook danh-sach.xlsx --out so-cham --split subject --year 2026",
  ],
  async run(typed, desk) {
    const [listPath, ...more] = typed.positionals;
    if (listPath === undefined || more.length > 0)
      throw usageProblem("Cần đúng một tệp danh sách.", "Exactly one list file is needed.");
    const out = typed.required("out");
    const commune = typed.text("commune");
    const list = readSubjectList(readListRows(listPath), {
      year: typed.whole("year", 2022, 2100) ?? defaultYear(desk),
      ...(commune === undefined ? {} : { commune }),
    });
    const problems = [...list.problems, ...withoutTable(list.subjects, desk.sets)];
    if (problems.length > 0) {
      report(problems, typed.has("json"), desk);
      return EXIT.findings;
    }
    if (list.unusedColumns.length > 0)
      desk.tell(
        text(
          `Cột không dùng đến: ${list.unusedColumns.join(", ")}.`,
          `Columns not used: ${list.unusedColumns.join(", ")}.`,
        ),
      );
    const split =
      typed.choice("split", SPLITS) ?? (communesOf(list.subjects).length > 1 ? "commune" : "none");
    const groups = groupsOf(list.subjects, split);
    const largest = Math.max(...groups.map((g) => g.subjects.length));
    if (largest > MOST_SHEETS)
      throw usageProblem(
        `Một sổ sẽ có ${largest} bảng, quá nhiều để mở trong Excel; dùng --split commune hoặc subject.`,
        `One workbook would have ${largest} sheets, too many for Excel; use --split commune or subject.`,
      );
    const shared = sharedFields(typed.texts("field"));
    const folder = holdFolder(out);
    try {
      const plans = groups.map((g): WorkbookPlan => ({
        ...g,
        path: join(out, ...g.name.split("/")),
        shared,
        overwrite: typed.has("overwrite"),
      }));
      const outcomes = await runTasks<MadeWorkbook>(
        desk,
        plans.map((plan) => ({ kind: "workbook", plan })),
      );
      return finish(plans, outcomes, typed.has("json"), desk);
    } finally {
      folder.release();
    }
  },
};

function finish(
  plans: readonly WorkbookPlan[],
  outcomes: Awaited<ReturnType<typeof runTasks<MadeWorkbook>>>,
  json: boolean,
  desk: Desk,
) {
  const { language } = desk;
  const made = outcomes.flatMap((o) => (o?.ok === true ? [o.result] : []));
  const faults = outcomes.flatMap((o, i) =>
    o?.ok === false ? [{ name: plans[i]?.name ?? "", text: faultText(o.fault)[language] }] : [],
  );
  const changed = made.filter((m) => m.outcome === "changed");
  if (json)
    desk.out(
      `${JSON.stringify({ command: "workbook", run: runFigures(), workbooks: made, faults }, undefined, 2)}\n`,
    );
  else {
    desk.out(
      textTable(
        [
          { heading: text("Sổ chấm", "Workbook") },
          { heading: text("Đơn vị", "Units"), align: "right" },
          { heading: text("KB", "KB"), align: "right" },
          { heading: text("Kết quả", "Result") },
        ],
        made.map((m) => [m.name, m.subjects, Math.round(m.bytes / 1024), OUTCOMES[m.outcome][language]]),
        language,
      ),
    );
    for (const fault of faults) desk.out(`${printable(fault.name)}: ${printable(fault.text)}\n`);
    if (changed.length > 0)
      desk.out(
        text(
          `\n${changed.length} sổ đã có người sửa nên giữ nguyên; muốn làm lại thì thêm --overwrite.\n`,
          `\n${changed.length} workbooks were changed by somebody and stay; add --overwrite to make them anew.\n`,
        )[language],
      );
  }
  if (desk.stop.aborted) return EXIT.cancelled;
  return changed.length + faults.length > 0 ? EXIT.findings : EXIT.ok;
}

const OUTCOMES = {
  made: text("đã tạo", "made"),
  kept: text("đã có, giữ nguyên", "already there"),
  changed: text("đã bị sửa, giữ nguyên", "changed since, kept"),
} as const;

/** The year most likely meant, as the task pane proposes it. */
function defaultYear({ sets, today }: Desk): number {
  const criteria = sets.flatMap((s) => Object.values(s.subjects)).find((c) => c !== undefined);
  return criteria === undefined ? Number(today.slice(0, 4)) : defaultAssessmentYear(criteria, today);
}

function withoutTable(subjects: readonly ListedSubject[], sets: readonly CriteriaSet[]): ListProblem[] {
  const lacking = new Set(
    subjects
      .filter((s) => criteriaInForce(sets, s.type, s.year) === undefined)
      .map((s) => `${s.type} ${s.year}`),
  );
  return [...lacking].map((what) => {
    const [type = "", year = ""] = what.split(" ");
    const word = TYPE_WORDS[type as ListedSubject["type"]];
    return {
      line: 0,
      message: text(
        `Không có thang điểm nào của ${word.vi} còn hiệu lực năm ${year}; thêm --set.`,
        `No points table for ${word.en} holds in ${year}; add --set.`,
      ),
    };
  });
}

function report(problems: readonly ListProblem[], json: boolean, desk: Desk): void {
  const { language } = desk;
  if (json)
    return desk.out(
      `${JSON.stringify({ command: "workbook", workbooks: [], problems: problems.map((p) => ({ line: p.line, text: p.message[language] })) }, undefined, 2)}\n`,
    );
  for (const { line, message } of problems) {
    const place = line === 0 ? "" : text(`Dòng ${line}: `, `Line ${line}: `)[language];
    desk.out(`${place}${printable(message[language])}\n`);
  }
  desk.out(
    text(
      `\n${problems.length} lỗi trong danh sách, chưa tạo sổ nào. Sửa rồi chạy lại.\n`,
      `\n${problems.length} faults in the list, nothing was made. Mend them and run again.\n`,
    )[language],
  );
}

const communeOf = (s: ListedSubject): string => (s.type === "commune" ? s.name : s.commune);
const communesOf = (subjects: readonly ListedSubject[]): string[] => [
  ...new Set(subjects.map((s) => `${s.year}|${communeOf(s)}`)),
];

/** Which units share a workbook, and its path: slugs only, so that no name leads out of the folder. */
function groupsOf(
  subjects: readonly ListedSubject[],
  split: Split,
): { readonly name: string; readonly subjects: readonly ListedSubject[] }[] {
  const [first] = subjects;
  if (first === undefined) return [];
  if (split === "none") return [{ name: `${first.year}_cham-diem.xlsx`, subjects }];
  const byCommune = new Map<string, ListedSubject[]>();
  for (const s of subjects) {
    const key = `${s.year}|${communeOf(s)}`;
    byCommune.set(key, [...(byCommune.get(key) ?? []), s]);
  }
  const groups = [...byCommune.values()];
  const slugs = distinctFileSlugs(groups.map(([s]) => (s === undefined ? "" : `${communeOf(s)} ${s.year}`)));
  return groups.flatMap((members, i) => {
    const slug = slugs[i] ?? fileSlug(String(i));
    const year = members[0]?.year ?? first.year;
    const place = slug.endsWith(`-${year}`) ? slug.slice(0, -5) : slug;
    if (split === "commune") return [{ name: `${year}_${place}_cham-diem.xlsx`, subjects: members }];
    const own = distinctFileSlugs(members.map((m) => m.name));
    return members.map((m, n) => ({ name: `${place}/${year}_${own[n] ?? n}_cham-diem.xlsx`, subjects: [m] }));
  });
}
