/** What a value handed to this room had to be. */
export type ExpectedValue =
  | "date"
  | "clock-time"
  | "number"
  | "number-for-words"
  | "count"
  | "document-number"
  | "roman"
  | "enumeration";

const SENTENCES: Record<ExpectedValue, string> = {
  date: "không phải ngày có thật, dạng năm-tháng-ngày (2026-07-05) hoặc năm-tháng (2026-07)",
  "clock-time": "không phải giờ trong ngày, dạng giờ:phút (08:00)",
  number: "không phải một số",
  "number-for-words": "không đọc được thành chữ: cần số từ 0 đến 999 999 999",
  count: "không phải số lượng: cần số không âm",
  "document-number": "không phải số văn bản: cần số nguyên từ 1",
  roman: "không viết được bằng chữ số La Mã: cần số nguyên từ 1 đến 50",
  enumeration: "không đánh được chữ cái đầu dòng: cần số nguyên từ 1",
};

/**
 * A value that cannot be written in Vietnamese as asked. The caller knows field and document and adds them;
 * `expected` and `value` are the fact, the message is its Vietnamese sentence.
 */
export class WrongValueError extends Error {
  constructor(
    readonly expected: ExpectedValue,
    readonly value: unknown,
  ) {
    super(`“${String(value)}” ${SENTENCES[expected]}.`);
    this.name = "WrongValueError";
  }
}
