import { HostClass, itemNotFound, type HostObject } from "../interpreter";
import { EVENT, WORKBOOK_TARGET } from "./event-delivery";
import { eventMethods } from "./event-registration";
import type { Session } from "./session";

interface SettingTarget {
  readonly session: Session;
  readonly key: string;
}

function write({ workbook, events }: Session, key: string, value: unknown): void {
  const settings = new Map(workbook.state.settings);
  if (value === undefined) settings.delete(key);
  else settings.set(key, value);
  workbook.update({ settings });
  events.raise(EVENT.settingsChanged, [WORKBOOK_TARGET], {});
}

const settingClass = new HostClass<SettingTarget>("Setting", {
  identity: ({ key }) => key,
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ session, key }) => session.workbook.state.settings.get(key) ?? null,
      set: ({ session, key }, value) => write(session, key, value ?? null),
    },
  },
  methods: { Delete: ({ session, key }) => write(session, key, undefined) },
});

const open = (session: Session, key: string): HostObject => settingClass.of({ session, key });

const events = eventMethods<Session>((session) => ({ events: session.events, id: WORKBOOK_TARGET }), {
  SettingsChangedEvent: { type: EVENT.settingsChanged, publicName: "onSettingsChanged" },
});

export const settingCollectionClass = new HostClass<Session>("SettingCollection", {
  items: (session) => [...session.workbook.state.settings.keys()].map((key) => open(session, key)),
  methods: {
    ...events.methods,
    Add: (session, args) => {
      write(session, args.text(0), args.at(1) ?? null);
      return open(session, args.text(0));
    },
    GetCount: ({ workbook }) => workbook.state.settings.size,
    GetItem: (session, args) => {
      if (!session.workbook.state.settings.has(args.text(0))) throw itemNotFound(`setting "${args.text(0)}"`);
      return open(session, args.text(0));
    },
  },
  publicNames: events.publicNames,
});

export const SETTING_CLASSES = [settingClass, settingCollectionClass] as const;
