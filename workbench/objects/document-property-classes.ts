import { HostClass, invalidArgument, itemNotFound, type HostObject } from "../interpreter";
import type { WorkbookProperties } from "../model/workbook";
import type { Session } from "./session";
import { textValue } from "./targets";

function property(key: keyof WorkbookProperties) {
  return {
    get: ({ workbook }: Session) => workbook.state.properties[key],
    set: ({ workbook }: Session, value: unknown) =>
      workbook.update({ properties: { ...workbook.state.properties, [key]: textValue(value, key) } }),
  };
}

interface CustomTarget {
  readonly session: Session;
  readonly key: string;
}

function write({ workbook }: Session, key: string, value: unknown): void {
  const customProperties = new Map(workbook.state.customProperties);
  if (value === undefined) customProperties.delete(key);
  else if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    customProperties.set(key, value);
  else throw invalidArgument("a custom property is text, a number or true/false");
  workbook.update({ customProperties });
}

const customPropertyClass = new HostClass<CustomTarget>("CustomProperty", {
  identity: ({ key }) => key,
  properties: {
    Key: { get: ({ key }) => key },
    Type: {
      get: ({ session, key }) => {
        const type = typeof session.workbook.state.customProperties.get(key);
        return type.charAt(0).toUpperCase() + type.slice(1);
      },
    },
    Value: {
      get: ({ session, key }) => session.workbook.state.customProperties.get(key) ?? null,
      set: ({ session, key }, value) => write(session, key, value),
    },
  },
  methods: { Delete: ({ session, key }) => write(session, key, undefined) },
});

const open = (session: Session, key: string): HostObject => customPropertyClass.of({ session, key });

const customPropertyCollectionClass = new HostClass<Session>("CustomPropertyCollection", {
  items: (session) => [...session.workbook.state.customProperties.keys()].map((key) => open(session, key)),
  methods: {
    Add: (session, args) => {
      write(session, args.text(0), args.at(1));
      return open(session, args.text(0));
    },
    DeleteAll: ({ workbook }) => workbook.update({ customProperties: new Map() }),
    GetCount: ({ workbook }) => workbook.state.customProperties.size,
    GetItem: (session, args) => {
      if (!session.workbook.state.customProperties.has(args.text(0)))
        throw itemNotFound(`property "${args.text(0)}"`);
      return open(session, args.text(0));
    },
  },
});

export const documentPropertiesClass = new HostClass<Session>("DocumentProperties", {
  properties: {
    Author: property("author"),
    Category: property("category"),
    Comments: property("comments"),
    Company: property("company"),
    Keywords: property("keywords"),
    LastAuthor: { get: ({ workbook }) => workbook.state.properties.lastAuthor },
    Manager: property("manager"),
    Subject: property("subject"),
    Title: property("title"),
  },
  navigations: { Custom: (session) => customPropertyCollectionClass.of(session) },
});

export const DOCUMENT_PROPERTY_CLASSES = [
  documentPropertiesClass,
  customPropertyClass,
  customPropertyCollectionClass,
] as const;
