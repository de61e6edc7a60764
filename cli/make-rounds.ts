import { changesSinceClosing, closingsOf, readLog, showsChange, type Closing } from "../src/council";
import {
  appraisalPlan,
  buildAppraisal,
  checkRound,
  roundId,
  type Profile,
  type RoundInput,
  type RoundKind,
} from "../src/dossier";
import { summaryOfEvaluation } from "../src/scorecard";
import { nothingOf, sentencesOf, type PaperMill, type PaperSet } from "./paper-mill";
import type { ReadCard } from "./read-cards";

/** What became of the council's papers of one meeting. */
export interface RoundDossier extends PaperSet {
  readonly kind: RoundKind;
  readonly year: number;
  readonly subjects: number;
}

/** Scorecards of one workbook that its council has begun to score. */
interface AppraisedWorkbook {
  readonly cards: readonly ReadCard[];
  /** Rows of the council's log. */
  readonly log: readonly (readonly string[])[];
  readonly profile: Profile;
}

/**
 * The council's papers as the task pane makes them: of each year one meeting on the units, one on the commune itself,
 * once every result is closed. Meetings for which nothing was scored do not exist yet.
 */
export async function makeRounds(
  { cards, log, profile }: AppraisedWorkbook,
  mill: PaperMill,
): Promise<{ readonly rounds: RoundDossier[]; readonly isPartial: boolean }> {
  const closings = closingsOf(readLog(log));
  const rounds: RoundDossier[] = [];
  for (const { kind, year, members } of meetingsOf(cards)) {
    const head = { kind, year, subjects: members.length };
    const pending = members.filter((card) => !isFinal(card, closings.get(card.reading.identity.subject.id)));
    if (pending.length > 0) {
      rounds.push({ ...head, ...nothingOf([pendingText(pending)]) });
      continue;
    }
    const round = {
      id: roundId(kind, year),
      subjects: members.flatMap(roundSubject),
      profile,
      today: mill.today,
    };
    const papers = await makeRound(round, mill);
    if (papers === undefined) return { rounds, isPartial: true };
    rounds.push({ ...head, ...papers });
  }
  return { rounds, isPartial: false };
}

async function makeRound(round: RoundInput, mill: PaperMill): Promise<PaperSet | undefined> {
  const { only } = mill.settings;
  const wanted = appraisalPlan(round).filter(
    (p) => p.blockedBecause === undefined && (only === undefined ? p.isWanted : only.includes(p.id)),
  );
  const said = sentencesOf(checkRound(round, wanted));
  if (said.blocked.length > 0) return { ...nothingOf(said.blocked), ...said };
  const papers = await mill.make(round.id, (templates, options) =>
    buildAppraisal(round, wanted, templates, options),
  );
  return papers && { ...papers, ...said };
}

interface Meeting {
  readonly kind: RoundKind;
  readonly year: number;
  readonly members: ReadCard[];
}

/** In order of year, the units' meeting before the commune's. A copied sheet does not come before the council twice. */
function meetingsOf(cards: readonly ReadCard[]): Meeting[] {
  const meetings = new Map<string, Meeting>();
  const seen = new Set<string>();
  for (const card of cards) {
    const { id, type, year } = card.reading.identity.subject;
    if (seen.size === seen.add(id).size) continue;
    const kind: RoundKind = type === "commune" ? "commune" : "units";
    const key = `${year} ${kind === "commune" ? 2 : 1}`;
    const meeting = meetings.get(key) ?? { kind, year, members: [] };
    meeting.members.push(card);
    meetings.set(key, meeting);
  }
  return [...meetings]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, meeting]) => meeting)
    .filter(({ members }) => members.some((m) => m.assessed?.hasCouncil === true));
}

function isFinal({ reading, assessed }: ReadCard, closing: Closing | undefined): boolean {
  if (assessed === undefined || closing === undefined) return false;
  const { result } = closing;
  const [self, council] = [assessed.self, assessed.council].map(summaryOfEvaluation);
  const isSame = self !== undefined && council !== undefined && !showsChange(result, self, council);
  return isSame && changesSinceClosing(result, reading.entries).length === 0;
}

function roundSubject({ reading, assessed }: ReadCard): RoundInput["subjects"] {
  if (assessed === undefined) return [];
  const { set, criteria, self, council } = assessed;
  const { identity, entries } = reading;
  return [{ set, criteria, subject: identity.subject, entries, evaluation: self, council }];
}

const MOST_NAMES = 3;

function pendingText(pending: readonly ReadCard[]): string {
  const names = pending.slice(0, MOST_NAMES).map((card) => card.reading.identity.subject.name);
  const rest = pending.length - names.length;
  return `Chưa chốt kết quả thẩm định của ${pending.length} đơn vị: ${names.join(", ")}${rest > 0 ? ` và ${rest} đơn vị khác` : ""}.`;
}
