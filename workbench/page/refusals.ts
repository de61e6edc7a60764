import type { Refusal } from "../grid";
import type { ActionResult } from "../user-actions";

/** What Excel says where a rule has no words of its own. */
const BREAKS_RULE = "Giá trị này không đúng quy tắc kiểm tra dữ liệu của ô.";

export const LOCKED: Refusal = {
  title: "Ô đang khóa",
  message: "Trang tính được bảo vệ và ô này đang khóa. Chọn một ô nhập liệu để sửa.",
  canRetry: false,
};

/** What the user did, refused, in words; undefined for what was done. */
export function toRefusal(result: ActionResult): Refusal | undefined {
  if (result.ok) return undefined;
  switch (result.reason) {
    case "protected":
      return LOCKED;
    case "validation":
      return {
        title: result.alert?.title || "Kiểm tra dữ liệu",
        message: result.alert?.message || BREAKS_RULE,
        canRetry: true,
      };
    case "gone":
      return {
        title: "Ô không còn",
        message: "Người khác vừa xóa trang tính hoặc dòng này. Nội dung vừa nhập chưa được ghi.",
        canRetry: false,
      };
    case "refused":
      return {
        title: "Không thực hiện được",
        message: "Nội dung không hợp lệ ở đây. Kiểm tra lại công thức hoặc tên.",
        canRetry: true,
      };
  }
}
