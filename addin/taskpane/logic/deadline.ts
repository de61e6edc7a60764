import { assessmentPeriod, daysBetween, type SubjectCriteria, type SubjectType } from "../../../src/criteria";
import { formatShortDate } from "../../../src/vi";
import type { SubjectCard } from "../store/state";
import { message, type Message, type StringKey } from "../strings";

/** The two parts of the context line and of the switcher's head that speak of time. */
export interface DeadlineTexts {
  /** “còn 8 ngày”; the context line puts the deadline in brackets behind it. */
  readonly left: Message;
  /** “15/11” */
  readonly deadline: string;
  readonly period: Message;
  readonly leftLong: Message;
}

/**
 * How long there is still to hand in. The dossier is due *before* the deadline, so the day before it is the last
 * one: on 14/11 for a deadline of 15/11, “hôm nay là ngày cuối”.
 */
export function deadlineTexts(criteria: SubjectCriteria, year: number, today: string): DeadlineTexts {
  const { from, to, deadline } = assessmentPeriod(criteria, year);
  const left = daysBetween(today, deadline);
  const long = formatShortDate(deadline);
  return {
    left:
      left > 1
        ? message("subject.daysLeft", { n: left })
        : left === 1
          ? message("subject.dueToday")
          : message("subject.overdue", { n: 1 - left }),
    deadline: long.slice(0, 5),
    period: message("subject.period", { from: formatShortDate(from), to: formatShortDate(to) }),
    leftLong:
      left > 0
        ? message("subject.leftLong", { n: left, deadline: long })
        : message("subject.overdueLong", { n: 1 - left, deadline: long }),
  };
}

/** Days past the deadline, 0 while it is not reached. */
export function daysOverdue(criteria: SubjectCriteria, year: number, today: string): number {
  return Math.max(0, 1 - daysBetween(today, assessmentPeriod(criteria, year).deadline));
}

/** The subjects of a workbook whose days are known. A sheet remade with another table is the same subject, and counts once. */
export function deadlineRows(cards: readonly SubjectCard[]): {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  readonly type: SubjectType;
  readonly criteria: SubjectCriteria;
}[] {
  const rows = cards.flatMap(({ criteria, identity }) => {
    const { id, name, year, type } = identity.subject;
    return criteria === undefined ? [] : [{ id: id.split("+")[0] ?? id, name, year, type, criteria }];
  });
  return rows.filter((row, i) => rows.findIndex((r) => r.id === row.id) === i);
}

export const TYPE_NAMES: Readonly<Record<SubjectType, StringKey>> = {
  "residential-area": "type.residential",
  commune: "type.commune",
  agency: "type.agency",
  enterprise: "type.enterprise",
  school: "type.school",
};
