import { decodeArguments, isRecord, type Arguments } from "./arguments";
import type { Gate } from "./gate";
import { apiNotFound, HostError, invalidArgument } from "./host-error";
import { isHostObject, NULL_OBJECT, type HostObject } from "./host-class";
import { identityOf, project } from "./projection";
import {
  ActionType,
  ObjectPathType,
  type Action,
  type ActionResult,
  type ErrorBody,
  type ObjectPath,
  type RequestBody,
  type ResponseBody,
} from "./wire";

type Resolved = HostObject | typeof NULL_OBJECT;

export interface InterpreterSetup {
  /** The object every path starts from (the workbook). */
  root(): HostObject;
  /** `NewObject` paths such as the library's internal start-up service. */
  service(name: string): HostObject;
  readonly gate: Gate;
  /** Wraps one action that may write, so that the model can make it one undo step. */
  around<R>(run: () => R): R;
}

/**
 * Runs request batches of office.js: resolves object paths, carries out the actions in order, stops at the
 * first failing one (earlier ones stay applied) and answers in the library's own format. Knows nothing of Excel.
 */
export class Interpreter {
  private readonly kept = new Map<string, HostObject>();
  private lastReference = 0;

  constructor(private readonly setup: InterpreterSetup) {}

  /** Objects the client keeps between batches; Excel moves kept ranges when rows are inserted. */
  keptObjects(): Iterable<HostObject> {
    return this.kept.values();
  }

  execute(body: RequestBody): ResponseBody {
    const paths = new PathResolver(body.ObjectPaths, (path, resolver) => this.open(path, resolver));
    const results: ActionResult[] = [];
    const traceIds: number[] = [];
    for (const [index, action] of body.Actions.entries()) {
      try {
        const value = this.setup.around(() => this.run(action, paths, traceIds));
        results.push({ ActionId: action.Id, Value: value ?? null });
      } catch (error) {
        return { Error: describe(error, index, action, paths), Results: results, TraceIds: traceIds };
      }
    }
    return { Results: results, TraceIds: traceIds };
  }

  private run(action: Action, paths: PathResolver, traceIds: number[]): unknown {
    switch (action.ActionType) {
      case ActionType.Trace:
        traceIds.push(action.Id);
        return null;
      case ActionType.EnsureUnchanged:
        return null;
      case ActionType.Instantiate: {
        const object = paths.resolve(action.ObjectPathId);
        return object === NULL_OBJECT ? null : identityOf(object);
      }
      case ActionType.Query:
      case ActionType.QueryAsJson: {
        const object = paths.resolve(action.ObjectPathId);
        return object === NULL_OBJECT ? null : project(object, action.QueryInfo ?? {}, this.setup.gate);
      }
      case ActionType.Method:
        return this.runMethod(action, paths);
      case ActionType.SetProperty: {
        const args = paths.argumentsOf(action);
        this.assign(paths.object(action.ObjectPathId), action.Name ?? "", args.at(0));
        return null;
      }
      case ActionType.Update:
        this.update(paths.object(action.ObjectPathId), action.ObjectState ?? {});
        return null;
      default:
        throw new HostError("NotImplemented", `emulator: action type ${action.ActionType}`);
    }
  }

  private runMethod(action: Action, paths: PathResolver): unknown {
    const name = action.Name ?? "";
    if (name === "_KeepReference") {
      const object = paths.resolve(action.ObjectPathId);
      if (object !== NULL_OBJECT) this.keep(object);
      return null;
    }
    if (name === "_RemoveReference") {
      this.kept.delete(paths.argumentsOf(action).text(0));
      return null;
    }
    const object = paths.object(action.ObjectPathId);
    const result = this.call(object, name, paths.argumentsOf(action));
    return isHostObject(result) || result === NULL_OBJECT ? null : result;
  }

  private keep(object: HostObject): void {
    if (object.referenceId !== undefined) return;
    this.lastReference += 1;
    object.referenceId = `ref${this.lastReference}`;
    this.kept.set(object.referenceId, object);
  }

  private open(path: ObjectPath, paths: PathResolver): Resolved {
    switch (path.ObjectPathType) {
      case ObjectPathType.GlobalObject:
        return this.setup.root();
      case ObjectPathType.NewObject:
        return this.setup.service(path.Name);
      case ObjectPathType.NullObject:
        return NULL_OBJECT;
      case ObjectPathType.ReferenceId: {
        const object = this.kept.get(path.Name);
        if (!object) throw new HostError("InvalidReference", `emulator: reference ${path.Name} was released`);
        return object;
      }
      case ObjectPathType.Method:
        return this.openBelow(path, paths, (parent, args) => this.call(parent, path.Name, args));
      case ObjectPathType.Property:
        return this.openBelow(path, paths, (parent) => this.navigate(parent, path.Name));
      case ObjectPathType.Indexer:
        return this.openBelow(path, paths, (parent, args) => this.index(parent, args));
      default:
        throw new HostError("NotImplemented", `emulator: object path type ${path.ObjectPathType}`);
    }
  }

