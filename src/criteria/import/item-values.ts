import { readCitation } from "./citation-text";
import { readPoints, type PointsReading } from "./points";
import type { Guess, ProposedItem } from "./proposal";
import type { WrittenCitation } from "./reference";
import {
  mentionsMandatory,
  readMandatoryMark,
  readMandatoryWords,
  takeRemarks,
  type TextWithRemarks,
} from "./remarks";
import { ownPoints, type LineNode } from "./tree";

/** Points from their cell, else from the wording. */
export function pointsOf(node: LineNode, own: TextWithRemarks): Pick<ProposedItem, "points" | "allowed"> {
  const inCell = readPointsCell(ownPoints(node.line));
  const place = node.line.points.place ?? node.line.textPlace;
  if (inCell.kind !== "points" && own.points !== undefined && inCell.kind === "blank") {
    const { points: value, allowed, words: detail } = own.points;
    return {
      points: { value, certainty: "likely", why: "points-in-text", detail, place: node.line.textPlace },
      allowed: {
        value: allowed,
        certainty: "likely",
        why: own.points.why,
        detail,
        place: node.line.textPlace,
      },
    };
  }
  return pointsIn(inCell, node.line.points.text, place);
}

/** “10”, or “10 (bắt buộc)” without its remark. */
function readPointsCell(cell: string): PointsReading {
  const whole = readPoints(cell);
  return whole.kind === "unreadable" && whole.why === "points-unreadable"
    ? readPoints(takeRemarks(cell).text)
    : whole;
}

function pointsIn(
  reading: PointsReading,
  detail: string,
  place: NonNullable<Guess<number>["place"]>,
): Pick<ProposedItem, "points" | "allowed"> {
  if (reading.kind === "points") {
    const { points: value, allowed, why } = reading;
    return {
      points: { value, certainty: "stated", why: "written", detail, place },
      allowed: {
        value: allowed,
        certainty: why === "maximum-wording" ? "unsure" : "stated",
        why,
        detail,
        place,
      },
    };
  }
  const why = reading.kind === "blank" ? "points-blank" : reading.why;
  return {
    points: { value: undefined, certainty: "unsure", why, detail, place },
    allowed: { value: "max-or-zero", certainty: "likely", why: "default" },
  };
}

/** What the source gives for a criterion as a whole. */
export function statedPoints(node: LineNode, own: TextWithRemarks): Guess<number> | undefined {
  const isFirstItems = node.isOwnColumn && node.line.text !== "";
  const cell = isFirstItems ? undefined : readPoints(ownPoints(node.line));
  const { place } = node.line.points;
  if (cell?.kind === "points")
    return {
      value: cell.points,
      certainty: "stated",
      why: "written",
      ...(place === undefined ? {} : { place }),
    };
  if (own.points === undefined) return undefined;
  const { points: value, words: detail } = own.points;
  return { value, certainty: "likely", why: "points-in-text", detail, place: node.line.textPlace };
}

/** A remark counts wherever it stands: its own column, the points cell, the note, the wording, or above. */
export function mandatoryOf(
  node: LineNode,
  own: TextWithRemarks,
  above: Guess<boolean> | undefined,
): Guess<boolean> {
  return mandatoryHere(node, own) ?? above ?? { value: false, certainty: "likely", why: "no-mark" };
}

function mandatoryHere({ line, isOwnColumn }: LineNode, own: TextWithRemarks): Guess<boolean> | undefined {
  if (own.mandatory !== undefined) {
    const { value, words: detail } = own.mandatory;
    return { value, certainty: "stated", why: "remark", detail, place: line.textPlace };
  }
  if (isOwnColumn) return undefined;
  const inPoints = takeRemarks(line.points.text).mandatory?.value;
  for (const [cell, value] of [
    [line.points, inPoints],
    [line.note, readMandatoryWords(line.note.text)],
  ] as const)
    if (value !== undefined)
      return { value, certainty: "stated", why: "remark", detail: cell.text, ...placed(cell) };
  const { text: detail } = line.mandatory;
  if (detail === "") {
    const unread = [own.text, line.note.text].find(mentionsMandatory);
    if (unread === undefined) return undefined;
    return { value: false, certainty: "unsure", why: "mark-unclear", detail: unread, place: line.textPlace };
  }
  const marked = readMandatoryMark(detail);
  if (marked === undefined)
    return { value: false, certainty: "unsure", why: "mark-unclear", detail, ...placed(line.mandatory) };
  return { value: marked, certainty: "stated", why: "mark", detail, ...placed(line.mandatory) };
}

/** What a criterion or group says, for the items below it. */
export function mandatoryAbove(node: LineNode, own: TextWithRemarks): { mandatory?: Guess<boolean> } {
  const here = mandatoryHere(node, own);
  return here?.value === true ? { mandatory: { ...here, certainty: "likely", why: "remark-above" } } : {};
}

/** The citation from its cell, the note or the wording. */
export function writtenCitation({ line }: LineNode, own: TextWithRemarks): WrittenCitation | undefined {
  for (const cell of [line.cite, line.note]) {
    const reading = readCitation(cell.text);
    if (reading !== undefined) return { reading, words: cell.text, place: cell.place ?? line.textPlace };
  }
  return own.cite && { reading: own.cite, words: line.text, place: line.textPlace };
}

function placed(cell: { place?: Guess<boolean>["place"] }): Pick<Guess<boolean>, "place"> {
  return cell.place === undefined ? {} : { place: cell.place };
}
