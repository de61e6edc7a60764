import type { Verdict } from "../scoring";
import type { ClosedColumn, ClosedResult } from "./closing";
import type { CommuneFigures } from "./commune-figures";
import { ENTRY_FIELDS } from "./entry-fields";
import type { LogDetail, LoggedChange } from "./log";
import type { Seal, SealedValue } from "./seal";

/** Reads the JSON of a log line; `undefined` when it is none or lacks what its action needs. */
export function parseLogDetail(text: string): LogDetail | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  const at = members(json);
  switch (at("action")) {
    case "close": {
      const result = closedResult(at("result"));
      return result && { action: "close", result };
    }
    case "reopen": {
      const reason = at("reason");
      return typeof reason === "string" ? { action: "reopen", reason } : undefined;
    }
    case "wrong-column": {
      const [role, changes] = [at("role"), loggedChanges(at("changes"))];
      if (role !== "self" && role !== "council") return undefined;
      return changes && { action: "wrong-column", role, changes };
    }
    case "agree": {
      const changes = loggedChanges(at("changes"));
      return changes && { action: "agree", changes };
    }
    case "hand-out": {
      const [copyId, subjects, to] = [at("copyId"), at("subjects"), at("to")];
      if (typeof copyId !== "string" || typeof subjects !== "number" || typeof to !== "string")
        return undefined;
      return { action: "hand-out", copyId, subjects, to };
    }
    case "take-back": {
      const [copyId, taken, kept] = [at("copyId"), at("taken"), at("kept")];
      if (typeof copyId !== "string" || typeof taken !== "number" || typeof kept !== "number")
        return undefined;
      return { action: "take-back", copyId, taken, kept };
    }
    case "override": {
      const [figures, register, reason] = [
        communeFigures(at("figures")),
        communeFigures(at("register")),
        at("reason"),
      ];
      if (figures === undefined || register === undefined || typeof reason !== "string") return undefined;
      return { action: "override", figures, register, reason };
    }
    default:
      return undefined;
  }
}

function closedResult(json: unknown): ClosedResult | undefined {
  const at = members(json);
  const [self, council, seal] = [closedColumn(at("self")), closedColumn(at("council")), sealOf(at("seal"))];
  if (self === undefined || council === undefined || seal === undefined) return undefined;
  return { self, council, seal };
}

function closedColumn(json: unknown): ClosedColumn | undefined {
  const at = members(json);
  const [total, verdict, circularVerdict] = [at("total"), at("verdict"), at("circularVerdict")];
  if (typeof total !== "number" || !isVerdict(verdict) || !isVerdict(circularVerdict)) return undefined;
  return { total, verdict, circularVerdict };
}

function sealOf(json: unknown): Seal | undefined {
  const at = members(json);
  const [hash, items] = [at("hash"), at("items")];
  if (typeof hash !== "string" || typeof items !== "object" || items === null) return undefined;
  const read: Record<string, readonly SealedValue[]> = {};
  for (const [code, values] of Object.entries(items)) {
    if (!Array.isArray(values) || values.length !== ENTRY_FIELDS.length) return undefined;
    const checked = values.filter(isSealedValue);
    if (checked.length !== values.length) return undefined;
    read[code] = checked;
  }
  return { hash, items: read };
}

function loggedChanges(json: unknown): LoggedChange[] | undefined {
  if (!Array.isArray(json)) return undefined;
  const changes = json.flatMap((one: unknown): LoggedChange[] => {
    const at = members(one);
    const [code, field, from, to] = [
      at("code"),
      ENTRY_FIELDS.find((f) => f === at("field")),
      at("from"),
      at("to"),
    ];
    if (typeof code !== "string" || field === undefined || !isOptionalCell(from) || !isOptionalCell(to))
      return [];
    return [{ code, field, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }];
  });
  return changes.length === json.length ? changes : undefined;
}

function communeFigures(json: unknown): CommuneFigures | undefined {
  const at = members(json);
  const [registered, recognised, total] = [at("registered"), at("recognised"), at("total")];
  if (typeof registered !== "number" || typeof recognised !== "number" || typeof total !== "number")
    return undefined;
  return { registered, recognised, total };
}

function members(json: unknown): (key: string) => unknown {
  return (key) =>
    typeof json === "object" && json !== null && Object.hasOwn(json, key)
      ? Reflect.get(json, key)
      : undefined;
}

function isVerdict(value: unknown): value is Verdict {
  return value === "pass" || value === "fail" || value === "incomplete";
}

function isOptionalCell(value: unknown): value is string | number | boolean | undefined {
  return value === undefined || ["string", "number", "boolean"].includes(typeof value);
}

function isSealedValue(value: unknown): value is SealedValue {
  return value === null || isOptionalCell(value);
}
