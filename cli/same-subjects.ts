import type { Subject } from "../src/scorecard";
import { subjectKey } from "./subject-list";
import { text, type Text } from "./words";

/** Where a scorecard stands, and a fingerprint of what was typed into it. */
export interface Standing {
  readonly file: string;
  readonly sheet: string;
  readonly subject: Subject;
  readonly entriesKey: string;
}

/** A unit that occurs more than once in a run. */
export interface Clash {
  readonly subject: Subject;
  readonly kind: "same" | "conflict";
  readonly places: readonly Standing[];
}

/**
 * Units that several sheets are of, by kind, commune, name and year. With the same entries everywhere the first counts
 * (“same”); with different entries nobody but a person can choose (“conflict”).
 */
export function findClashes(standings: readonly Standing[]): Clash[] {
  const byUnit = new Map<string, Standing[]>();
  for (const standing of standings) {
    const key = subjectKey(standing.subject);
    byUnit.set(key, [...(byUnit.get(key) ?? []), standing]);
  }
  return [...byUnit.values()].flatMap((places): Clash[] => {
    const [first] = places;
    if (first === undefined || places.length === 1) return [];
    const isSame = places.every((p) => p.entriesKey === first.entriesKey);
    return [{ subject: first.subject, kind: isSame ? "same" : "conflict", places }];
  });
}

export function clashText({ kind, subject, places }: Clash): Text {
  const where = places.map((p) => `“${p.file}” (${p.sheet})`).join(", ");
  return kind === "same"
    ? text(
        `“${subject.name}” năm ${subject.year} có ở nhiều nơi với điểm như nhau, chỉ tính một lần: ${where}.`,
        `“${subject.name}” ${subject.year} occurs more than once with the same scores, counted once: ${where}.`,
      )
    : text(
        `“${subject.name}” năm ${subject.year} có các bảng khác nhau, chưa tính bảng nào; giữ một bảng, bỏ bảng kia: ${where}.`,
        `“${subject.name}” ${subject.year} has different scorecards, none is counted; keep one of them: ${where}.`,
      );
}
