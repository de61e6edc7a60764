import type { Out } from "../render/out";
import type { Run } from "../render/run";
import { RunContent, type TemplatePlace } from "../types";
import { encodeXml, type TextTarget } from "../xml/text";
import type { Compiled, Evaluate } from "./expression";
import type { Step } from "./step";

/** A step that prints the value of a tag into text. */
export function printStep(compiled: Compiled, place: TemplatePlace, target: TextTarget): Step {
  const valueOf = reporting(compiled, place);
  return (scope, out, run) => {
    const value = valueOf(scope, run);
    if (value instanceof RunContent && target === "word") return printContent(value, out, run);
    out.text(encodeXml(toText(value, run, place), target));
  };
}

/** The value as text, for attributes and link addresses. */
export function textOf(compiled: Compiled, place: TemplatePlace): (...args: Parameters<Evaluate>) => string {
  const valueOf = reporting(compiled, place);
  return (scope, run) => toText(valueOf(scope, run), run, place);
}

function reporting({ evaluate, path }: Compiled, place: TemplatePlace): Evaluate {
  if (path === undefined) return evaluate;
  return (scope, run) => {
    const value = evaluate(scope, run);
    if (value === undefined) run.options.onMissing?.(path, place);
    return value;
  };
}

/** Such a value stands in a run beside its texts. */
function printContent(value: RunContent, out: Out, run: Run): void {
  const xml = value.toXml({
    addPicture: (file) => out.relationships.picture("/" + run.media.add(file)),
    drawingId: () => run.ids.drawing(),
  });
  out.text(`</w:t>${xml}<w:t xml:space="preserve">`);
}

/** Handlebars' printing: null and undefined print nothing, 0 prints 0, false prints false, a list its items with commas. */
function toText(value: unknown, run: Run, place: TemplatePlace): string {
  switch (typeof value) {
    case "string":
      return value;
    case "number":
    case "bigint":
    case "boolean":
      return String(value);
    case "object":
      if (value === null) return "";
      if (Array.isArray(value)) return value.map((item) => toText(item, run, place)).join(",");
      run.problem(value instanceof RunContent ? "bad-image" : "unprintable-value", place, {});
      return "";
    default:
      return "";
  }
}
