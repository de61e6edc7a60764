import { WorkbookError } from "./workbook-port";

/** Host codes a person can act on, as sentences; everything else is “other” with the host's own text as cause. */
const MEANING: Readonly<Record<string, { code: WorkbookError["code"]; message: string }>> = {
  InvalidOperationInCellEditMode: {
    code: "editing",
    message: "Excel đang nhập ô. Nhấn Enter hoặc Esc trong ô đó rồi thử lại.",
  },
  ActivityLimitReached: { code: "busy", message: "Excel đang bận. Thử lại sau giây lát." },
  InvalidOrTimedOutSession: {
    code: "busy",
    message: "Phiên làm việc với Excel đã hết. Tải lại ngăn này rồi thử lại.",
  },
  RequestAborted: { code: "busy", message: "Excel đang bận. Thử lại sau giây lát." },
  AccessDenied: {
    code: "protected",
    message: "Trang tính hoặc tệp đang được bảo vệ. Vào Xem lại, chọn Bỏ bảo vệ trang tính rồi thử lại.",
  },
  ItemAlreadyExists: { code: "name-taken", message: "Tên trang tính này đã có trong tệp. Dùng tên khác." },
  ApiNotFound: { code: "unsupported", message: "Phiên bản Excel này chưa hỗ trợ thao tác vừa chọn." },
};

/**
 * One action in one `Excel.run`; waits while a cell is being edited instead of failing.
 * @throws WorkbookError for every failure of the host
 */
export async function runExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (cause) {
    if (cause instanceof WorkbookError) throw cause;
    throw translate(cause);
  }
}

function translate(cause: unknown): WorkbookError {
  const code = typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : "";
  const known = MEANING[code];
  if (known !== undefined) return new WorkbookError(known.code, known.message, { cause });
  const text = cause instanceof Error ? cause.message : String(cause);
  return new WorkbookError("other", `Excel báo lỗi: ${text}`, { cause });
}