  private openBelow(
    path: ObjectPath,
    paths: PathResolver,
    step: (parent: HostObject, args: Arguments) => unknown,
  ): Resolved {
    const parent = paths.resolve(path.ParentObjectPathId ?? 0);
    if (parent === NULL_OBJECT) return NULL_OBJECT;
    const result = step(parent, paths.argumentsOf(path));
    if (isHostObject(result) || result === NULL_OBJECT) return result;
    throw new HostError("GeneralException", `emulator: ${parent.className}.${path.Name} gave no object`, 500);
  }

  private navigate(parent: HostObject, name: string): Resolved {
    const navigation = parent.navigation(name);
    if (!navigation) throw apiNotFound(`${parent.className}.${name}`);
    this.setup.gate.check(parent.className, parent.publicName(navigation.name));
    return navigation.open();
  }

  private index(parent: HostObject, args: Arguments): unknown {
    const indexer = parent.indexer() ?? parent.method("GetItem");
    if (!indexer) throw apiNotFound(`${parent.className}.getItem`);
    return indexer(args);
  }

  private call(object: HostObject, name: string, args: Arguments): unknown {
    const method = object.method(name);
    if (method) {
      this.setup.gate.check(object.className, object.publicName(name));
      return method(args);
    }
    const plain = /^(.+)OrNullObject$/.exec(name)?.[1];
    const base = plain === undefined ? undefined : (object.method(plain) ?? this.indexerAs(plain, object));
    if (!base) throw apiNotFound(`${object.className}.${name}`);
    this.setup.gate.check(object.className, name);
    try {
      return base(args);
    } catch (error) {
      if (error instanceof HostError && error.code === "ItemNotFound") return NULL_OBJECT;
      throw error;
    }
  }

  private indexerAs(name: string, object: HostObject): ((args: Arguments) => unknown) | undefined {
    return name === "GetItem" ? object.indexer() : undefined;
  }

  private assign(object: HostObject, name: string, value: unknown): void {
    const property = object.property(name);
    if (!property?.set) throw apiNotFound(`${object.className}.${name}`);
    this.setup.gate.check(object.className, object.publicName(property.name));
    property.set(value);
  }

  private update(object: HostObject, state: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(state)) {
      if (object.property(name)) this.assign(object, name, value);
      else {
        const child = this.navigate(object, name);
        if (child === NULL_OBJECT || !isRecord(value)) throw invalidArgument(`${name} cannot be updated`);
        this.update(child, value);
      }
    }
  }
}

/** Each path of a batch is opened once; a later action on the same path meets the same object. */
class PathResolver {
  private readonly opened = new Map<number, Resolved>();

  constructor(
    private readonly paths: Readonly<Record<string, ObjectPath>>,
    private readonly open: (path: ObjectPath, resolver: PathResolver) => Resolved,
  ) {}

  resolve(id: number): Resolved {
    const known = this.opened.get(id);
    if (known !== undefined) return known;
    const path = this.paths[String(id)];
    if (!path) throw new HostError("InvalidObjectPath", `emulator: object path ${id} is missing`);
    const object = this.open(path, this);
    this.opened.set(id, object);
    return object;
  }

  object(id: number): HostObject {
    const object = this.resolve(id);
    if (object === NULL_OBJECT)
      throw new HostError("InvalidObjectPath", "emulator: the object is a null object");
    return object;
  }

  argumentsOf(holder: Action | ObjectPath): Arguments {
    return decodeArguments(holder.ArgumentInfo, (id) => this.resolve(id));
  }

  /** `Worksheet.getRange`: where an error happened, as the client reports it. */
  location(action: Action): string {
    const path = this.paths[String(action.ObjectPathId)];
    const own = this.opened.get(action.ObjectPathId);
    const parent = this.opened.get(path?.ParentObjectPathId ?? -1);
    const object = own ?? parent;
    const name = own ? (action.Name ?? "") : (path?.Name ?? "");
    const className = object === undefined || object === NULL_OBJECT ? "Workbook" : object.className;
    return name === "" ? className : `${className}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  }
}

function describe(error: unknown, index: number, action: Action, paths: PathResolver): ErrorBody {
  const known =
    error instanceof HostError
      ? error
      : // A fault of the emulator itself must not look like an answer of Excel.
        new HostError(
          "GeneralException",
          `emulator fault: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
          500,
        );
  return {
    Code: known.code,
    Message: known.message,
    Location: paths.location(action),
    ActionIndex: index,
    HttpStatusCode: known.status,
  };
}
