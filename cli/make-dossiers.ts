import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { assess, type ScorecardInFile, type Subject, setOfSheet } from "../src/scorecard";
import {
  buildDossier,
  checkDossier,
  conclusionRule,
  dossierPlan,
  dossierTemplates,
  type DossierInput,
  type DossierTemplates,
} from "../src/dossier";
import { distinctFileSlugs } from "../src/vi";
import { isUnused } from "./check-file";
import { writeWhole } from "./disk";
import type { DossierSettings } from "./dossier-settings";
import type { FileFault } from "./file-fault";
import type { InputFile } from "./input-files";
import { Journal, keyOf, type MadeFile } from "./journal";
import { machineProblem } from "./problem";
import { readWorkbookFile } from "./read-workbook";
import type { TaskContext } from "./tasks";
import type { Text } from "./words";

/** What became of one subject's papers. */
export interface SubjectDossier {
  readonly sheet: string;
  readonly subject: Subject;
  readonly made: readonly MadeFile[];
  /** Documents that could not be filled, and why. */
  readonly failed: readonly { readonly title: string; readonly reason: string }[];
  /** Why nothing was made; empty = nothing is in the way. */
  readonly blocked: readonly string[];
  readonly warnings: readonly string[];
}

export interface FileDossiers {
  readonly file: string;
  readonly key?: string;
  readonly fault?: FileFault;
  readonly notes: readonly Text[];
  readonly subjects: readonly SubjectDossier[];
  /** All of it was there from an earlier run. */
  readonly isKept: boolean;
  /** Stopped before the last subject. */
  readonly isPartial: boolean;
}

/** The documents of every subject of one workbook, in `folder` inside the output folder, one folder a subject. */
export async function makeDossiers(
  file: InputFile,
  folder: string,
  context: TaskContext,
): Promise<FileDossiers> {
  const { dossier: settings } = context;
  if (settings === undefined) throw new Error("dossier settings are missing");
  const nothing = { file: file.name, notes: [], subjects: [], isKept: false, isPartial: false };
  const reading = readWorkbookFile(file.path, context.sets);
  if (!reading.ok) return { ...nothing, fault: reading.fault };
  const { workbook } = reading;
  const key = keyOf(workbook.key, settings.key, folder);
  const kept = journalOf(settings.out).finished(key);
  if (kept !== undefined) return { ...kept, file: file.name, isKept: true };

  const cards = workbook.scorecards.filter((card) => !isUnused(card));
  const slugs = distinctFileSlugs(cards.map((card) => card.reading.identity.subject.name));
  const subjects: SubjectDossier[] = [];
  for (const [i, card] of cards.entries()) {
    if (context.stop.isRaised) break;
    const input = inputOf(card, { ...settings.shared, ...workbook.profile }, context);
    const slug = slugs[i] ?? `${i + 1}`;
    const one = await makeOne(card, input, { settings, context, folder, slug });
    if (one === undefined) break;
    subjects.push(one);
  }
  const isPartial = subjects.length < cards.length;
  return { file: file.name, key, notes: workbook.notes, subjects, isKept: false, isPartial };
}

interface Place {
  readonly settings: DossierSettings;
  readonly context: TaskContext;
  readonly folder: string;
  readonly slug: string;
}

/** `undefined`: stopped before its papers were complete; nothing of it was written. */
async function makeOne(
  card: ScorecardInFile,
  input: DossierInput | undefined,
  { settings, context, folder, slug }: Place,
): Promise<SubjectDossier | undefined> {
  const { subject } = card.reading.identity;
  const head = { sheet: card.sheetName, subject, made: [], failed: [], warnings: [] };
  if (input === undefined)
    return { ...head, blocked: [`Thang điểm “${card.reading.identity.setId}” không có ở đây, thêm --set.`] };

  const rule = conclusionRule(input);
  const plans = settings.kinds.flatMap((kind) => {
    const wanted = dossierPlan(subject, kind, input.evaluation, rule).filter(
      (p) => p.blockedBecause === undefined && (settings.only?.includes(p.id) ?? true),
    );
    return wanted.length === 0 ? [] : [{ wanted, problems: checkDossier(input, wanted) }];
  });
  const blocked = plans.flatMap(({ problems }) => problems.filter((p) => p.severity === "error"));
  const warnings = plans.flatMap(({ problems }) => problems.filter((p) => p.severity === "warning"));
  const free = plans.filter(({ problems }) => problems.every((p) => p.severity !== "error"));

  const stopping = new AbortController();
  const results = await buildDossier(
    input,
    free.flatMap((p) => p.wanted),
    templatesOf(context.templates, settings.ownTemplates),
    {
      slug,
      signal: stopping.signal,
      onProgress: ({ done, total }) => {
        if (context.stop.isRaised && done < total) stopping.abort();
      },
    },
  );
  if (stopping.signal.aborted) return undefined;
  const made = results.flatMap((r): MadeFile[] => {
    if (!r.ok) return [];
    const path = `${folder}/${subject.year}_${slug}/${r.file.name}`;
    const target = join(settings.out, path);
    try {
      writeWhole(target, r.file.data, context.thread);
    } catch (error) {
      throw machineProblem(error, target);
    }
    return [{ path, bytes: r.file.data.length }];
  });
  return {
    ...head,
    made,
    failed: results.flatMap((r) => (r.ok ? [] : [{ title: r.title, reason: r.reason }])),
    blocked: [...new Set(blocked.map((p) => p.message))],
    warnings: [...new Set(warnings.map((p) => p.message))],
  };
}

function inputOf(
  { reading }: ScorecardInFile,
  profile: Readonly<Record<string, string>>,
  { sets, today }: TaskContext,
): DossierInput | undefined {
  const { subject } = reading.identity;
  const set = setOfSheet(sets, reading.identity);
  const criteria = set?.subjects[subject.type];
  if (set === undefined || criteria === undefined) return undefined;
  const hasCouncil = reading.entries.some((e) => e.councilScore !== undefined);
  return {
    set,
    criteria,
    subject,
    entries: reading.entries,
    evaluation: assess(criteria, reading, "self"),
    ...(hasCouncil ? { council: assess(criteria, reading, "council") } : {}),
    profile,
    today,
  };
}

/** Compiled once a thread. */
let templates: { readonly of: string; readonly value: DossierTemplates } | undefined;
function templatesOf(stock: string, own: string | undefined): DossierTemplates {
  const of = `${stock}|${own ?? ""}`;
  if (templates?.of === of) return templates.value;
  const value = dossierTemplates((id) => {
    const mine = own === undefined ? undefined : join(own, `${id}.docx`);
    const path = mine !== undefined && existsSync(mine) ? mine : join(stock, `${id}.docx`);
    return Promise.resolve(existsSync(path) ? new Uint8Array(readFileSync(path)) : undefined);
  });
  templates = { of, value };
  return value;
}

/** As it was at the run's start; the main thread adds to it. */
let journal: { readonly of: string; readonly value: Journal<FileDossiers> } | undefined;
function journalOf(out: string): Journal<FileDossiers> {
  if (journal?.of !== out) journal = { of: out, value: new Journal<FileDossiers>(out) };
  return journal.value;
}
