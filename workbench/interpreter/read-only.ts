import { ActionType, ObjectPathType, type RequestBody } from "./wire";

const READING: ReadonlySet<number> = new Set([
  ActionType.Instantiate,
  ActionType.Query,
  ActionType.QueryAsJson,
  ActionType.Trace,
  ActionType.EnsureUnchanged,
]);

/** Methods that change nothing by their name: getters, and the library's own, such as `_KeepReference`. */
const readsByName = (name = ""): boolean => /^(_|Get)/.test(name);

/** Whether a batch surely changes nothing; one that may only seems to is taken for a change. */
export function isReadOnly({ Actions, ObjectPaths }: RequestBody): boolean {
  return (
    Actions.every(({ ActionType: type, Name }) =>
      type === ActionType.Method ? readsByName(Name) : READING.has(type),
    ) &&
    Object.values(ObjectPaths).every(
      ({ ObjectPathType: type, Name }) => type !== ObjectPathType.Method || readsByName(Name),
    )
  );
}
