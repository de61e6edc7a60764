import { SUBJECT_TYPES } from "../../../src/criteria";
import { UNIT_TYPES, type RatioResult, type Register } from "../../../src/council";
import type { SubjectCard } from "../store/state";
import { message, type Message, type StringKey } from "../strings";
import { TYPE_NAMES } from "./deadline";
import type { BandTone, StatusIcon, VerdictTone } from "./verdict-band";

/** The band of the register: how far the share of recognised units is. */
export interface RatioBand {
  readonly tone: BandTone;
  readonly wordTone: VerdictTone;
  readonly icon: StatusIcon;
  readonly label: Message;
  readonly percent: string;
  readonly lines: readonly Message[];
}

export function ratioBand({ units, ratio, allRegistered }: Register): RatioBand {
  const { state, total, recognised, pending, missing, percent } = ratio;
  const lines = [
    ...(pending > 0 ? [message("reg.pending", { n: pending })] : []),
    ...(state === "open" ? [message("reg.more", { n: missing })] : []),
    ...(state === "unreachable" ? [message("reg.unreachable", { n: percent })] : []),
  ];
  const words = WORDS[state];
  return {
    ...words,
    label: words.key === "reg.ratio.open" ? message(words.key) : message(words.key, { n: percent }),
    percent: percentText(recognised, total),
    lines: [...lines, registeredLine(units.registered, total, allRegistered)],
  };
}

function registeredLine(a: number, b: number, isAll: boolean): Message {
  return isAll ? message("reg.registered", { a, b }) : message("reg.registered.miss", { a, b });
}

const WORDS = {
  reached: { tone: "pass", wordTone: "pass", icon: "pass", key: "reg.ratio.ok" },
  unreachable: { tone: "fail", wordTone: "fail", icon: "fail", key: "reg.ratio.miss" },
  open: { tone: "open", wordTone: "open", icon: "progress", key: "reg.ratio.open" },
  empty: { tone: "open", wordTone: "open", icon: "progress", key: "reg.ratio.open" },
} as const satisfies Record<RatioResult["state"], object>;

/** Cut to two decimals, never rounded up: 23 of 33 is “69,69%”, and 69,999… never shows as 70%. */
export function percentText(part: number, total: number): string {
  if (total === 0) return "–";
  const hundredths = Math.floor((part * 10_000) / total);
  const rest = String(hundredths % 100)
    .padStart(2, "0")
    .replace(/0+$/, "");
  return `${Math.floor(hundredths / 100)}${rest === "" ? "" : `,${rest}`}%`;
}

/** One type of units in the table. */
export interface TypeLine {
  readonly title: StringKey;
  readonly total: number;
  readonly recognised: number;
  readonly percent: string;
}

export function typeLines({ byType, units }: Register): {
  readonly types: TypeLine[];
  readonly all: TypeLine;
} {
  const line = (
    title: StringKey,
    { total, recognised }: { total: number; recognised: number },
  ): TypeLine => ({
    title,
    total,
    recognised,
    percent: percentText(recognised, total),
  });
  const types = SUBJECT_TYPES.flatMap((t) => UNIT_TYPES.filter((u) => u === t));
  return { types: types.map((t) => line(TYPE_NAMES[t], byType[t])), all: line("reg.all", units) };
}

/** The commune's own scorecard of the register's year. */
export function communeCard(cards: readonly SubjectCard[], year: number): SubjectCard | undefined {
  return cards.find((c) => c.identity.subject.type === "commune" && c.identity.subject.year === year);
}

/** Whose file it is: the commune with a scorecard, else the one most subjects belong to. */
export function bodyName(cards: readonly SubjectCard[]): string {
  const own = cards.find((c) => c.identity.subject.type === "commune")?.identity.subject.name;
  if (own !== undefined) return own;
  const counts = new Map<string, number>();
  for (const { identity } of cards) {
    const { commune } = identity.subject;
    if (commune !== "") counts.set(commune, (counts.get(commune) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? "";
}
