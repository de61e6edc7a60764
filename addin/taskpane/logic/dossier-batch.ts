import type { CriteriaSet } from "../../../src/criteria";
import { setOfSheet, type Subject } from "../../../src/scorecard";
import type { Locale } from "../../../src/scoring";
import type { DocumentId } from "../../../src/dossier";
import { distinctFileSlugs } from "../../../src/vi";
import type { SubjectDossierKind } from "../store/dossier-state";
import { isAssessed, type PaneState } from "../store/state";
import { message, say } from "../strings";
import { createStep, dossierModel, type DossierModel } from "./dossier-model";
import { problemText } from "./problem-text";

/** One subject of the workbook and whether its documents can be made now. */
export interface BatchRow {
  readonly sheetId: string;
  readonly subject: Subject;
  /** `2026_thon-na-mau`, distinct within the workbook. */
  readonly folder: string;
  readonly slug: string;
  /** Absent when its points table is not known here. */
  readonly model?: DossierModel;
  /** What is in the way; `undefined` = its documents can be made. */
  blockedBecause(locale: Locale): string | undefined;
}

/** What the rows depend on. */
export interface BatchChoice extends Pick<PaneState, "cards" | "profile"> {
  readonly kind: SubjectDossierKind;
  readonly unwanted: ReadonlySet<DocumentId>;
}

/**
 * Every subject of the workbook, in sheet order, for one click over all of them; one at a time, so that the pane can
 * breathe between them.
 */
export function* eachBatchRow(
  choice: BatchChoice,
  sets: readonly CriteriaSet[],
  today: string,
): Generator<BatchRow> {
  const { cards, profile, kind, unwanted } = choice;
  const slugs = distinctFileSlugs(cards.map((c) => c.identity.subject.name));
  for (const [i, card] of cards.entries()) {
    const { identity } = card;
    const { subject } = identity;
    const slug = slugs[i] ?? card.sheetId;
    const row = { sheetId: card.sheetId, subject, slug, folder: `${subject.year}_${slug}` };
    const set = setOfSheet(sets, identity);
    if (!isAssessed(card) || set === undefined) {
      const why = card.reading === undefined ? message("st.loading") : message("st.unknownSet");
      yield { ...row, blockedBecause: (locale) => say(locale, why) };
      continue;
    }
    const model = dossierModel({ card, set, profile, today, dossier: kind, unwanted });
    yield { ...row, model, blockedBecause: (locale) => whyNot(model, locale) };
  }
}

function whyNot(model: DossierModel, locale: Locale): string | undefined {
  const step = createStep(model);
  switch (step.kind) {
    case "problem":
      return problemText(step.problem, locale);
    case "missing": {
      const label = locale === "vi" ? step.field.label : step.field.english;
      return say(locale, message("dos.all.missing", { n: model.missing.length, label }));
    }
    case "nothing-wanted":
      return (
        model.plans.find((p) => p.blockedBecause !== undefined && locale === "vi")?.blockedBecause ??
        say(locale, message("dos.none"))
      );
    case "create":
      return undefined;
  }
}
