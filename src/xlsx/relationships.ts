import { childrenOf } from "./xml-read";
import type { Package } from "./zip";

export interface Relationship {
  readonly id: string;
  /** Last word of the type, the same in both editions of the format: "worksheet", "styles". */
  readonly kind: string;
  /** Part name in the package. */
  readonly target: string;
}

/** Relationships of a part; of the package itself for "". Links out of the file are left out. */
export function readRelationships(zip: Package, part: string): Relationship[] {
  const slash = part.lastIndexOf("/");
  const folder = part.slice(0, slash + 1);
  return childrenOf(zip.xml(`${folder}_rels/${part.slice(slash + 1)}.rels`), "Relationship")
    .filter((link) => link.attributes["TargetMode"] !== "External")
    .map((link) => ({
      id: link.attributes["Id"] ?? "",
      kind: link.attributes["Type"]?.split("/").pop() ?? "",
      target: resolveTarget(folder, link.attributes["Target"] ?? ""),
    }));
}

/** "xl/worksheets/" and "../theme/theme1.xml" → "xl/theme/theme1.xml". */
function resolveTarget(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = folder.split("/").filter((step) => step !== "");
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}
