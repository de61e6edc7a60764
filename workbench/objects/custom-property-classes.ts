import { HostClass, itemNotFound, type HostObject } from "../interpreter";
import { textValue, type SheetTarget } from "./targets";

interface PropertyTarget {
  readonly target: SheetTarget;
  readonly key: string;
}

/** Keys compare without regard to case. */
const keyIn = ({ sheet }: SheetTarget, key: string): string | undefined =>
  [...sheet.state.customProperties.keys()].find((each) => each.toLowerCase() === key.toLowerCase());

function set(target: SheetTarget, key: string, value: string): void {
  const properties = new Map(target.sheet.state.customProperties);
  properties.set(keyIn(target, key) ?? key, value);
  target.sheet.update({ customProperties: properties });
}

const sheetCustomPropertyClass = new HostClass<PropertyTarget>("WorksheetCustomProperty", {
  identity: ({ key }) => key,
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ target, key }) => target.sheet.state.customProperties.get(key) ?? null,
      set: ({ target, key }, value) => set(target, key, textValue(value, "the property")),
    },
  },
  methods: {
    Delete: ({ target, key }) => {
      const properties = new Map(target.sheet.state.customProperties);
      properties.delete(key);
      target.sheet.update({ customProperties: properties });
    },
  },
});

const open = (target: SheetTarget, key: string): HostObject => sheetCustomPropertyClass.of({ target, key });

export const sheetCustomPropertiesClass = new HostClass<SheetTarget>("WorksheetCustomPropertyCollection", {
  items: (target) => [...target.sheet.state.customProperties.keys()].map((key) => open(target, key)),
  methods: {
    Add: (target, args) => {
      set(target, args.text(0), args.text(1));
      return open(target, keyIn(target, args.text(0)) ?? args.text(0));
    },
    GetCount: ({ sheet }) => sheet.state.customProperties.size,
    GetItem: (target, args) => {
      const key = keyIn(target, args.text(0));
      if (key === undefined) throw itemNotFound(`custom property "${args.text(0)}"`);
      return open(target, key);
    },
  },
});

export const CUSTOM_PROPERTY_CLASSES = [sheetCustomPropertyClass, sheetCustomPropertiesClass] as const;
