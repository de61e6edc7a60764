import type { Out } from "../render/out";
import type { Run } from "../render/run";
import { RunContent, type TemplatePlace } from "../types";
import { encodeXml, type TextTarget } from "../xml/text";
import type { Compiled, Evaluate } from "./expression";
import type { Step } from "./step";

/** A step that prints the value of a tag into text. */
export function printStep({ evaluate, path }: Compiled, place: TemplatePlace, target: TextTarget): Step {
  return (scope, out, run) => {
    const value = evaluate(scope, run);
    if (value instanceof RunContent && target === "word") return printContent(value, out, run);
    if (value === undefined && path !== undefined) run.options.onMissing?.(path, place);
    const text = toText(value, run, place);
    if (text !== "") out.text(encodeXml(text, target));
  };
}

/** The value as text, for attributes and link addresses. */
export function textOf(
  { evaluate, path }: Compiled,
  place: TemplatePlace,
): (...args: Parameters<Evaluate>) => string {
  return (scope, run) => {
    const value = evaluate(scope, run);
    if (value === undefined && path !== undefined) run.options.onMissing?.(path, place);
    return toText(value, run, place);
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
