import { HostClass, invalidArgument, itemNotFound, NULL_OBJECT, type HostObject } from "../interpreter";
import { cellArea, type Area } from "../model/area";
import { findCells } from "../model/searching";
import { copySheet, deleteSheet, moveSheet, renameSheet, setVisibility } from "../model/sheets";
import { STANDARD_HEIGHT } from "../model/sheet-state";
import { normalColor } from "../model/style";
import { commentCollectionClass, CommentScope } from "./comment-classes";
import { sheetCustomPropertiesClass } from "./custom-property-classes";
import { EVENT } from "./event-delivery";
import { eventMethods } from "./event-registration";
import { freezePanesClass } from "./freeze-panes-class";
import { namedItemCollectionClass, NameScopeTarget } from "./named-item-classes";
import { pageBreakCollectionClass } from "./page-break-classes";
import { pageLayoutClass } from "./page-layout-classes";
import { sheetProtectionClass } from "./protection-class";
import { rangeFromText } from "./range-arguments";
import { rangeAreasClass, RangeAreasTarget } from "./range-areas-class";
import { rangeClass } from "./range-class";
import { tableCollectionClass, TableScope } from "./table-classes";
import { flagValue, numberValue, oneOf, RangeTarget, SheetTarget, textValue } from "./targets";

const range = ({ session, sheet }: SheetTarget, area: Area): HostObject =>
  rangeClass.of(new RangeTarget(session, sheet, area));

/** The sheet `steps` away, over hidden ones if asked. */
function neighbour(target: SheetTarget, step: 1 | -1, visibleOnly: boolean): HostObject {
  const { sheets } = target.workbook;
  for (let index = sheets.indexOf(target.sheet) + step; ; index += step) {
    const sheet = sheets[index];
    if (!sheet) throw itemNotFound("further sheet");
    if (!visibleOnly || sheet.state.visibility === "Visible")
      return worksheetClass.of(new SheetTarget(target.session, sheet));
  }
}

const events = eventMethods<SheetTarget>(({ session, sheet }) => ({ events: session.events, id: sheet.id }), {
  ActivatedEvent: { type: EVENT.activated, publicName: "onActivated" },
  CalculatedEvent: { type: EVENT.calculated, publicName: "onCalculated" },
  DataChangedEvent: { type: EVENT.changed, publicName: "onChanged" },
  DeactivatedEvent: { type: EVENT.deactivated, publicName: "onDeactivated" },
  EventNameChanged: { type: EVENT.nameChanged, publicName: "onNameChanged" },
  EventVisibilityChanged: { type: EVENT.visibilityChanged, publicName: "onVisibilityChanged" },
  FormatChangedEvent: { type: EVENT.formatChanged, publicName: "onFormatChanged" },
  ProtectionChangedEvent: { type: EVENT.protectionChanged, publicName: "onProtectionChanged" },
  SelectionChangedEvent: { type: EVENT.selectionChanged, publicName: "onSelectionChanged" },
});

/** What empties Excel's undo list runs through here. */
function withoutUndo<R>({ session, workbook }: SheetTarget, run: () => R): R {
  return workbook.transaction(session.addinOrigin, "clears-undo", run);
}

