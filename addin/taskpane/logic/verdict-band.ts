import type { ColumnSummary } from "../../../src/scorecard";
import type { ClauseResult, Evaluation, Verdict } from "../../../src/scoring";
import { formatNumber } from "../../../src/vi";
import { message, type Message, type StringKey } from "../strings";

/** Tint of the band; `warn` = the two verdicts differ. */
export type BandTone = "pass" | "fail" | "open" | "warn";
export type StatusIcon = "pass" | "fail" | "error" | "progress" | "warning" | "blank";
/** Colour of the verdict's words; it stays with the verdict where the band itself turns to `warn`. */
export type VerdictTone = "pass" | "fail" | "open";

/** A sentence, and the item codes in it that link to their cells. */
export interface Reason {
  readonly text: Message;
  readonly linked?: { readonly placeholder: "code" | "codes"; readonly codes: readonly string[] };
}

/** Everything the verdict band shows, before any language (pane design, section 5). */
export interface VerdictBand {
  readonly tone: BandTone;
  readonly verdictTone: VerdictTone;
  readonly label: StringKey;
  readonly icon: StatusIcon;
  readonly total: number;
  readonly maximum: number;
  readonly passMark: number;
  /** Points: earned, open (blank or invalid) and lost; they add up to `maximum`. */
  readonly track: { readonly earned: number; readonly open: number; readonly lost: number };
  readonly facts: {
    readonly done: number;
    readonly total: number;
    readonly ok: number;
    readonly must: number;
  };
  readonly reasons: readonly Reason[];
  readonly circular: {
    readonly icon: StatusIcon;
    readonly text: Message;
    readonly clauses: readonly ClauseLine[];
  };
  /** Present when both verdicts are final and differ: why, in one sentence. */
  readonly difference: StringKey | undefined;
  readonly council: { readonly label: StringKey; readonly total: number } | undefined;
}

/** One clause of the Circular in the “Vì sao” popover. */
export interface ClauseLine {
  readonly clause: string;
  readonly icon: StatusIcon;
  readonly text: Message;
}

/**
 * The band of an evaluation. `council` is the evaluation of the council's column, where it holds any score.
 * Labels and order of the rules: pane design, section 5.2; the verdict itself is decided by src/scoring.
 */
export function verdictBand(self: Evaluation, council?: Evaluation): VerdictBand {
  const { label, icon, tone } = verdictLabel(self);
  const lost = round2(self.maximum - self.total - self.open);
  return {
    tone: self.verdictsDiffer ? "warn" : tone,
    verdictTone: tone,
    label,
    icon,
    total: self.total,
    maximum: self.maximum,
    passMark: self.passMark,
    track: { earned: self.total, open: self.open, lost: Math.max(0, lost) },
    facts: {
      done: self.answered,
      total: self.items.length,
      ok: self.mandatoryMet,
      must: self.mandatoryTotal,
    },
    reasons: reasonsOf(self),
    circular: {
      icon: self.verdictsDiffer ? "warning" : circularIcon(self.circularVerdict),
      text: circularText(self),
      clauses: self.circularClauses.map(clauseLine),
    },
    difference: self.verdictsDiffer
      ? self.verdict === "pass"
        ? "verdict.diff.body"
        : "verdict.diff.extra"
      : undefined,
    council:
      council === undefined || council.answered === 0
        ? undefined
        : { label: verdictLabel(council).label, total: council.total },
  };
}

export interface VerdictWords {
  readonly label: StringKey;
  readonly icon: StatusIcon;
  readonly tone: VerdictTone;
}

/** The same from a summary; `undefined` while none of the `items` has a score. */
export function summaryLabel(s: ColumnSummary, items: number | undefined): VerdictWords | undefined {
  if (items !== undefined && s.blank >= items) return undefined;
  const isFinal = s.blank + s.errors === 0;
  return verdictLabel({ ...s, verdictsDiffer: isFinal && s.verdict !== s.circularVerdict });
}

