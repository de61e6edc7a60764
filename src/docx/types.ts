import type { Limits } from "./limits";

/**
 * A function a template may call: `{{so diem}}`, `{{hoa_dau (bang_chu tong)}}`. `hash` holds `key=value`
 * arguments. Returns text, a number, a boolean, a list (joined by commas), a picture, or nothing. It may throw:
 * the message then becomes a problem of the fill, with helper, argument, document part and tag.
 */
export type HelperFunction = (args: readonly unknown[], hash: Readonly<Record<string, unknown>>) => unknown;

/** A value that is more than text, such as a picture: it writes XML of its own into the run where the tag stands. */
export abstract class RunContent {
  abstract toXml(document: FilledDocument): string;
}

/** What such a value needs of the document it goes into. */
export interface FilledDocument {
  /** Stores a picture, the same one once; gives the id of the relationship that leads to it. */
  addPicture(file: PictureFile): string;
  /** An id no other drawing of the document has. */
  drawingId(): number;
}

export interface PictureFile {
  readonly data: Uint8Array;
  readonly extension: "png" | "jpeg";
}

export interface CompileOptions {
  /** The helpers a template may use besides Handlebars' own; `pictureHelper` is one to take. */
  readonly helpers?: Readonly<Record<string, HelperFunction>>;
  /**
   * Every field the data can have, as dotted paths; what stands inside a list is written behind the list's name
   * (`tieu_chi.ten`; `tieu_chi[].ten` is the same). Unknown fields are then problems, and names match without
   * regard to accents and case.
   */
  readonly knownFields?: readonly string[];
  readonly limits?: Partial<Limits>;
}

export interface FillOptions {
  /** Stops the work; `fill` then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Told of each tag whose field the data does not have; the tag prints nothing. */
  readonly onMissing?: (field: string, place: TemplatePlace) => void;
}

/** Where something stands in a template. Counts are 1-based and are those a reader sees, from the top of the part. */
export interface TemplatePlace {
  /** Part name inside the file, such as `word/document.xml`; empty for the file as a whole. */
  readonly part: string;
  /** Text of the paragraph as it reads in Word; empty when the place is not in a paragraph. */
  readonly paragraph: string;
  readonly table?: number;
  readonly row?: number;
  readonly cell?: number;
  /** The tag as written, braces included; empty when there is none. */
  readonly tag: string;
}

export interface TemplateProblem {
  readonly severity: "error" | "warning";
  readonly code: ProblemCode;
  readonly place: TemplatePlace;
  /** Vietnamese sentence: what is wrong and what to do. `problemInEnglish` says the same. */
  readonly message: string;
  /** Names that the sentence mentions. */
  readonly words: Readonly<Partial<Record<string, string>>>;
}

export interface TemplateField {
  /** Dotted path from the data's root as far as it can be told: `tieu_chi.ten` inside `{{#each tieu_chi}}`. */
  readonly name: string;
  readonly kind: "value" | "list" | "condition";
  readonly uses: readonly TemplatePlace[];
}

/** A template read once, filled any number of times. */
export interface DocxTemplate {
  readonly fields: readonly TemplateField[];
  /** Errors first. With an error, `fill` rejects. */
  readonly problems: readonly TemplateProblem[];
  /**
   * The filled document as a .docx. Rejects with `DocxFillError`, which lists every problem at once, or with the
   * abort reason.
   */
  fill(data: unknown, options?: FillOptions): Promise<Uint8Array>;
}

/** A filled document could not be made; `problems` says why, all at once. */
export class DocxFillError extends Error {
  constructor(readonly problems: readonly TemplateProblem[]) {
    super(problems.map((problem) => problem.message).join("\n"));
    this.name = "DocxFillError";
  }
}

export type ProblemCode =
  | "not-a-docx"
  | "legacy-or-encrypted"
  | "damaged"
  | "too-large"
  | "malformed-part"
  | "dtd"
  | "macros"
  | "ole"
  | "alt-chunk"
  | "external-template"
  | "external-content"
  | "dangerous-field"
  | "unsafe-link"
  | "unclosed-tag"
  | "tag-over-paragraphs"
  | "stray-close-braces"
  | "tag-in-field-code"
  | "syntax"
  | "raw-output"
  | "partial"
  | "decorator"
  | "raw-block"
  | "unclosed-block"
  | "stray-close"
  | "mismatched-close"
  | "stray-else"
  | "block-crossing"
  | "block-in-text"
  | "else-in-row"
  | "too-deep"
  | "unknown-helper"
  | "unknown-field"
  | "name-matched"
  | "helper-failed"
  | "unprintable-value"
  | "bad-image"
  | "too-much-output";
