import { isSamePart, type Label } from "./labels";
import type { TableLine } from "./lines";
import { readPoints } from "./points";
import { takeRemarks } from "./remarks";

/** A line in its place among the others: a criterion, a group within one, or an item (a leaf). */
export interface LineNode {
  readonly line: TableLine;
  readonly label: Label | undefined;
  /** 0 for a criterion. */
  readonly depth: number;
  readonly children: LineNode[];
  /** Wording of lines below that have no points of their own. */
  readonly folded: TableLine[];
  /** A criterion that only its own column names. */
  readonly isOwnColumn: boolean;
  /** A criterion for sure, whatever its numbering: named by its own column, a band or a person. */
  readonly isCriterion: boolean;
}

/**
 * Puts numbered lines under each other. “1.1” goes under “1” (or “I”); any other style stays at the depth where
 * it was first met since its parent, and a new style goes one deeper.
 */
export function buildTree(lines: readonly TableLine[]): LineNode[] {
  const roots: LineNode[] = [];
  const stack: LineNode[] = [];
  const push = (
    line: TableLine,
    depth: number,
    { isOwnColumn = false, isCriterion = isOwnColumn }: Partial<LineNode> = {},
  ): void => {
    stack.length = Math.min(depth, stack.length);
    const node = {
      line,
      label: isOwnColumn ? line.criterion?.label : line.label,
      depth: stack.length,
      children: [],
      folded: [],
      isOwnColumn,
      isCriterion,
    };
    (stack.at(-1)?.children ?? roots).push(node);
    stack.push(node);
  };
  for (const line of lines) {
    if (line.criterion !== undefined) push(line, 0, { isOwnColumn: true });
    if (line.criterion !== undefined && line.text === "" && line.as === undefined) continue;
    const least = stack[0]?.isCriterion === true ? 1 : 0;
    if (line.as === "criterion" || isHeading(line)) push(line, 0, { isCriterion: line.label === undefined });
    else if (line.as === "item") push(line, Math.max(1, depthOf(line, stack)));
    else push(line, Math.max(least, depthOf(line, stack)));
  }
  foldMerged(roots);
  for (const root of roots) fold(root);
  return roots;
}

/** Lines between criteria and items, in order: their wording leads the items below and is no item itself. */
export function groupsOf(nodes: readonly LineNode[]): LineNode[] {
  return nodes.flatMap((n) => [
    ...(n.depth > 0 && n.children.length > 0 ? [n] : []),
    ...groupsOf(n.children),
  ]);
}

/** A band without a number, in capitals or across the table, opens a criterion. */
export function isHeading(line: TableLine): boolean {
  if (line.label !== undefined || line.criterion !== undefined || line.text === "") return false;
  return line.isBand || (line.points.text === "" && isUpperCase(line.text));
}

function isUpperCase(text: string): boolean {
  return text === text.toLocaleUpperCase("vi") && /\p{Lu}{3}/u.test(text);
}

function depthOf({ label }: TableLine, stack: readonly LineNode[]): number {
  if (label?.style === "dotted") {
    for (let i = stack.length - 1; i >= 0; i--) {
      const above = stack[i]?.label?.parts ?? [];
      if (
        above.length > 0 &&
        above.length < label.parts.length &&
        above.every((p, k) => isSamePart(p, label.parts[k]))
      )
        return i + 1;
    }
  }
  const same = stack.findIndex((n) => styleOf(n.label) === styleOf(label) && !n.isCriterion);
  if (same >= 0) return same;
  // A line without a number never hangs below another item, only below a criterion or group.
  if (label === undefined) return Math.min(1, stack.length);
  return stack.length;
}

/** “1.1” and “1.1.1” are two styles. */
function styleOf(label: Label | undefined): string {
  return label === undefined
    ? "none"
    : label.style === "dotted"
      ? `dotted ${label.parts.length}`
      : label.style;
}

/** Lines beside one merged points cell share one score, so they are one item. */
function foldMerged(siblings: LineNode[]): void {
  for (const node of siblings) foldMerged(node.children);
  const kept = siblings.filter((node) => {
    const from = node.line.points.mergedFrom;
    if (from === undefined || node.children.length > 0) return true;
    const first = siblings.find((n) => n.line.row === from && n.children.length === 0);
    first?.folded.push(node.line, ...node.folded);
    return first === undefined;
  });
  siblings.splice(0, siblings.length, ...kept);
}

/** Lines below that all lack points, under one that has some, are its wording and no items. */
function fold(node: LineNode): void {
  for (const child of node.children) fold(child);
  const areBare = node.children.every((c) => c.children.length === 0 && !hasPoints(c.line));
  if (node.children.length === 0 || node.isOwnColumn || !areBare || !hasPoints(node.line)) return;
  node.folded.push(...node.children.flatMap((c) => [c.line, ...c.folded]));
  node.children.length = 0;
}

function hasPoints(line: TableLine): boolean {
  return readPoints(ownPoints(line)).kind !== "blank" || takeRemarks(line.text).points !== undefined;
}

/** The text of the points cell; blank where it belongs to a row above. */
export function ownPoints({ points }: TableLine): string {
  return points.mergedFrom === undefined ? points.text : "";
}
