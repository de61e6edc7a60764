import { invalidArgument } from "./host-error";
import { NULL_OBJECT, type HostClass } from "./host-class";
import type { ArgumentInfo, ReferenceIds } from "./wire";

/** Arguments of one call, references already resolved; each reader refuses a wrong type as Excel does. */
export class Arguments {
  constructor(private readonly values: readonly unknown[]) {}

  at(index: number): unknown {
    return this.values[index] ?? undefined;
  }

  given(index: number): boolean {
    return this.at(index) !== undefined;
  }

  text(index: number): string {
    const value = this.at(index);
    if (typeof value === "string") return value;
    throw invalidArgument(`argument ${index + 1} must be text`);
  }

  optionalText(index: number): string | undefined {
    return this.given(index) ? this.text(index) : undefined;
  }

  number(index: number): number {
    const value = this.at(index);
    if (typeof value === "number" && Number.isFinite(value)) return value;
    throw invalidArgument(`argument ${index + 1} must be a number`);
  }

  optionalNumber(index: number): number | undefined {
    return this.given(index) ? this.number(index) : undefined;
  }

  flag(index: number): boolean {
    const value = this.at(index);
    if (value === undefined) return false;
    if (typeof value === "boolean") return value;
    throw invalidArgument(`argument ${index + 1} must be true or false`);
  }

  /** Options object; absent answers an empty one. */
  options(index: number): Readonly<Record<string, unknown>> {
    const value = this.at(index);
    if (value === undefined) return {};
    if (isRecord(value)) return value;
    throw invalidArgument(`argument ${index + 1} must be an object`);
  }

  /** The model object behind an API object, or nothing if the argument is of another kind. */
  object<T extends object>(index: number, hostClass: HostClass<T>): T | undefined {
    return hostClass.targetOf(this.at(index));
  }
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Puts the objects where the client sent their ids: flat, in nested arrays, or `{_ObjectPathId}` in options. */
export function decodeArguments(info: ArgumentInfo | undefined, resolve: (id: number) => unknown): Arguments {
  const ids = info?.ReferencedObjectPathIds ?? [];
  return new Arguments(
    (info?.Arguments ?? []).map((value, index) => decode(value, ids[index] ?? 0, resolve)),
  );
}

function decode(value: unknown, ids: ReferenceIds, resolve: (id: number) => unknown): unknown {
  if (typeof ids === "number" && ids !== 0) return nullToUndefined(resolve(ids));
  if (Array.isArray(value)) {
    const nested: readonly ReferenceIds[] = typeof ids === "object" && ids !== null ? ids : [];
    return value.map((item: unknown, index) => decode(item, nested[index] ?? 0, resolve));
  }
  if (isRecord(value)) {
    const id = value["_ObjectPathId"];
    if (typeof id === "number") return nullToUndefined(resolve(id));
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, decode(item, 0, resolve)]));
  }
  return value;
}

const nullToUndefined = (value: unknown): unknown => (value === NULL_OBJECT ? undefined : value);
