import { HostClass, HostError, invalidArgument, isRecord, itemNotFound } from "../interpreter";
import { cellArea, cellsOf } from "../model/area";
import { rangeFormula } from "../model/names";
import { requireUnprotected } from "../model/protection";
import { DEFAULT_ALERT, DEFAULT_PROMPT, type ComparisonOperator, type ValidationRule } from "../model/rules";
import { clearValidation, isCellValid, ruleFrom, setValidation, sharedValidation } from "../model/validation";
import { rangeAreasClass, RangeAreasTarget } from "./range-areas-class";
import { rangeClass } from "./range-class";
import { flagValue, oneOf, textValue, type RangeTarget } from "./targets";

/** The API's names of the operators; two of them differ from those of conditional formats. */
const OPERATORS: Readonly<Record<string, ComparisonOperator>> = {
  Between: "Between",
  NotBetween: "NotBetween",
  EqualTo: "EqualTo",
  NotEqualTo: "NotEqualTo",
  GreaterThan: "GreaterThan",
  LessThan: "LessThan",
  GreaterThanOrEqualTo: "GreaterThanOrEqual",
  LessThanOrEqualTo: "LessThanOrEqual",
};

const operatorName = (operator: ComparisonOperator): string =>
  Object.keys(OPERATORS).find((name) => OPERATORS[name] === operator) ?? operator;

const COMPARING = ["wholeNumber", "decimal", "textLength", "date", "time"] as const;

/** An operand is a number, a formula, or a range given as object. */
function operand(value: unknown): string | number {
  if (typeof value === "number" || typeof value === "string") return value;
  const range = rangeClass.targetOf(value);
  if (range) return rangeFormula(range.sheet, range.area);
  throw invalidArgument("a validation operand must be a number, a formula or a range");
}

function readRule({ workbook }: RangeTarget, value: unknown): ValidationRule {
  if (!isRecord(value)) throw invalidArgument("a validation rule must be an object");
  const kinds = Object.keys(value).filter((key) => value[key] !== undefined && value[key] !== null);
  const [kind, ...more] = kinds;
  const body = kind === undefined ? undefined : value[kind];
  if (more.length > 0 || !isRecord(body)) throw invalidArgument("a validation rule has exactly one kind");
  const accepted = (formula: string | number): string | number => {
    if (typeof formula === "string" && formula.startsWith("=") && !workbook.calculation.accepts(formula))
      throw invalidArgument(`the formula ${formula} has a mistake`);
    return formula;
  };
  if (kind === "custom") {
    const formula = textValue(body["formula"], "the validation formula");
    return { kind, formula: String(accepted(formula.startsWith("=") ? formula : `=${formula}`)) };
  }
  if (kind === "list")
    return {
      kind,
      source: String(accepted(operand(body["source"]))),
      inCellDropDown: body["inCellDropDown"] !== false,
    };
  const comparing = COMPARING.find((each) => each === kind);
  if (!comparing) throw new HostError("NotImplemented", `emulator: DataValidationRule.${kind ?? ""}`);
  const operator =
    OPERATORS[oneOf(body["operator"], Object.keys(OPERATORS), "validation operator")] ?? "Between";
  const two = operator === "Between" || operator === "NotBetween";
  return {
    kind: comparing,
    operator,
    formula1: accepted(operand(body["formula1"])),
    ...(two ? { formula2: accepted(operand(body["formula2"])) } : {}),
  };
}

function ruleForClient(rule: ValidationRule | undefined): object | null {
  if (!rule) return null;
  const { kind, ...body } = rule;
  return { [kind]: "operator" in body ? { ...body, operator: operatorName(body.operator) } : body };
}

function shared({ sheet, area }: RangeTarget) {
  const found = sharedValidation(sheet, area);
  return found === "mixed" ? undefined : found;
}

function typeOf({ sheet, area }: RangeTarget): string {
  const found = sharedValidation(sheet, area);
  if (found === "mixed") return "Inconsistent";
  const kind = found?.rule?.kind ?? "none";
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}

const cellsToCheck = ({ sheet, area }: RangeTarget) => [
  ...cellsOf(sheet.usedArea(false, area) ?? cellArea(area.row, area.column)),
];

function validState(range: RangeTarget): boolean | null {
  const answers = cellsToCheck(range).map(([row, column]) =>
    isCellValid(range.workbook, range.sheet, row, column),
  );
  return answers.every(Boolean) ? true : answers.some(Boolean) ? null : false;
}

function text(record: Readonly<Record<string, unknown>>, key: string, limit: number): string {
  const value = record[key] ?? "";
  if (typeof value !== "string" || value.length > limit)
    throw invalidArgument(`${key} must be text of at most ${limit} characters`);
  return value;
}

export const dataValidationClass = new HostClass<RangeTarget>("DataValidation", {
  properties: {
    ErrorAlert: {
      get: (range) => shared(range)?.alert ?? DEFAULT_ALERT,
      set: (range, value) => {
        requireUnprotected(range.sheet);
        if (!isRecord(value)) throw invalidArgument("an error alert must be an object");
        setValidation(range.sheet, range.area, {
          alert: {
            message: text(value, "message", 255),
            title: text(value, "title", 32),
            showAlert: value["showAlert"] !== false,
            style: oneOf(value["style"] ?? "Stop", ["Stop", "Warning", "Information"], "alert style"),
          },
        });
      },
    },
    IgnoreBlanks: {
      get: (range) => shared(range)?.ignoreBlanks ?? true,
      set: (range, value) => {
        requireUnprotected(range.sheet);
        setValidation(range.sheet, range.area, { ignoreBlanks: flagValue(value, "ignoreBlanks") });
      },
    },
    Prompt: {
      get: (range) => shared(range)?.prompt ?? DEFAULT_PROMPT,
      set: (range, value) => {
        requireUnprotected(range.sheet);
        if (!isRecord(value)) throw invalidArgument("a prompt must be an object");
        setValidation(range.sheet, range.area, {
          prompt: {
            message: text(value, "message", 255),
            title: text(value, "title", 32),
            showPrompt: value["showPrompt"] !== false,
          },
        });
      },
    },
    Rule: {
      get: (range) => {
        const found = shared(range);
        return ruleForClient(found && ruleFrom(found, range.area.row, range.area.column));
      },
      set: (range, value) => {
        requireUnprotected(range.sheet);
        setValidation(range.sheet, range.area, { rule: readRule(range, value) });
      },
    },
    Type: { get: typeOf },
    Valid: { get: validState },
  },
  methods: {
    Clear: (range) => {
      requireUnprotected(range.sheet);
      clearValidation(range.sheet, range.area);
    },
    GetInvalidCells: (range) => {
      const areas = cellsToCheck(range)
        .filter(([row, column]) => !isCellValid(range.workbook, range.sheet, row, column))
        .map(([row, column]) => cellArea(row, column));
      if (areas.length === 0) throw itemNotFound("invalid cell");
      return rangeAreasClass.of(new RangeAreasTarget(range.session, range.sheet, areas));
    },
  },
});