/** The word for a verdict with its icon; also used in the list of subjects. */
export function verdictLabel(e: Pick<Evaluation, "verdict" | "verdictsDiffer" | "blank">): VerdictWords {
  switch (e.verdict) {
    case "pass":
      return {
        label: e.verdictsDiffer ? "verdict.passScore" : "verdict.pass",
        icon: "pass",
        tone: "pass",
      };
    case "fail":
      return { label: "verdict.fail", icon: "fail", tone: "fail" };
    case "incomplete":
      return e.blank === 0
        ? { label: "verdict.unknown", icon: "error", tone: "open" }
        : { label: "verdict.progress", icon: "progress", tone: "open" };
  }
}

function reasonsOf(e: Evaluation): Reason[] {
  const mark = formatNumber(e.passMark);
  switch (e.cause) {
    case "mandatory-missed":
      return [mandatoryReason(e.mandatoryMisses), ...whatIsLeft(e)];
    case "pass-mark-out-of-reach":
      return [{ text: message("verdict.reason.cannot", { max: formatNumber(e.reachable), mark }) }];
    case "errors-left":
      return [{ text: message("verdict.reason.unknown") }];
    case "items-open":
      return [
        {
          text:
            e.total >= e.passMark
              ? message("verdict.reason.already", { mark, n: e.blank })
              : message("verdict.reason.canStill", { n: formatNumber(e.open) }),
        },
      ];
    case "passed":
      return [{ text: message("verdict.reason.ok", { mark, ok: e.mandatoryMet, n: e.mandatoryTotal }) }];
    case "below-pass-mark":
      return [
        { text: message("verdict.reason.below", { n: formatNumber(round2(e.passMark - e.total)), mark }) },
        ...whatIsLeft(e),
      ];
  }
}

function mandatoryReason(codes: readonly string[]): Reason {
  const list = codes.join(", ");
  return codes.length === 1
    ? {
        text: message("verdict.reason.must", { code: list }),
        linked: { placeholder: "code", codes },
      }
    : {
        text: message("verdict.reason.musts", { n: codes.length, codes: list }),
        linked: { placeholder: "codes", codes },
      };
}

function whatIsLeft(e: Evaluation): Reason[] {
  if (e.errorItems > 0 && e.blank > 0)
    return [{ text: message("verdict.reason.both", { a: e.errorItems, b: e.blank }) }];
  if (e.errorItems > 0) return [{ text: message("verdict.reason.errors", { n: e.errorItems }) }];
  if (e.blank > 0) return [{ text: message("verdict.reason.open", { n: e.blank, p: formatNumber(e.open) }) }];
  return [];
}

function circularIcon(verdict: Verdict): StatusIcon {
  return verdict === "pass" ? "pass" : verdict === "fail" ? "fail" : "progress";
}

function circularText(e: Evaluation): Message {
  switch (e.circularVerdict) {
    case "pass":
      return message("verdict.circ.ok");
    case "fail":
      return message("verdict.circ.miss", {
        c: joinClauses(e.circularClauses.filter((c) => c.verdict === "fail")),
      });
    case "incomplete":
      return message("verdict.circ.open");
  }
}

const CLAUSE = /^khoản (\d+) (Điều \d+)$/;

/** “khoản 1, 3 Điều 4”: clauses of one article are named together. */
function joinClauses(clauses: readonly ClauseResult[]): string {
  const byArticle = new Map<string, string[]>();
  const others: string[] = [];
  for (const { clause } of clauses) {
    const [, number = "", article = ""] = CLAUSE.exec(clause) ?? [];
    if (article === "") others.push(clause);
    else byArticle.set(article, [...(byArticle.get(article) ?? []), number]);
  }
  return [
    ...[...byArticle].map(([article, numbers]) => `khoản ${numbers.join(", ")} ${article}`),
    ...others,
  ].join(", ");
}

function clauseLine(c: ClauseResult): ClauseLine {
  const codes = (list: readonly string[]) => ({ codes: list.join(", ") });
  if (c.missed.length > 0)
    return { clause: c.clause, icon: "fail", text: message("verdict.clause.miss", codes(c.missed)) };
  if (c.faulty.length > 0)
    return { clause: c.clause, icon: "error", text: message("verdict.clause.error", codes(c.faulty)) };
  if (c.open.length > 0)
    return { clause: c.clause, icon: "progress", text: message("verdict.clause.open", codes(c.open)) };
  return { clause: c.clause, icon: "pass", text: message("verdict.clause.ok") };
}

function round2(n: number): number {
  return Math.round(n * 100) / 100;
}