export const worksheetClass: HostClass<SheetTarget> = new HostClass<SheetTarget>("Worksheet", {
  identity: ({ sheet }) => sheet.id,
  properties: {
    Gridlines: {
      get: ({ sheet }) => sheet.state.showGridlines,
      set: ({ sheet }, value) => sheet.update({ showGridlines: flagValue(value, "showGridlines") }),
    },
    Headings: {
      get: ({ sheet }) => sheet.state.showHeadings,
      set: ({ sheet }, value) => sheet.update({ showHeadings: flagValue(value, "showHeadings") }),
    },
    Id: { get: ({ sheet }) => sheet.id },
    Name: {
      get: ({ sheet }) => sheet.name,
      set: (target, value) =>
        withoutUndo(target, () => renameSheet(target.workbook, target.sheet, textValue(value, "the name"))),
    },
    Position: {
      get: ({ workbook, sheet }) => workbook.sheets.indexOf(sheet),
      set: (target, value) =>
        withoutUndo(target, () => moveSheet(target.workbook, target.sheet, numberValue(value, "position"))),
    },
    ShowGridlines: {
      get: ({ sheet }) => sheet.state.showGridlines,
      set: ({ sheet }, value) => sheet.update({ showGridlines: flagValue(value, "showGridlines") }),
    },
    ShowHeadings: {
      get: ({ sheet }) => sheet.state.showHeadings,
      set: ({ sheet }, value) => sheet.update({ showHeadings: flagValue(value, "showHeadings") }),
    },
    StandardHeight: { get: () => STANDARD_HEIGHT },
    StandardWidth: {
      get: ({ sheet }) => sheet.state.standardWidth,
      set: ({ sheet }, value) => sheet.update({ standardWidth: numberValue(value, "standardWidth") }),
    },
    TabColor: {
      get: ({ sheet }) => sheet.state.tabColor,
      set: ({ sheet }, value) => {
        const tabColor = normalColor(textValue(value, "tabColor"));
        if (tabColor === undefined) throw invalidArgument(`${String(value)} is not a colour`);
        sheet.update({ tabColor });
      },
    },
    Visibility: {
      get: ({ sheet }) => sheet.state.visibility,
      set: (target, value) =>
        withoutUndo(target, () =>
          setVisibility(
            target.workbook,
            target.sheet,
            oneOf(value, ["Visible", "Hidden", "VeryHidden"], "visibility"),
          ),
        ),
    },
  },
  navigations: {
    Comments: ({ session, sheet }) => commentCollectionClass.of(new CommentScope(session, sheet)),
    CustomProperties: (target) => sheetCustomPropertiesClass.of(target),
    FreezePanes: (target) => freezePanesClass.of(target),
    HorizontalPageBreaks: (target) => pageBreakCollectionClass.of({ target, axis: "horizontalBreaks" }),
    Names: ({ session, sheet }) => namedItemCollectionClass.of(new NameScopeTarget(session, sheet)),
    PageLayout: (target) => pageLayoutClass.of(target),
    Protection: (target) => sheetProtectionClass.of(target),
    Tables: ({ session, sheet }) => tableCollectionClass.of(new TableScope(session, sheet)),
    VerticalPageBreaks: (target) => pageBreakCollectionClass.of({ target, axis: "verticalBreaks" }),
  },
  methods: {
    ...events.methods,
    Activate: ({ session, sheet }) => session.view.activate(sheet),
    Calculate: () => null,
    Copy: (target, args) => {
      const where = oneOf(args.at(0) ?? "None", ["None", "Before", "After", "Beginning", "End"], "position");
      const relative = args.object(1, worksheetClass)?.sheet;
      const copy = withoutUndo(target, () => copySheet(target.workbook, target.sheet, where, relative));
      return worksheetClass.of(new SheetTarget(target.session, copy));
    },
    Delete: (target) => withoutUndo(target, () => deleteSheet(target.workbook, target.sheet)),
    FindAll: (target, args) => {
      const options = args.options(1);
      const used = target.sheet.usedArea(true) ?? cellArea(0, 0);
      const areas = findCells(target.workbook, target.sheet, used, args.text(0), {
        completeMatch: options["completeMatch"] === true,
        matchCase: options["matchCase"] === true,
      });
      if (areas.length === 0) throw itemNotFound(`cell with "${args.text(0)}"`);
      return rangeAreasClass.of(new RangeAreasTarget(target.session, target.sheet, areas));
    },
    GetCell: (target, args) =>
      rangeClass.of(
        new RangeTarget(target.session, target.sheet, undefined).at(cellArea(args.number(0), args.number(1))),
      ),
    GetNext: (target, args) => neighbour(target, 1, args.flag(0)),
    GetPrevious: (target, args) => neighbour(target, -1, args.flag(0)),
    GetRange: (target, args) => rangeClass.of(rangeFromText(target, args.optionalText(0))),
    GetRangeByIndexes: (target, args) => {
      const area = {
        row: args.number(0),
        column: args.number(1),
        rows: args.number(2),
        columns: args.number(3),
      };
      return rangeClass.of(new RangeTarget(target.session, target.sheet, undefined).at(area));
    },
    GetRanges: (target, args) => {
      const parts = (args.optionalText(0) ?? "")
        .split(/[,;]/)
        .map((part) => rangeFromText(target, part.trim()).area);
      return rangeAreasClass.of(new RangeAreasTarget(target.session, target.sheet, parts));
    },
    GetUsedRange: (target, args) => range(target, target.sheet.usedArea(args.flag(0)) ?? cellArea(0, 0)),
    GetUsedRangeOrNullObject: (target, args) => {
      const used = target.sheet.usedArea(args.flag(0));
      return used ? range(target, used) : NULL_OBJECT;
    },
    // The client rewrites its paths to sheets after the first answer.
    _GetAnotherWorksheetById: ({ session }, args) => sheetById(session, args.text(0)),
    _GetSheetById: ({ session }, args) => sheetById(session, args.text(0)),
  },
  publicNames: { ...events.publicNames, Gridlines: "showGridlines", Headings: "showHeadings" },
});

function sheetById(session: SheetTarget["session"], id: string): HostObject {
  const sheet = session.workbook.findSheet(id);
  if (!sheet) throw itemNotFound(`sheet "${id}"`);
  return worksheetClass.of(new SheetTarget(session, sheet));
}
