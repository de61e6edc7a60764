import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseCriteriaSet, type CriteriaSet, type SubjectType } from "../../src/criteria";
import { dossierTemplates, type DossierInput, type DossierTemplates } from "../../src/dossier";
import { sampleInput, sampleSheet, type Deviations, type SampleOptions } from "../../src/dossier/samples";
import type { Subject } from "../../src/scorecard";

const root = join(__dirname, "../..");
export const STOCK_SET: CriteriaSet = parseCriteriaSet(
  JSON.parse(readFileSync(join(root, "templates/criteria/lang-son-2022-minh-hoa.json"), "utf8")),
);

export const stockTemplates = (): DossierTemplates =>
  dossierTemplates(async (id) => new Uint8Array(readFileSync(join(root, `templates/word/${id}.docx`))));

/** A scoring sheet of the stock set, every item at its maximum but for the deviations. */
export const sheetOf = (
  type: SubjectType,
  subject: Omit<Subject, "type" | "year">,
  deviations: Deviations,
  more: SampleOptions & { readonly set?: CriteriaSet } = {},
): DossierInput => {
  const { set = STOCK_SET, ...options } = more;
  return { ...sampleSheet(STOCK_SET, type, subject, deviations, options), set };
};

/** Section 9 of the document specification: five subjects with what was lost and why. */
export const SAMPLES = {
  S1: () => sampleInput(STOCK_SET, "residential-area"),
  S2: () => sampleInput(STOCK_SET, "commune"),
  S3: () => sampleInput(STOCK_SET, "agency"),
  S4: () => sampleInput(STOCK_SET, "enterprise"),
  S5: () => sampleInput(STOCK_SET, "school"),
} as const;
