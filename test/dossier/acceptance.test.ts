import { acceptanceKey, acceptedReason, type DossierProblem } from "../../src/dossier";

const warning = (message: string): DossierProblem => ({
  severity: "warning",
  code: "meeting.quorum",
  message,
});
const LATE = warning("Đã quá hạn nộp hồ sơ 3 ngày.");
const key = (problem: DossierProblem, id = "na-mau") => acceptanceKey(id, problem) ?? "";
const REASON = "Ban Chỉ đạo đồng ý cho nộp sau";

describe("a warning accepted with a reason", () => {
  const profile = { [key(LATE)]: REASON };

  test.each<[string, string, DossierProblem, string | undefined]>([
    ["the same warning of the same subject is accepted", "na-mau", LATE, REASON],
    ["in the other Unicode form too", "na-mau", warning(LATE.message.normalize("NFD")), REASON],
    ["another subject's is not", "po-vi-du", LATE, undefined],
    [
      "with other numbers it is another warning",
      "na-mau",
      warning("Đã quá hạn nộp hồ sơ 4 ngày."),
      undefined,
    ],
    [
      "the same count from another item on is another warning",
      "na-mau",
      { ...LATE, fix: { kind: "item", itemCode: "2.2", field: "evidence" } },
      undefined,
    ],
    ["an error cannot be accepted", "na-mau", { ...LATE, severity: "error" }, undefined],
    ["a note needs none", "na-mau", { ...LATE, severity: "note" }, undefined],
  ])("%s", (_, id, problem, reason) => expect(acceptedReason(profile, id, problem)).toBe(reason));

  test("an empty reason accepts nothing", () =>
    expect(acceptedReason({ [key(LATE)]: "  " }, "na-mau", LATE)).toBeUndefined());

  test("long messages that begin alike stay apart", () => {
    const long = "Nội dung đạt điểm nhưng chưa ghi minh chứng, xem lại bảng chấm điểm: ";
    expect(key(warning(`${long}1.1`))).not.toBe(key(warning(`${long}1.2`)));
  });
});
