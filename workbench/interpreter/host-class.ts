import type { Arguments } from "./arguments";

/** A path that ends in a null object (`…OrNullObject` that found nothing). */
export const NULL_OBJECT = Symbol("null object");

export interface Property<T> {
  readonly get?: (target: T) => unknown;
  readonly set?: (target: T, value: unknown) => void;
}

/** What one class of the API does. Keys are wire names (PascalCase). */
export interface ClassSpec<T> {
  /** The id the client learns on instantiation and uses as indexer and event target. */
  readonly identity?: (target: T) => string;
  readonly properties?: Readonly<Record<string, Property<T>>>;
  readonly navigations?: Readonly<Record<string, (target: T) => HostObject | typeof NULL_OBJECT>>;
  readonly methods?: Readonly<Record<string, (target: T, args: Arguments) => unknown>>;
  readonly items?: (target: T) => readonly HostObject[];
  /** `collection[key]`; absent: the method GetItem. */
  readonly indexer?: (target: T, args: Arguments) => HostObject;
  /** Wire name → public member, where they differ; the API-set gate looks up the public name. */
  readonly publicNames?: Readonly<Record<string, string>>;
}

export interface BoundProperty {
  readonly name: string;
  readonly get: (() => unknown) | undefined;
  readonly set: ((value: unknown) => void) | undefined;
}

/** An API object as the interpreter sees it, whatever its class. */
export interface HostObject {
  readonly className: string;
  /** Set once the client asked to keep the object (`_KeepReference`). */
  referenceId: string | undefined;
  identity(): string | undefined;
  property(name: string): BoundProperty | undefined;
  properties(): readonly BoundProperty[];
  navigation(name: string): { readonly name: string; open(): HostObject | typeof NULL_OBJECT } | undefined;
  method(name: string): ((args: Arguments) => unknown) | undefined;
  items(): readonly HostObject[] | undefined;
  indexer(): ((args: Arguments) => HostObject) | undefined;
  publicName(wireName: string): string;
}

type Lookup<V> = ReadonlyMap<string, readonly [name: string, member: V]>;

/** The client spells some names in camelCase, some in PascalCase: members are found by lower case. */
function lookup<V>(members: Readonly<Record<string, V>> | undefined): Lookup<V> {
  return new Map(
    Object.entries(members ?? {}).map(([name, member]) => [name.toLowerCase(), [name, member]] as const),
  );
}

/** A class of the API. `of` wraps a model object for the wire, `targetOf` unwraps an argument. */
export class HostClass<T extends object> {
  readonly properties: Lookup<Property<T>>;
  readonly navigations: Lookup<(target: T) => HostObject | typeof NULL_OBJECT>;
  readonly methods: Lookup<(target: T, args: Arguments) => unknown>;

  constructor(
    readonly name: string,
    readonly spec: ClassSpec<T>,
  ) {
    this.properties = lookup(spec.properties);
    this.navigations = lookup(spec.navigations);
    this.methods = lookup(spec.methods);
  }

  of(target: T): HostObject {
    return new BoundObject(this, target);
  }

  targetOf(value: unknown): T | undefined {
    // An object of this class was built by `of` above, so its target has type T.
    return value instanceof BoundObject && value.hostClass === this ? (value.target as T) : undefined;
  }
}

class BoundObject<T extends object> implements HostObject {
  referenceId: string | undefined = undefined;

  constructor(
    readonly hostClass: HostClass<T>,
    readonly target: T,
  ) {}

  get className(): string {
    return this.hostClass.name;
  }

  identity(): string | undefined {
    return this.hostClass.spec.identity?.(this.target);
  }

  property(name: string): BoundProperty | undefined {
    const found = this.hostClass.properties.get(name.toLowerCase());
    return found && this.bind(found[0], found[1]);
  }

  properties(): readonly BoundProperty[] {
    return [...this.hostClass.properties.values()].map(([name, member]) => this.bind(name, member));
  }

  navigation(name: string): ReturnType<HostObject["navigation"]> {
    const found = this.hostClass.navigations.get(name.toLowerCase());
    return found && { name: found[0], open: () => found[1](this.target) };
  }

  method(name: string): ((args: Arguments) => unknown) | undefined {
    const found = this.hostClass.methods.get(name.toLowerCase());
    return found && ((args) => found[1](this.target, args));
  }

  items(): readonly HostObject[] | undefined {
    return this.hostClass.spec.items?.(this.target);
  }

  indexer(): ((args: Arguments) => HostObject) | undefined {
    const indexer = this.hostClass.spec.indexer;
    return indexer && ((args) => indexer(this.target, args));
  }

  publicName(wireName: string): string {
    return this.hostClass.spec.publicNames?.[wireName] ?? wireName;
  }

  private bind(name: string, member: Property<T>): BoundProperty {
    const { get, set } = member;
    return {
      name,
      get: get && (() => get(this.target)),
      set: set && ((value) => set(this.target, value)),
    };
  }
}

export const isHostObject = (value: unknown): value is HostObject => value instanceof BoundObject;
