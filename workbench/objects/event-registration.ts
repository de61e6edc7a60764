import type { Arguments } from "../interpreter";
import type { EventDelivery } from "./event-delivery";

interface EventTarget {
  readonly events: EventDelivery;
  readonly id: string;
}

type Method<T> = (target: T, args: Arguments) => unknown;

/**
 * The pair of wire methods behind one event property, `_Register…` and `_Unregister…`, and the public name the
 * API-set gate knows them by.
 */
export function eventMethods<T>(
  targetOf: (object: T) => EventTarget,
  events: Readonly<Record<string, { readonly type: number; readonly publicName: string }>>,
): { methods: Record<string, Method<T>>; publicNames: Record<string, string> } {
  const methods: Record<string, Method<T>> = {};
  const publicNames: Record<string, string> = {};
  for (const [name, { type, publicName }] of Object.entries(events)) {
    methods[`_Register${name}`] = (object) => {
      const { events: delivery, id } = targetOf(object);
      delivery.register(type, id);
      return null;
    };
    methods[`_Unregister${name}`] = (object) => {
      const { events: delivery, id } = targetOf(object);
      delivery.unregister(type, id);
      return null;
    };
    publicNames[`_Register${name}`] = publicName;
    publicNames[`_Unregister${name}`] = publicName;
  }
  return { methods, publicNames };
}
