import type { CriteriaSet } from "../../criteria";
import { evaluate, type Entry } from "../../scoring";
import type { RoundInput, RoundSubject } from "../round";
import type { DossierInput } from "../types";
import { sampleInput } from "./subjects";

/** Items the council scored differently: the score and its reason. */
export type CouncilChanges = Readonly<Record<string, readonly [score: number, reason: string]>>;

/** A subject before the council, which agrees with the self-score but for the given items. */
export function sampleAppraised(input: DossierInput, changes: CouncilChanges = {}): RoundSubject {
  const { set, criteria, subject } = input;
  const entries: Entry[] = input.entries.map((e) => {
    const change = changes[e.code];
    return {
      ...e,
      ...(e.selfScore === undefined ? {} : { councilScore: change?.[0] ?? e.selfScore }),
      ...(change === undefined ? {} : { councilReason: change[1] }),
    };
  });
  return {
    set,
    criteria,
    subject,
    entries,
    evaluation: evaluate(criteria, entries, "self"),
    council: evaluate(criteria, entries, "council"),
  };
}

const TYPED: Readonly<Record<string, string>> = {
  "hoi_dong.ngay_hop": "18/11/2026",
  "hoi_dong.gio_bat_dau": "8h",
  "hoi_dong.gio_ket_thuc": "10h30",
  "hoi_dong.thanh_vien": [
    "Lý Văn Thử, Trưởng Công an xã, Chủ tịch Hội đồng",
    "Nông Thị Minh Họa, Công chức, Thư ký",
    "Vi Văn Một, Phó Chủ tịch, Ủy viên",
    "Vi Văn Hai, Bí thư Đoàn, Ủy viên",
    "Vi Văn Ba, Chủ tịch Mặt trận, Ủy viên, vắng (ốm)",
  ].join("\n"),
  "phieu.dong_y": "4",
  "ho_so.bao_cao_tham_dinh.so_thu_tu": "8",
  "ho_so.bao_cao_tham_dinh.ngay": "18/11/2026",
  "ho_so.quyet_dinh.ngay": "19/11/2026",
  "ky.ho_ten@steering": "Lý Văn Thử",
  "ky.ho_ten@decider": "Vi Văn Ví Dụ",
};

/** A round of the invented council with what its secretary typed. */
export function sampleRoundOf(
  subjects: readonly RoundSubject[],
  typed: Readonly<Record<string, string>> = {},
): RoundInput {
  const own = Object.entries({ ...TYPED, ...typed }).map(([field, text]) => [`dot-2/${field}`, text]);
  return {
    id: "dot-2",
    subjects,
    profile: { "chung/tinh": "tỉnh Lạng Mẫu", ...Object.fromEntries(own) },
    today: "2026-11-18",
  };
}

/** Second round of the specification, section 9: S3 loses 4 points and still passes, S4 passes at the mark, S5 fails. */
export const sampleRound = (set: CriteriaSet): RoundInput =>
  sampleRoundOf([
    sampleAppraised(sampleInput(set, "agency"), {
      "1.4": [0, "nội quy chưa có phần bảo vệ bí mật Nhà nước."],
    }),
    sampleAppraised(sampleInput(set, "enterprise")),
    sampleAppraised(sampleInput(set, "school")),
  ]);
