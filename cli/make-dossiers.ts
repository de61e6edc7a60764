import { checkDossier, buildDossier, conclusionRule, dossierPlan, type DossierInput } from "../src/dossier";
import type { Subject } from "../src/scorecard";
import { distinctFileSlugs } from "../src/vi";
import { entriesKeyOf } from "./check-file";
import { UNIT_KINDS } from "./dossier-settings";
import type { FileFault } from "./file-fault";
import type { InputFile } from "./input-files";
import { Journal, keyOf } from "./journal";
import { makeRounds, type RoundDossier } from "./make-rounds";
import { nothingOf, PaperMill, sentencesOf, type PaperSet } from "./paper-mill";
import { readCards, type ReadCard } from "./read-cards";
import type { TaskContext } from "./tasks";
import { text, type Text } from "./words";

/** What became of one subject's papers. */
export interface SubjectDossier extends PaperSet {
  readonly sheet: string;
  readonly subject: Subject;
  /** Fingerprint of everything typed into its scorecard. */
  readonly entriesKey: string;
}

export interface FileDossiers {
  readonly file: string;
  readonly key?: string;
  readonly fault?: FileFault;
  readonly notes: readonly Text[];
  readonly subjects: readonly SubjectDossier[];
  /** The council's papers. */
  readonly rounds: readonly RoundDossier[];
  /** All of it was there from an earlier run. */
  readonly isKept: boolean;
  /** Stopped before the last paper. */
  readonly isPartial: boolean;
}

export const withoutDossiers = (file: string, fault: FileFault): FileDossiers => ({
  file,
  fault,
  notes: [],
  subjects: [],
  rounds: [],
  isKept: false,
  isPartial: false,
});

/**
 * The documents of every subject of one workbook, and those of its council, in `folder` inside the output folder: one
 * folder a subject, one a meeting of the council.
 */
export async function makeDossiers(
  file: InputFile,
  folder: string,
  context: TaskContext,
): Promise<FileDossiers> {
  const { dossier: settings } = context;
  if (settings === undefined) throw new Error("dossier settings are missing");
  const { workbook, cards, fault, notes } = readCards(file, context.sets);
  if (workbook === undefined) return withoutDossiers(file.name, fault ?? { code: "no-scorecard" });
  const key = keyOf(workbook.key, settings.key, folder);
  const kept = journalOf(settings.out).finished(key);
  if (kept !== undefined) return { ...kept, file: file.name, isKept: true };

  const profile = { ...settings.shared, ...workbook.profile };
  const mill = new PaperMill(context, settings, folder);
  const head = { file: file.name, key, isKept: false };
  const subjects: SubjectDossier[] = [];
  if (UNIT_KINDS.some((kind) => settings.kinds.includes(kind))) {
    const slugs = distinctFileSlugs(cards.map((card) => card.reading.identity.subject.name));
    for (const [i, card] of cards.entries()) {
      const one = await makeOne(card, inputOf(card, profile, context.today), mill, slugs[i] ?? `${i + 1}`);
      if (one === undefined) return { ...head, notes, subjects, rounds: [], isPartial: true };
      subjects.push(one);
    }
  }
  if (!settings.kinds.includes("appraisal"))
    return { ...head, notes, subjects, rounds: [], isPartial: false };
  const { rounds, isPartial } = await makeRounds({ cards, log: workbook.log, profile }, mill);
  const isAsked = settings.kinds.length === 1 && rounds.length === 0;
  return { ...head, notes: isAsked ? [...notes, NO_ROUND] : notes, subjects, rounds, isPartial };
}

const NO_ROUND = text(
  "Hội đồng chưa chấm đơn vị nào trong sổ này.",
  "The council has scored no unit of this workbook.",
);

/** `undefined`: stopped before its papers were complete; nothing of it was written. */
async function makeOne(
  card: ReadCard,
  input: DossierInput | undefined,
  mill: PaperMill,
  slug: string,
): Promise<SubjectDossier | undefined> {
  const { subject, setId } = card.reading.identity;
  const head = { sheet: card.sheetName, subject, entriesKey: entriesKeyOf(card) };
  if (input === undefined)
    return {
      ...head,
      ...nothingOf([`Thang điểm “${setId}” không có trong sổ và không có ở đây, thêm --set.`]),
    };

  const rule = conclusionRule(input);
  const { kinds, only } = mill.settings;
  const plans = UNIT_KINDS.filter((kind) => kinds.includes(kind)).flatMap((kind) => {
    const wanted = dossierPlan(subject, kind, input.evaluation, rule).filter(
      (p) => p.blockedBecause === undefined && (only?.includes(p.id) ?? true),
    );
    return wanted.length === 0 ? [] : [{ wanted, problems: checkDossier(input, wanted) }];
  });
  const free = plans.filter(({ problems }) => problems.every((p) => p.severity !== "error"));
  const papers = await mill.make(`${subject.year}_${slug}`, (templates, options) =>
    buildDossier(
      input,
      free.flatMap((p) => p.wanted),
      templates,
      { ...options, slug },
    ),
  );
  return papers && { ...head, ...papers, ...sentencesOf(plans.flatMap((p) => p.problems)) };
}

function inputOf(
  { reading, assessed }: ReadCard,
  profile: Readonly<Record<string, string>>,
  today: string,
): DossierInput | undefined {
  if (assessed === undefined) return undefined;
  const { set, criteria, self, council, hasCouncil } = assessed;
  return {
    set,
    criteria,
    subject: reading.identity.subject,
    entries: reading.entries,
    evaluation: self,
    ...(hasCouncil ? { council } : {}),
    profile,
    today,
  };
}

/** As it was at the run's start; the main thread adds to it. */
let journal: { readonly of: string; readonly value: Journal<FileDossiers> } | undefined;
function journalOf(out: string): Journal<FileDossiers> {
  if (journal?.of !== out) journal = { of: out, value: new Journal<FileDossiers>(out) };
  return journal.value;
}
