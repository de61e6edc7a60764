import type { DocumentCode } from "./documents";

export type FieldType = "text" | "number" | "date" | "time" | "boolean" | "list" | "object" | "people";

/** Where a field's value comes from; `profile` and `asked` are typed in the form, the others are not. */
export type FieldSource = "sheet" | "computed" | "profile" | "asked" | "council" | "config";

/** Whose text it is: one for the workbook, one for the unit from year to year, one for unit and year. */
export type FieldScope = "workbook" | "unit" | "year";

/** Circumstances a field can depend on; `conditions.ts` decides them. */
export type Condition =
  | "residential-area"
  | "commune"
  | "unit"
  | "school"
  | "not-residential-area"
  | "has-party"
  | "has-model"
  | "early"
  | "not-passed"
  | "district-decides"
  | "province-decides"
  | "level-open";

export type Requirement = "always" | "optional" | Condition;

export const FORM_GROUPS = [
  "meeting",
  "people",
  "vote",
  "report",
  "refs",
  "sign",
  "unit",
  "council",
] as const;
export type FormGroup = (typeof FORM_GROUPS)[number];

export type FormInput =
  | "text"
  | "long-text"
  | "date"
  | "time"
  | "number"
  | "document-number"
  | "yes-no"
  | "choice"
  | "people"
  | "lines"
  | "table";

/** How a field is asked for in the form. */
export interface Asked {
  readonly group: FormGroup;
  readonly input: FormInput;
  /** Documents that need it, directly or through fields computed from it. */
  readonly documents: readonly DocumentCode[];
  /** Shown only then; absent = always. */
  readonly when?: Condition;
  /** `people` and `table`: the columns of a line, in order. */
  readonly columns?: readonly string[];
  /** `table`: columns that hold numbers. */
  readonly numeric?: readonly string[];
  /** `choice`: stored value and its two labels. */
  readonly choices?: readonly { readonly value: string; readonly label: string; readonly english: string }[];
  readonly hint?: string;
  readonly hintEnglish?: string;
  /** Required only in these documents; absent = in all of `documents`. */
  readonly requiredIn?: readonly DocumentCode[];
  /** A typed “-” is accepted and leaves the place for the pen. */
  readonly mayStayBlank?: true;
}

/**
 * One field of the documents: the single source for data builder, template check, form and documentation.
 * A name is the path a template writes; `[]` marks the items of a list.
 */
export interface CatalogueField {
  readonly name: string;
  readonly label: string;
  readonly english: string;
  readonly type: FieldType;
  readonly source: FieldSource;
  readonly required: Requirement;
  readonly example: string;
  /** Stock documents that print it; empty for a setting that only other fields depend on. */
  readonly documents: readonly DocumentCode[];
  readonly scope: FieldScope;
  readonly asked?: Asked;
}

type FieldRow = readonly [
  name: string,
  label: string,
  english: string,
  type: FieldType,
  source: FieldSource,
  required: Requirement,
  example: string,
  documents: string,
];

/** A field that is not asked for: computed, read from the sheet or taken from configuration. */
export function given(...row: FieldRow): CatalogueField {
  return { ...named(row), scope: "year" };
}

/** A field of the form. `documents` of `ask`, when absent, are those that print it. */
export function asked(
  row: FieldRow,
  scope: FieldScope,
  ask: Omit<Asked, "documents" | "requiredIn"> & {
    readonly documents?: string;
    readonly requiredIn?: string;
  },
): CatalogueField {
  const field = named(row);
  const { documents, requiredIn, ...rest } = ask;
  return {
    ...field,
    scope,
    asked: {
      ...rest,
      documents: documents === undefined ? field.documents : codes(documents),
      ...(requiredIn === undefined ? {} : { requiredIn: codes(requiredIn) }),
    },
  };
}

function named(row: FieldRow): Omit<CatalogueField, "scope" | "asked"> {
  const [name, label, english, type, source, required, example, documents] = row;
  return { name, label, english, type, source, required, example, documents: codes(documents) };
}

const ALL: readonly DocumentCode[] = ["A1", "B1", "B2", "B3", "B4", "C5", "C5b", "C6", "C7", "C8", "C9"];

/** “A1 B1” as codes; “*” = all. */
function codes(text: string): DocumentCode[] {
  const wanted = text.split(" ");
  return ALL.filter((code) => text === "*" || wanted.includes(code));
}
