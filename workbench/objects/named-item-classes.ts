import { HostClass, invalidArgument, itemNotFound, NULL_OBJECT, type HostObject } from "../interpreter";
import {
  addName,
  findName,
  namesIn,
  nameTarget,
  rangeFormula,
  removeName,
  replaceName,
  withSheet,
} from "../model/names";
import type { Sheet } from "../model/sheet";
import type { NamedItem } from "../model/sheet-state";
import { valueType } from "../model/cell";
import { rangeClass } from "./range-class";
import type { Session } from "./session";
import { flagValue, RangeTarget, SheetTarget, textValue } from "./targets";
import { worksheetClass } from "./worksheet-class";

/** The names of a sheet, or of the workbook when there is no sheet. */
export class NameScopeTarget {
  constructor(
    readonly session: Session,
    readonly sheet: Sheet | undefined,
  ) {}
}

class NameTarget extends NameScopeTarget {
  constructor(
    session: Session,
    sheet: Sheet | undefined,
    private readonly itemName: string,
  ) {
    super(session, sheet);
  }

  get item(): NamedItem {
    const found = findName(this.session.workbook, this.sheet, this.itemName);
    if (!found) throw itemNotFound(`name "${this.itemName}"`);
    return found;
  }

  change(patch: Partial<NamedItem>): void {
    replaceName(this.session.workbook, this.sheet, this.item.name, patch);
  }
}

const place = (target: NameTarget) => nameTarget(target.session.workbook, target.item, target.sheet);

/** The value of a name that is no range: what its formula gives. */
function evaluated({ session, sheet, item }: NameTarget): string | number | boolean {
  const home = sheet ?? session.workbook.sheets[0];
  if (!home) return "";
  return (
    session.workbook.calculation.evaluate([{ sheet: home, row: 0, column: 0, formula: item.formula }])[0] ??
    ""
  );
}

function typeOf(target: NameTarget): string {
  if (place(target)) return "Range";
  const value = evaluated(target);
  if (typeof value === "number") return Number.isInteger(value) ? "Integer" : "Double";
  return valueType(value) === "Empty" ? "String" : valueType(value);
}

const namedItemClass: HostClass<NameTarget> = new HostClass<NameTarget>("NamedItem", {
  identity: ({ item }) => item.name,
  properties: {
    Comment: {
      get: ({ item }) => item.comment,
      set: (target, value) => target.change({ comment: textValue(value, "comment") }),
    },
    Formula: {
      get: ({ item }) => item.formula,
      set: (target, value) => {
        const formula = textValue(value, "formula");
        if (!target.session.workbook.calculation.accepts(formula))
          throw invalidArgument(`the formula ${formula} has a mistake`);
        target.change({ formula: target.sheet ? withSheet(formula, target.sheet) : formula });
      },
    },
    Name: { get: ({ item }) => item.name },
    Scope: { get: ({ sheet }) => (sheet ? "Worksheet" : "Workbook") },
    Type: { get: typeOf },
    // For a range the value is its address, as in Excel.
    Value: { get: (target) => (place(target) ? target.item.formula.slice(1) : evaluated(target)) },
    Visible: {
      get: ({ item }) => item.visible,
      set: (target, value) => target.change({ visible: flagValue(value, "visible") }),
    },
  },
  navigations: {
    Worksheet: ({ session, sheet }) => {
      if (!sheet) throw invalidArgument("a workbook name has no sheet");
      return worksheetClass.of(new SheetTarget(session, sheet));
    },
    WorksheetOrNullObject: ({ session, sheet }) =>
      sheet ? worksheetClass.of(new SheetTarget(session, sheet)) : NULL_OBJECT,
  },
  methods: {
    Delete: ({ session, sheet, item }) => removeName(session.workbook, sheet, item.name),
    GetRange: (target) => {
      const found = place(target);
      if (!found) throw itemNotFound(`range behind the name "${target.item.name}"`);
      return rangeClass.of(new RangeTarget(target.session, found.sheet, found.area));
    },
  },
});

const open = (scope: NameScopeTarget, item: NamedItem): HostObject =>
  namedItemClass.of(new NameTarget(scope.session, scope.sheet, item.name));

/** Names are written for a place: a Range, or a formula or value as text. */
function formulaFrom(scope: NameScopeTarget, reference: unknown): string {
  const range = rangeClass.targetOf(reference);
  if (range) return rangeFormula(range.sheet, range.area);
  if (typeof reference === "number" || typeof reference === "boolean")
    return `=${String(reference).toUpperCase()}`;
  const text = textValue(reference, "the reference");
  const formula = text.startsWith("=") ? text : `="${text.replaceAll('"', '""')}"`;
  return scope.sheet ? withSheet(formula, scope.sheet) : formula;
}

function add(
  scope: NameScopeTarget,
  name: string,
  reference: unknown,
  comment: string | undefined,
): HostObject {
  const item: NamedItem = {
    name,
    formula: formulaFrom(scope, reference),
    comment: comment ?? "",
    visible: true,
  };
  addName(scope.session.workbook, scope.sheet, item);
  return open(scope, item);
}

export const namedItemCollectionClass: HostClass<NameScopeTarget> = new HostClass<NameScopeTarget>(
  "NamedItemCollection",
  {
    items: (scope) => namesIn(scope.session.workbook, scope.sheet).map((item) => open(scope, item)),
    methods: {
      Add: (scope, args) => add(scope, args.text(0), args.at(1), args.optionalText(2)),
      AddFormulaLocal: (scope, args) => add(scope, args.text(0), args.text(1), args.optionalText(2)),
      GetCount: (scope) => namesIn(scope.session.workbook, scope.sheet).length,
      GetItem: (scope, args) => {
        const item = findName(scope.session.workbook, scope.sheet, args.text(0));
        if (!item) throw itemNotFound(`name "${args.text(0)}"`);
        return open(scope, item);
      },
    },
  },
);

export const NAME_CLASSES = [namedItemClass, namedItemCollectionClass] as const;
