import { CompileContext } from "./compile/context";
import { compilePart } from "./compile/part";
import { fillFile, type CompiledPart } from "./fill";
import { DEFAULT_LIMITS, type Limits } from "./limits";
import { openPackage } from "./parts/package";
import { idFloor } from "./render/ids";
import { DocxFillError, type CompileOptions, type DocxTemplate, type TemplateProblem } from "./types";

/**
 * Reads a Word template with Handlebars tags: checks it, and compiles what varies so that it can be filled many
 * times.
 *
 * Never throws for what is wrong with the file or its tags: that is in `problems`, all at once, each with part,
 * paragraph, table cell and tag, in Vietnamese and English.
 */
export async function compileTemplate(docx: Uint8Array, options: CompileOptions = {}): Promise<DocxTemplate> {
  const limits: Limits = { ...DEFAULT_LIMITS, ...options.limits };
  const helpers = Object.entries(options.helpers ?? {}).map(
    ([name, helper]) => [name.normalize("NFC"), helper] as const,
  );
  const context = new CompileContext(new Map(helpers), options.knownFields);
  const file = openPackage(docx, limits, context);
  const parts: CompiledPart[] = [];
  for (const part of file?.textParts ?? []) {
    const step = compilePart(part, limits, context);
    if (step) parts.push({ part, step, expected: part.root.source.length * 2 });
  }
  const compiled = file && {
    file,
    parts,
    limits,
    idFloor: idFloor(file.textParts.map(({ root }) => root.source)),
  };
  const problems = worstFirst(context.problems);
  const errors = problems.filter(({ severity }) => severity === "error");
  return {
    fields: context.fields,
    problems,
    fill: async (data, fillOptions = {}) => {
      if (compiled === undefined || errors.length > 0) throw new DocxFillError(errors);
      return fillFile(compiled, data, fillOptions);
    },
  };
}

function worstFirst(problems: readonly TemplateProblem[]): TemplateProblem[] {
  const rank = { error: 0, warning: 1 };
  return [...problems].sort((a, b) => rank[a.severity] - rank[b.severity]);
}
