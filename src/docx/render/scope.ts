/** What `@index` and its like mean inside one round of a loop. */
export interface Loop {
  readonly index: number;
  readonly key: unknown;
  readonly first: boolean;
  readonly last: boolean;
  readonly outer: Loop | undefined;
}

/** The data a tag sees at one point of filling. */
export interface Scope {
  readonly context: unknown;
  /** What `../` leads to. */
  readonly up: Scope | undefined;
  /** The scope of the block around, for block parameters. */
  readonly outer: Scope | undefined;
  readonly loop: Loop | undefined;
  /** Values of `as |item index|`. */
  readonly params: readonly unknown[];
  readonly root: unknown;
}

export function rootScope(data: unknown): Scope {
  return { context: data, up: undefined, outer: undefined, loop: undefined, params: [], root: data };
}

/** Handlebars' rule: a block whose context is the same as the one around it adds no level for `../`. */
export function innerScope(
  outer: Scope,
  context: unknown,
  loop: Loop | undefined,
  params: readonly unknown[],
): Scope {
  return { context, up: context === outer.context ? outer.up : outer, outer, loop, params, root: outer.root };
}

/** Reads an own property; nothing inherited, no accessors of classes, no functions. */
export function property(value: unknown, key: string): unknown {
  if (value === null || value === undefined) return undefined;
  const holder: object = Object(value);
  if (Object.hasOwn(holder, key)) {
    const found: unknown = (holder as Record<string, unknown>)[key]; // an own property of an unknown object
    return typeof found === "function" ? undefined : found;
  }
  return isAscii(key) ? undefined : propertyByNormalForm(holder, key);
}

/** Data may spell a Vietnamese key in decomposed Unicode; the template's names are NFC. */
function propertyByNormalForm(holder: object, key: string): unknown {
  if (Array.isArray(holder)) return undefined;
  for (const [name, value] of Object.entries(holder))
    if (name.normalize("NFC") === key) return typeof value === "function" ? undefined : value;
  return undefined;
}

const isAscii = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

/** Handlebars' truthiness for `if`: an empty list is false, and so are 0, "", null, undefined, false and NaN. */
export function isTruthy(value: unknown): boolean {
  return Boolean(value) && !(Array.isArray(value) && value.length === 0);
}
