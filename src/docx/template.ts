import { CompileContext } from "./compile/context";
import { compilePart } from "./compile/part";
import type { Step } from "./compile/step";
import { DEFAULT_LIMITS, type Limits } from "./limits";
import { openPackage, type DocxPackage } from "./parts/package";
import { NOWHERE } from "./problems";
import { Out, OutputTooLarge } from "./render/out";
import { Run } from "./render/run";
import { rootScope } from "./render/scope";
import {
  DocxFillError,
  type CompileOptions,
  type DocxTemplate,
  type FillOptions,
  type HelperFunction,
  type TemplateProblem,
} from "./types";
import { packEntry } from "./zip/deflate";
import type { ZipEntry } from "./zip/read";
import { writeZip } from "./zip/write";

/** A part that varies, with the size it had last time, to make room for. */
interface CompiledPart {
  readonly entry: ZipEntry;
  readonly step: Step;
  expected: number;
}

/**
 * Reads a Word template with Handlebars tags: checks it, and compiles what varies so that it can be filled many
 * times.
 *
 * Never throws for what is wrong with the file or its tags: that is in `problems`, all at once, each with part,
 * paragraph, table cell and tag, in Vietnamese and English.
 */
export async function compileTemplate(docx: Uint8Array, options: CompileOptions = {}): Promise<DocxTemplate> {
  const limits: Limits = { ...DEFAULT_LIMITS, ...options.limits };
  const context = new CompileContext(helperTable(options.helpers), options.knownFields);
  const file = openPackage(docx, limits, context);
  const parts: CompiledPart[] = [];
  for (const part of file?.textParts ?? []) {
    const step = compilePart(part, limits, context);
    if (step) parts.push({ entry: part.entry, step, expected: part.source.length * 2 });
  }
  const problems = sorted(context.problems);
  return {
    fields: context.fields,
    problems,
    fill: (data, fillOptions = {}) => fill(file, parts, problems, limits, data, fillOptions),
  };
}

function helperTable(
  helpers: Readonly<Record<string, HelperFunction>> = {},
): ReadonlyMap<string, HelperFunction> {
  return new Map(Object.entries(helpers).map(([name, helper]) => [name.normalize("NFC"), helper]));
}

const sorted = (problems: readonly TemplateProblem[]): TemplateProblem[] => [
  ...problems.filter(({ severity }) => severity === "error"),
  ...problems.filter(({ severity }) => severity === "warning"),
];

async function fill(
  file: DocxPackage | undefined,
  parts: readonly CompiledPart[],
  problems: readonly TemplateProblem[],
  limits: Limits,
  data: unknown,
  options: FillOptions,
): Promise<Uint8Array> {
  const errors = problems.filter(({ severity }) => severity === "error");
  if (file === undefined || errors.length > 0) throw new DocxFillError(errors);
  options.signal?.throwIfAborted();

  const run = new Run(options, limits.rounds);
  const filled = parts.map((part) => ({ part, pieces: render(part, data, limits, run) }));
  if (run.problems.length > 0) throw new DocxFillError(run.problems);

  const replaced = new Map<ZipEntry, ZipEntry>();
  for (const { part, pieces } of filled) {
    replaced.set(part.entry, await packEntry(part.entry.name, pieces, part.entry.dosTime));
    options.signal?.throwIfAborted();
  }
  return writeZip(file.entries.map((entry) => replaced.get(entry) ?? entry));
}

function render(part: CompiledPart, data: unknown, limits: Limits, run: Run): Uint8Array[] {
  const out = new Out(part.expected, limits.outputBytes);
  try {
    part.step(rootScope(data), out, run);
  } catch (error) {
    if (!(error instanceof OutputTooLarge)) throw error;
    run.problem("too-much-output", { ...NOWHERE, part: part.entry.name }, {});
    return [];
  }
  const pieces = out.finish();
  part.expected = Math.ceil(pieces.reduce((size, piece) => size + piece.length, 0) * 1.1);
  return pieces;
}
