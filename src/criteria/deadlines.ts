import { fileSlug, formatShortDate } from "../vi";
import { addDays, assessmentPeriod } from "./calendar";
import type { CalendarEvent } from "./ics";
import type { SubjectCriteria } from "./types";

/** A unit with its own days: what its table says for its year. */
export interface Assessed {
  /** Stable id of its scorecard. */
  readonly id: string;
  readonly name: string;
  readonly year: number;
  readonly criteria: Pick<SubjectCriteria, "period" | "deadline">;
}

/** Two weeks, one week and a day ahead. */
const REMINDERS = [14, 7, 1];

/**
 * The days of one unit's year: the last day of its assessment period, and the last day on which the dossier still
 * arrives before its deadline. Source of the days: the criteria set (guidance 76/HD-BCĐ, section 3).
 */
export function deadlineEvents({ id, name, year, criteria }: Assessed): CalendarEvent[] {
  const { to, deadline } = assessmentPeriod(criteria, year);
  const uid = (what: string) => `${fileSlug(id)}-${year}-${what}@cham-diem-antt`;
  const standard = `tiêu chuẩn “An toàn về an ninh, trật tự” năm ${year}`;
  return [
    {
      uid: uid("het-ky"),
      day: to,
      summary: `Hết kỳ đánh giá: ${name}`,
      description: `Ngày cuối của kỳ đánh giá ${standard}. Chấm điểm theo số liệu đến hết ngày này.`,
      reminders: [7],
    },
    {
      uid: uid("gui-ho-so"),
      day: addDays(deadline, -1),
      summary: `Hạn gửi hồ sơ: ${name}`,
      description: `Hồ sơ đề nghị công nhận đạt ${standard} gửi trước ngày ${formatShortDate(deadline)}; hôm nay là ngày cuối.`,
      reminders: REMINDERS,
    },
  ];
}
