import type { RequirementSets } from "../interpreter";

const CLASS = /^ {4}class (\w+) extends/;
const MEMBER = /^ {8}(?:readonly )?([a-z]\w*)(?:\(|\??:)/;
const API_SET = /\[Api set: (\w+)(?: ([\d.]+))?/;

/**
 * Reads from the type declarations of Office.js (`@types/office-js`, MIT) which requirement set each member of the
 * given Excel classes needs. An overloaded member has the lowest set of its overloads.
 */
export function readRequirementSets(declarations: string, classNames: readonly string[]): RequirementSets {
  const wanted = new Set(classNames);
  const sets: Record<string, Record<string, string>> = Object.fromEntries(
    classNames.map((name) => [name, {}]),
  );
  const lines = declarations.split(/\r?\n/);
  const start = lines.findIndex((line) => line.startsWith("declare namespace Excel"));
  let className: string | undefined;
  let set: string | undefined;
  for (const line of lines.slice(start + 1)) {
    if (line.startsWith("}")) break;
    className = CLASS.exec(line)?.[1] ?? (line.startsWith("    }") ? undefined : className);
    set = setName(line) ?? set;
    const member = MEMBER.exec(line)?.[1];
    if (member === undefined) continue;
    const members = className !== undefined && wanted.has(className) ? sets[className] : undefined;
    if (members && set !== undefined) members[member] ??= set;
    set = undefined;
  }
  return sets;
}

function setName(line: string): string | undefined {
  const match = API_SET.exec(line);
  if (!match) return undefined;
  const [, family, version] = match;
  // What is not a numbered ExcelApi set (online, desktop, preview) no Excel of a fixed version has.
  return family === "ExcelApi" && version !== undefined ? version : "online";
}
