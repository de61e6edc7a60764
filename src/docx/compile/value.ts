import type { Run } from "../render/run";
import type { TemplatePlace } from "../types";
import { encodeXml, type TextTarget } from "../xml/text";
import type { Compiled, Evaluate } from "./expression";
import type { Step } from "./step";

/** A step that prints the value of a tag into text or an attribute. */
export function printStep({ evaluate, path }: Compiled, place: TemplatePlace, target: TextTarget): Step {
  const asText = textOf(evaluate, path, place);
  return (scope, out, run) => {
    const text = asText(scope, run);
    if (text !== "") out.text(encodeXml(text, target));
  };
}

/** The value as Handlebars prints it; a missing one is reported to the caller, an object is a problem. */
export function textOf(
  evaluate: Evaluate,
  path: string | undefined,
  place: TemplatePlace,
): (...args: Parameters<Evaluate>) => string {
  return (scope, run) => {
    const value = evaluate(scope, run);
    if (typeof value === "string") return value;
    if (value === undefined && path !== undefined) run.options.onMissing?.(path, place);
    return toText(value, run, place);
  };
}

/** null and undefined print nothing, 0 prints 0, false prints false, a list its items with commas. */
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
      run.problem("unprintable-value", place, {});
      return "";
    default:
      return "";
  }
}
