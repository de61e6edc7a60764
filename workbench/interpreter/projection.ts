import type { Gate } from "./gate";
import { apiNotFound } from "./host-error";
import { NULL_OBJECT, type HostObject } from "./host-class";
import type { QueryInfo } from "./wire";

type Path = readonly string[];

/** `{Id, _ReferenceId}` of an object: what Instantiate answers and every projection starts with. */
export function identityOf(object: HostObject): Record<string, unknown> {
  const id = object.identity();
  return {
    ...(id === undefined ? {} : { Id: id }),
    ...(object.referenceId === undefined ? {} : { _ReferenceId: object.referenceId }),
  };
}

/** Answers a Query action: the selected scalars, navigation objects and collection items as plain JSON. */
export function project(object: HostObject, query: QueryInfo, gate: Gate): Record<string, unknown> {
  const paths = [...(query.Select ?? []), ...(query.Expand ?? [])].map((path) => path.split("/"));
  return projectPaths(object, paths, gate, query);
}

function projectPaths(
  object: HostObject,
  paths: readonly Path[],
  gate: Gate,
  query: QueryInfo = {},
): Record<string, unknown> {
  const items = object.items();
  if (items) return projectCollection(object, items, paths, gate, query);

  const result = identityOf(object);
  const named = paths.filter(([head]) => head !== undefined && head !== "" && head !== "*");
  if (named.length < paths.length || paths.length === 0) addAllScalars(object, result, gate);
  for (const [head, rests] of groupByHead(named)) addMember(object, head, rests, result, gate);
  return result;
}

function projectCollection(
  object: HostObject,
  items: readonly HostObject[],
  paths: readonly Path[],
  gate: Gate,
  query: QueryInfo,
): Record<string, unknown> {
  const result = identityOf(object);
  const own = paths.filter(([head]) => head !== undefined && object.property(head) !== undefined);
  for (const [head] of own) if (head !== undefined) addMember(object, head, [], result, gate);

  const ofItems = paths
    .filter((path) => !own.includes(path))
    .map((path) => (path[0]?.toLowerCase() === "items" ? path.slice(1) : path));
  const from = query.Skip ?? 0;
  const page = items.slice(from, query.Top === undefined ? undefined : from + query.Top);
  result["_Items"] = page.map((item) => projectPaths(item, ofItems, gate));
  return result;
}

function addAllScalars(object: HostObject, result: Record<string, unknown>, gate: Gate): void {
  for (const property of object.properties()) {
    // load() without names asks for what this version has, not for more.
    if (property.get && gate.refusal(object.className, object.publicName(property.name)) === undefined)
      result[property.name] = property.get();
  }
}

function addMember(
  object: HostObject,
  head: string,
  rests: readonly Path[],
  result: Record<string, unknown>,
  gate: Gate,
): void {
  const property = object.property(head);
  if (property?.get) {
    gate.check(object.className, object.publicName(property.name));
    result[property.name] = property.get();
    return;
  }
  const navigation = object.navigation(head);
  if (!navigation) throw apiNotFound(`${object.className}.${head}`);
  gate.check(object.className, object.publicName(navigation.name));
  const child = navigation.open();
  result[navigation.name] = child === NULL_OBJECT ? null : projectPaths(child, rests, gate);
}

function groupByHead(paths: readonly Path[]): Map<string, Path[]> {
  const groups = new Map<string, Path[]>();
  for (const [head = "", ...rest] of paths) {
    const key = head.toLowerCase();
    const rests = groups.get(key) ?? [];
    if (rest.length > 0) rests.push(rest);
    groups.set(key, rests);
  }
  return groups;
}
