import { capitalizeFirst } from "../../vi";
import { mandatoryAbove, mandatoryOf, pointsOf, statedPoints, writtenCitation } from "./item-values";
import { isSamePart } from "./labels";
import type { Guess, ProposedCriterion, ProposedItem } from "./proposal";
import { carriesFigures, citationOf, type Reference } from "./reference";
import { takeRemarks, type TextWithRemarks } from "./remarks";
import { fold } from "./similar-text";
import type { LineNode } from "./tree";

/** What a criterion or group says of all items below it. */
interface Above {
  readonly code: string;
  readonly criterionTitle: string;
  readonly mandatory?: Guess<boolean>;
  readonly forbidsEvents: boolean;
  /** The sign of a footnote that explains it. */
  readonly sign?: string;
  /** Wording of a group that its items continue. */
  readonly lead: string;
}

/** The signs beside items, such as “(*)”, by item id; a footnote says what they mean. */
export type Signs = Map<string, string>;

/** Turns the tree of lines into criteria and items, each value with its source and reason. */
export function proposeCriteria(
  roots: readonly LineNode[],
  reference: Reference,
  signs: Signs,
): ProposedCriterion[] {
  return roots.map((root, index) => {
    const { line } = root;
    const own = root.isOwnColumn ? takeRemarks(line.criterion?.text ?? "") : remarksOf(root);
    const place = root.isOwnColumn ? (line.criterion?.place ?? line.textPlace) : line.textPlace;
    const label = root.label?.parts.join(".");
    const code: Guess<string> =
      label === undefined || label === ""
        ? counted(String(index + 1), root)
        : { value: label, certainty: "stated", why: "numbering", detail: label, place };
    const isItem = root.children.length === 0 && !root.isOwnColumn && line.as !== "criterion" && !line.isBand;
    const above: Above = {
      code: code.value,
      criterionTitle: own.text,
      forbidsEvents: forbidsEvents(own.text),
      lead: "",
      ...mandatoryAbove(root, own),
      ...(own.sign === undefined ? {} : { sign: own.sign }),
    };
    const stated = isItem ? undefined : statedPoints(root, own);
    return {
      id: `${line.row}.${line.part}${root.isOwnColumn ? ".c" : ""}`,
      row: line.row,
      code,
      title: titleOf(root, own, place, isItem),
      ...(stated === undefined ? {} : { statedPoints: stated }),
      items: isItem
        ? [proposeItem(root, { ...above, forbidsEvents: false }, 0, reference, signs, true)]
        : itemsBelow(root, above, reference, signs),
    };
  });
}

function titleOf(
  root: LineNode,
  own: TextWithRemarks,
  place: Guess<string>["place"],
  isItem: boolean,
): Guess<string> {
  const at = place === undefined ? {} : { place };
  const value = own.text.replace(/\s*:$/, "");
  if (isItem) return { value, certainty: "likely", why: "criterion-is-item", ...at };
  const isNumbered = root.label !== undefined || root.isOwnColumn || root.line.as !== undefined;
  return isNumbered
    ? { value, certainty: "stated", why: "written", ...at }
    : { value, certainty: "unsure", why: "upper-case-band", ...at };
}

function itemsBelow(node: LineNode, above: Above, reference: Reference, signs: Signs): ProposedItem[] {
  return node.children.flatMap((child, index) => {
    if (child.children.length === 0) return [proposeItem(child, above, index, reference, signs, false)];
    const own = remarksOf(child);
    return itemsBelow(
      child,
      {
        code: codeOf(child, above.code, index).value,
        criterionTitle: above.criterionTitle,
        forbidsEvents: above.forbidsEvents || forbidsEvents(own.text),
        lead: own.text.endsWith(":") && !forbidsEvents(own.text) ? own.text : "",
        ...(above.mandatory === undefined ? {} : { mandatory: above.mandatory }),
        ...(above.sign === undefined ? {} : { sign: above.sign }),
        ...mandatoryAbove(child, own),
        ...(own.sign === undefined ? {} : { sign: own.sign }),
      },
      reference,
      signs,
    );
  });
}

