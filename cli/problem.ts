import { EXIT, type ExitCode } from "./exit-codes";
import { text, type Text } from "./words";

/** Ends the whole run with a sentence for a person: a wrong command line, or a machine that refuses. */
export class RunProblem extends Error {
  constructor(
    readonly sentence: Text,
    readonly exitCode: ExitCode,
  ) {
    super(sentence.en);
    this.name = "RunProblem";
  }
}

export const usageProblem = (vi: string, en: string): RunProblem => new RunProblem(text(vi, en), EXIT.usage);

/** The system's error code, such as “ENOSPC”; empty for any other error. */
export function errorCode(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string"
    ? error.code
    : "";
}

/** A failed write or read of the machine as a sentence that says what to do. */
export function machineProblem(error: unknown, path: string): RunProblem {
  const sentence =
    MACHINE[errorCode(error)] ??
    text("Máy báo lỗi với “{path}”: {why}", "The machine failed on “{path}”: {why}");
  const why = error instanceof Error ? error.message : String(error);
  const filled = (s: string) => s.replace("{path}", path).replace("{why}", why);
  return new RunProblem(text(filled(sentence.vi), filled(sentence.en)), EXIT.machine);
}

const FULL = text(
  "Hết chỗ trên đĩa khi ghi “{path}”. Phần đã xong được giữ; giải phóng dung lượng rồi chạy lại đúng lệnh này để làm tiếp.",
  "No room left on the disk while writing “{path}”. What is finished stays; free some space and run the same command again to go on.",
);
const DENIED = text(
  "Không có quyền ghi “{path}”. Chọn thư mục khác hoặc đóng tệp đang mở.",
  "No right to write “{path}”. Choose another folder or close the file where it is open.",
);
const MACHINE: Readonly<Record<string, Text>> = {
  ENOSPC: FULL,
  EDQUOT: FULL,
  EFBIG: FULL,
  EACCES: DENIED,
  EPERM: DENIED,
  EROFS: DENIED,
  EBUSY: DENIED,
  ENOTDIR: text(
    "“{path}” không phải thư mục. Chọn thư mục khác.",
    "“{path}” is not a folder. Choose another one.",
  ),
};
