import {
  accessDenied,
  HostClass,
  invalidOperation,
  itemNotFound,
  NULL_OBJECT,
  type HostObject,
} from "../interpreter";
import { applicationClass } from "./application-classes";
import { commentCollectionClass, CommentScope } from "./comment-classes";
import { documentPropertiesClass } from "./document-property-classes";
import { EVENT, WORKBOOK_TARGET } from "./event-delivery";
import { eventMethods } from "./event-registration";
import { namedItemCollectionClass, NameScopeTarget } from "./named-item-classes";
import { rangeAreasClass, RangeAreasTarget } from "./range-areas-class";
import { rangeClass } from "./range-class";
import type { Session } from "./session";
import { settingCollectionClass } from "./setting-classes";
import { tableCollectionClass, TableScope } from "./table-classes";
import { flagValue, RangeTarget } from "./targets";
import { worksheetCollectionClass } from "./worksheet-collection-class";
import { xmlPartCollectionClass } from "./xml-part-classes";

const runtimeClass = new HostClass<Session>("Runtime", {
  properties: {
    EnableEvents: {
      get: ({ events }) => events.enabled,
      set: ({ events }, value) => {
        events.enabled = flagValue(value, "enableEvents");
      },
    },
  },
});

/** Protection of the workbook's structure. */
const workbookProtectionClass = new HostClass<Session>("WorkbookProtection", {
  properties: { Protected: { get: ({ workbook }) => workbook.state.protection !== undefined } },
  methods: {
    Protect: ({ workbook }, args) => {
      if (workbook.state.protection) throw invalidOperation("the workbook is protected already");
      workbook.update({ protection: { password: args.optionalText(0) } });
    },
    Unprotect: ({ workbook }, args) => {
      const password = workbook.state.protection?.password;
      if (password !== undefined && password !== args.optionalText(0))
        throw accessDenied("the password is wrong");
      workbook.update({ protection: undefined });
    },
  },
});

const events = eventMethods<Session>((session) => ({ events: session.events, id: WORKBOOK_TARGET }), {
  ActivatedEvent: { type: EVENT.workbookActivated, publicName: "onActivated" },
  AutoSaveSettingChangedEvent: { type: EVENT.autoSaveChanged, publicName: "onAutoSaveSettingChanged" },
});

const selectedRange = (session: Session): HostObject => {
  const areas = session.view.selectionOn(session.view.activeSheet);
  if (areas.length > 1) throw invalidOperation("several areas are selected");
  return rangeClass.of(new RangeTarget(session, session.view.activeSheet, session.view.selectedArea));
};

export const workbookClass = new HostClass<Session>("Workbook", {
  properties: {
    AutoSave: { get: ({ workbook }) => workbook.state.autoSave },
    IsDirty: {
      get: ({ workbook }) => workbook.state.isDirty,
      set: ({ workbook }, value) => workbook.update({ isDirty: flagValue(value, "isDirty") }),
    },
    Name: { get: ({ workbook }) => workbook.state.fileName },
    PreviouslySaved: { get: () => true },
    ReadOnly: { get: () => false },
  },
  navigations: {
    Application: (session) => applicationClass.of(session),
    Comments: (session) => commentCollectionClass.of(new CommentScope(session, undefined)),
    CustomXmlParts: (session) => xmlPartCollectionClass.of(session),
    Names: (session) => namedItemCollectionClass.of(new NameScopeTarget(session, undefined)),
    Properties: (session) => documentPropertiesClass.of(session),
    Protection: (session) => workbookProtectionClass.of(session),
    Settings: (session) => settingCollectionClass.of(session),
    Tables: (session) => tableCollectionClass.of(new TableScope(session, undefined)),
    Worksheets: (session) => worksheetCollectionClass.of(session),
    _Runtime: (session) => runtimeClass.of(session),
  },
  methods: {
    ...events.methods,
    GetActiveCell: (session) =>
      rangeClass.of(new RangeTarget(session, session.view.activeSheet, session.view.activeCell)),
    GetSelectedRange: selectedRange,
    GetSelectedRanges: selectedRanges,
    Save: ({ workbook }) => workbook.update({ isDirty: false }),
    _GetRangeForEventByReferenceId: () => {
      throw itemNotFound("range of the event");
    },
    _GetRangeOrNullObjectForEventByReferenceId: () => NULL_OBJECT,
  },
  publicNames: events.publicNames,
});

function selectedRanges(session: Session): HostObject {
  const { activeSheet } = session.view;
  return rangeAreasClass.of(
    new RangeAreasTarget(session, activeSheet, session.view.selectionOn(activeSheet)),
  );
}

export const WORKBOOK_CLASSES = [workbookClass, workbookProtectionClass, runtimeClass] as const;
