import type { DocumentId, DossierKind, SubjectDossierKind } from "../src/dossier";

/** The dossiers that each unit has for itself. */
export const UNIT_KINDS: readonly SubjectDossierKind[] = ["registration", "recognition"];

/** What a run of `antt dossier` makes. Plain data: it crosses to the threads. */
export interface DossierSettings {
  readonly out: string;
  readonly kinds: readonly DossierKind[];
  /** Only these; absent = all that can be made. */
  readonly only?: readonly DocumentId[];
  /** Texts of the dossier form that hold for every workbook, by full key (`chung/tinh`); what a workbook has goes first. */
  readonly shared: Readonly<Record<string, string>>;
  /** Folder with the unit's own templates, looked at before the built-in ones. */
  readonly ownTemplates?: string;
  /** Everything but the workbook that the documents depend on. */
  readonly key: string;
}
