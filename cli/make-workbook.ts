import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { registerOfNew } from "../src/council";
import type { CriteriaSet } from "../src/criteria";
import { criteriaInForce } from "../src/criteria";
import { FIELD_CATALOGUE, OWN_SHEETS, PROFILE_SHEET, profileKey } from "../src/dossier";
import { blankScorecard, scorecardsIn, sheetNameFor, textSheet, type Subject } from "../src/scorecard";
import { writeXlsx, type PlainSheet, type PlainWorkbook } from "../src/xlsx";
import { writeWhole } from "./disk";
import { keyOf } from "./journal";
import { machineProblem } from "./problem";
import { subjectKey, type ListedSubject } from "./subject-list";

/** A scoring workbook to be made. */
export interface WorkbookPlan {
  /** Where it is written. */
  readonly path: string;
  /** Its path inside the output folder, as reports call it. */
  readonly name: string;
  readonly subjects: readonly ListedSubject[];
  /** Texts for every subject's papers, by full profile key (`chung/tinh`). */
  readonly shared: Readonly<Record<string, string>>;
  /** Overwrite a file that somebody has changed since. */
  readonly overwrite: boolean;
}

export interface MadeWorkbook {
  readonly name: string;
  readonly subjects: number;
  readonly bytes: number;
  /** “kept”: the same file is already there. “changed”: another file is there and stays. */
  readonly outcome: "made" | "kept" | "changed";
}

/** Makes one scoring workbook: a sheet for each subject, in front the register where there are several. */
export function makeWorkbook(
  plan: WorkbookPlan,
  { sets, thread }: { readonly sets: readonly CriteriaSet[]; readonly thread: number },
): MadeWorkbook {
  const bytes = writeXlsx(scoringWorkbook(plan, sets));
  const made = { name: plan.name, subjects: plan.subjects.length, bytes: bytes.length };
  try {
    const there = statSync(plan.path, { throwIfNoEntry: false });
    if (there !== undefined) {
      // The same list gives the same bytes; anything else holds somebody's work.
      if (there.isFile() && keyOf(readFileSync(plan.path)) === keyOf(bytes))
        return { ...made, outcome: "kept" };
      if (!plan.overwrite) return { ...made, outcome: "changed" };
    }
    writeWhole(plan.path, bytes, thread);
  } catch (error) {
    throw machineProblem(error, plan.path);
  }
  return { ...made, outcome: "made" };
}

/** Stable: the same unit and year has the same id in every workbook that is made for it. */
export function subjectId(subject: Pick<ListedSubject, "type" | "name" | "commune" | "year">): string {
  return createHash("sha256").update(subjectKey(subject)).digest("hex").slice(0, 12);
}

/** The workbook as plain data. The caller has made sure that a points table is in force for every subject. */
export function scoringWorkbook(
  plan: Pick<WorkbookPlan, "subjects" | "shared">,
  sets: readonly CriteriaSet[],
): PlainWorkbook {
  const taken: string[] = [...OWN_SHEETS];
  const forms = plan.subjects.map((listed) => {
    const { fields, ...rest } = listed;
    const subject: Subject = { ...rest, id: subjectId(listed) };
    const inForce = criteriaInForce(sets, subject.type, subject.year);
    if (inForce === undefined) throw new Error(`no points table for ${subject.type} ${subject.year}`);
    const sheetName = sheetNameFor(subject.name, taken);
    taken.push(sheetName);
    const sheet = blankScorecard(inForce.set, subject, sheetName);
    const profile = Object.entries(fields).map(([name, value]) => [keyFor(subject.id, name), value] as const);
    return { sheet, profile };
  });
  const shared = Object.entries(plan.shared);
  const texts = [...shared, ...forms.flatMap((f) => f.profile)].map(([key, value]) => [key, value]);
  const scorecards = forms.map((f) => f.sheet);
  const sheets: PlainSheet[] = [
    ...(forms.length > 1 ? [registerOf(scorecards, sets)] : []),
    ...scorecards,
    ...(texts.length === 0 ? [] : [textSheet(PROFILE_SHEET, texts)]),
  ];
  return {
    sheets,
    activeSheet: 0,
    names: [],
    properties: { title: "Bảng chấm điểm An toàn về an ninh, trật tự", creator: "Chấm điểm ANTT" },
    defaultFont: { name: "Times New Roman", size: 12 },
  };
}

function registerOf(sheets: readonly PlainSheet[], sets: readonly CriteriaSet[]): PlainSheet {
  const file: PlainWorkbook = { sheets, activeSheet: 0, names: [], properties: {} };
  return registerOfNew(scorecardsIn(file, sets), sets);
}

function keyFor(id: string, name: string): string {
  const field = FIELD_CATALOGUE.find((f) => f.name === name);
  if (field === undefined) throw new Error(`field ${name} is not in the catalogue`);
  return profileKey(field, id);
}