function proposeItem(
  node: LineNode,
  above: Above,
  index: number,
  reference: Reference,
  signs: Signs,
  isCriterion: boolean,
): ProposedItem {
  const { line } = node;
  const id = `${line.row}.${line.part}`;
  const own = remarksOf(node);
  const { text, isEvent } = withoutEventWords(own.text);
  const code: Guess<string> = isCriterion
    ? { value: `${above.code}.1`, certainty: "likely", why: "criterion-is-item", place: line.textPlace }
    : codeOf(node, above.code, index);
  const written = writtenCitation(node, own);
  const match = reference.match(text, {
    written: written?.reading,
    code: code.value,
    criterionTitle: above.criterionTitle,
  });
  const figures = carriesFigures(match, text);
  const carried = <T>(value: T | undefined): Guess<T | undefined> =>
    figures
      ? {
          value,
          certainty: "likely",
          why: match.isSame ? "same-text" : "similar-text",
          detail: match.item.code,
        }
      : { value: undefined, certainty: "likely", why: "no-match" };
  const { points, allowed } = pointsOf(node, own);
  const sign = own.sign ?? takeRemarks(line.points.text).sign ?? above.sign;
  if (sign !== undefined) signs.set(id, sign);
  return {
    id,
    row: line.row,
    furtherRows: node.folded.map((l) => l.row),
    code,
    text: wordingOf(node, text, above.lead),
    points,
    allowed,
    mandatory: mandatoryOf(node, own, above.mandatory),
    cite: citationOf(written, match, reference.instrument),
    mustNotOccur: isEvent
      ? { value: true, certainty: "stated", why: "event-wording", place: line.textPlace }
      : above.forbidsEvents && !/^khong|^chua|^co |^thuc hien/.test(fold(text))
        ? { value: true, certainty: "likely", why: "event-above" }
        : { value: false, certainty: "likely", why: "default" },
    measure: carried(match?.item.measure),
    applicableWhen: carried(match?.item.applicableWhen),
  };
}

function remarksOf({ line, folded }: LineNode): TextWithRemarks {
  return takeRemarks(
    folded.length === 0 ? line.text : `${line.text} ${folded.map((l) => l.text).join("; ")}`,
  );
}

/** The number as written when it already names its criterion, else behind the criterion's. */
function codeOf(node: LineNode, above: string, index: number): Guess<string> {
  const place = node.line.textPlace;
  const parts = node.label?.parts ?? [];
  if (parts.length === 0)
    return { value: `${above}.${index + 1}`, certainty: "likely", why: "counted", place };
  const own = parts.join(".");
  const outer = above.split(".");
  if (parts.length > 1 && isSamePart(parts[0], outer[0]))
    return { value: own, certainty: "stated", why: "numbering", detail: own, place };
  return {
    value: `${above}.${own}`,
    certainty: "likely",
    why: "numbering-under-criterion",
    detail: own,
    place,
  };
}

function counted(value: string, { line, isOwnColumn }: LineNode): Guess<string> {
  const place = line.textPlace;
  if (line.unreadLabel === undefined || isOwnColumn)
    return { value, certainty: "likely", why: "counted", place };
  return { value, certainty: "unsure", why: "number-unreadable", detail: line.unreadLabel, place };
}

function wordingOf(node: LineNode, text: string, lead: string): Guess<string> {
  const place = node.line.textPlace;
  if (lead !== "")
    return {
      value: `${lead} ${text.charAt(0).toLocaleLowerCase("vi")}${text.slice(1)}`,
      certainty: "likely",
      why: "joined-with-group",
      detail: lead,
      place,
    };
  if (node.folded.length > 0) return { value: text, certainty: "unsure", why: "lines-folded", place };
  return { value: text, certainty: "stated", why: "written", place };
}

const EVENT = /^không để xảy ra:\s*/iu;

/** “Không để xảy ra: ly khai” names the event “Ly khai”. */
function withoutEventWords(text: string): { text: string; isEvent: boolean } {
  const isEvent = EVENT.test(text);
  return { text: isEvent ? capitalizeFirst(text.replace(EVENT, "")) : text, isEvent };
}

function forbidsEvents(title: string): boolean {
  return /^(?:khong de|khong xay ra)\b/.test(fold(title));
}
