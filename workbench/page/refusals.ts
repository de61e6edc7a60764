import type { Refusal } from "../grid";
import { HostError } from "../interpreter/host-error";
import type { ValidationAlert } from "../model/rules";

/** An entry that breaks the cell's validation: thrown to roll the entry back. */
export class RejectedEntry extends Error {
  constructor(readonly alert: ValidationAlert) {
    super(alert.message);
    this.name = "RejectedEntry";
  }
}

/** What Excel says where a rule has no words of its own. */
const BREAKS_RULE = "Giá trị này không đúng quy tắc kiểm tra dữ liệu của ô.";

const SENTENCES: Readonly<Record<string, Omit<Refusal, "canRetry">>> = {
  AccessDenied: {
    title: "Trang được bảo vệ",
    message: "Ô này đang khóa trên trang được bảo vệ. Chọn một ô nhập liệu để sửa.",
  },
  InvalidArgument: {
    title: "Không nhận được",
    message: "Nội dung vừa nhập không hợp lệ. Kiểm tra lại công thức hoặc tên.",
  },
  ItemAlreadyExists: { title: "Trùng tên", message: "Đã có trang tính mang tên này. Chọn tên khác." },
  InvalidOperation: { title: "Không thực hiện được", message: "Thao tác này không thực hiện được ở đây." },
};

/** Carries out a change of the user; what the workbook refuses comes back in words, anything else is our own fault. */
export function attempt(change: () => void): Refusal | undefined {
  try {
    change();
    return undefined;
  } catch (error) {
    if (error instanceof RejectedEntry) {
      const { title, message } = error.alert;
      return { title: title || "Kiểm tra dữ liệu", message: message || BREAKS_RULE, canRetry: true };
    }
    const words = error instanceof HostError ? SENTENCES[error.code] : undefined;
    if (!words) throw error;
    return { ...words, canRetry: error instanceof HostError && error.code === "InvalidArgument" };
  }
}
