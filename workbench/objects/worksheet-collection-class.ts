import { HostClass, itemNotFound, type HostObject } from "../interpreter";
import type { Sheet } from "../model/sheet";
import { addSheet } from "../model/sheets";
import { EVENT, WORKBOOK_TARGET } from "./event-delivery";
import { eventMethods } from "./event-registration";
import type { Session } from "./session";
import { SheetTarget } from "./targets";
import { worksheetClass } from "./worksheet-class";

const open = (session: Session, sheet: Sheet | undefined, what: string): HostObject => {
  if (!sheet) throw itemNotFound(what);
  return worksheetClass.of(new SheetTarget(session, sheet));
};

const sheetsOf = (session: Session, visibleOnly: boolean): readonly Sheet[] =>
  session.workbook.sheets.filter((sheet) => !visibleOnly || sheet.state.visibility === "Visible");

const events = eventMethods<Session>((session) => ({ events: session.events, id: WORKBOOK_TARGET }), {
  ActivatedEvent: { type: EVENT.activated, publicName: "onActivated" },
  AddedEvent: { type: EVENT.added, publicName: "onAdded" },
  CalculatedEvent: { type: EVENT.calculated, publicName: "onCalculated" },
  DataChangedEvent: { type: EVENT.changed, publicName: "onChanged" },
  DeactivatedEvent: { type: EVENT.deactivated, publicName: "onDeactivated" },
  DeletedEvent: { type: EVENT.deleted, publicName: "onDeleted" },
  EventMoved: { type: EVENT.moved, publicName: "onMoved" },
  EventNameChanged: { type: EVENT.nameChanged, publicName: "onNameChanged" },
  EventVisibilityChanged: { type: EVENT.visibilityChanged, publicName: "onVisibilityChanged" },
  FormatChangedEvent: { type: EVENT.formatChanged, publicName: "onFormatChanged" },
  ProtectionChangedEvent: { type: EVENT.protectionChanged, publicName: "onProtectionChanged" },
  SelectionChangedEvent: { type: EVENT.selectionChanged, publicName: "onSelectionChanged" },
});

export const worksheetCollectionClass = new HostClass<Session>("WorksheetCollection", {
  items: (session) => session.workbook.sheets.map((sheet) => open(session, sheet, "sheet")),
  methods: {
    ...events.methods,
    Add: (session, args) => {
      const { workbook } = session;
      const sheet = workbook.transaction(session.addinOrigin, "clears-undo", () =>
        addSheet(workbook, args.optionalText(0)),
      );
      return open(session, sheet, "sheet");
    },
    GetActiveWorksheet: (session) => open(session, session.view.activeSheet, "active sheet"),
    GetCount: (session, args) => sheetsOf(session, args.flag(0)).length,
    GetFirst: (session, args) => open(session, sheetsOf(session, args.flag(0))[0], "sheet"),
    GetItem: (session, args) =>
      open(session, session.workbook.findSheet(args.text(0)), `sheet "${args.text(0)}"`),
    GetLast: (session, args) => open(session, sheetsOf(session, args.flag(0)).at(-1), "sheet"),
  },
  publicNames: events.publicNames,
});
