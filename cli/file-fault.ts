import type { XlsxFault } from "../src/xlsx";
import { text, type Text } from "./words";

/** Why one file of many gives no result. The run goes on with the others. */
export type FileFault =
  | XlsxFault
  | { readonly code: "unreadable"; readonly why: string }
  | { readonly code: "empty" }
  | { readonly code: "too-big"; readonly megabytes: number }
  | { readonly code: "no-scorecard" }
  | { readonly code: "open-document" }
  | { readonly code: "register-file" }
  /** The same bytes as another file of the run. */
  | { readonly code: "same-file"; readonly as: string }
  | { readonly code: "out-of-memory" }
  | { readonly code: "too-slow"; readonly seconds: number }
  | { readonly code: "crashed"; readonly why: string };

/** The reason as a sentence that says what to do. */
export function faultText(fault: FileFault): Text {
  switch (fault.code) {
    case "not-a-zip":
      return text(
        "Không phải tệp .xlsx (nội dung khác phần mở rộng). Xin lại tệp gốc từ đơn vị.",
        "Not an .xlsx file (its content is something else). Ask the unit for the original.",
      );
    case "truncated":
      return text(
        "Tệp bị thiếu hoặc hỏng phần nén (chép, tải chưa xong?). Chép hoặc tải lại.",
        "The file is cut off or its packing is damaged (an unfinished copy?). Copy or download it again.",
      );
    case "encrypted":
      return text(
        "Tệp có mật khẩu. Mở bằng Excel, bỏ mật khẩu rồi lưu lại.",
        "The file has a password. Open it in Excel, remove the password and save.",
      );
    case "legacy-xls":
      return text(
        "Tệp .xls đời cũ (Excel 97–2003). Mở bằng Excel và lưu thành .xlsx.",
        "An old .xls file (Excel 97–2003). Open it in Excel and save it as .xlsx.",
      );
    case "binary-workbook":
      return text(
        "Tệp .xlsb không đọc được. Lưu thành .xlsx.",
        "An .xlsb file cannot be read. Save it as .xlsx.",
      );
    case "not-a-workbook":
      return text(
        "Tệp nén này không phải sổ tính Excel (có thể là tệp Word hay tệp zip đổi tên).",
        "This package is no Excel workbook (perhaps a Word or zip file with another name).",
      );
    case "too-large":
      return text(
        "Giải nén ra quá lớn so với một sổ chấm điểm; không đọc để giữ an toàn cho máy.",
        "It unpacks to far more than a scoring workbook has; not read, to keep the machine safe.",
      );
    case "dtd":
      return text(
        `Phần “${fault.part}” có khai báo DTD, dấu hiệu tệp bị cài cắm; không đọc.`,
        `Part “${fault.part}” has a DTD, a sign of a planted file; not read.`,
      );
    case "broken-part":
      return text(
        `Tệp bị hỏng ở phần “${fault.part}”. Mở bằng Excel để sửa rồi lưu lại, hoặc xin lại tệp.`,
        `The file is damaged in part “${fault.part}”. Repair it in Excel, or ask for it again.`,
      );
    case "unreadable":
      return text(`Không đọc được tệp: ${fault.why}.`, `The file cannot be read: ${fault.why}.`);
    case "empty":
      return text(
        "Tệp rỗng (0 byte). Nếu nằm trên đám mây, tải về máy trước.",
        "The file is empty (0 bytes). If it is in a cloud folder, download it first.",
      );
    case "too-big":
      return text(
        `Tệp ${fault.megabytes} MB, lớn hơn mọi sổ chấm điểm; không đọc.`,
        `The file has ${fault.megabytes} MB, more than any scoring workbook; not read.`,
      );
    case "no-scorecard":
      return text(
        "Sổ tính không có bảng chấm điểm nào của chương trình này.",
        "The workbook has no scorecard of this program.",
      );
    case "open-document":
      return text(
        "Tệp .ods không đọc được. Lưu thành .xlsx.",
        "An .ods file cannot be read. Save it as .xlsx.",
      );
    case "register-file":
      return text(
        "Đây là tệp tổng hợp đã xuất ra, không phải sổ chấm điểm.",
        "This is a consolidated file made before, not a scoring workbook.",
      );
    case "same-file":
      return text(
        `Giống hệt tệp “${fault.as}”, chỉ tính một lần.`,
        `The same as “${fault.as}”, counted once.`,
      );
    case "out-of-memory":
      return text(
        "Cần quá nhiều bộ nhớ để đọc tệp này; đã bỏ qua.",
        "Reading this file needs too much memory; left out.",
      );
    case "too-slow":
      return text(
        `Đọc quá ${fault.seconds} giây chưa xong; đã bỏ qua.`,
        `Not finished after ${fault.seconds} seconds; left out.`,
      );
    case "crashed":
      return text(
        `Lỗi của chương trình khi đọc tệp này, xin báo cho người phát triển: ${fault.why}`,
        `A fault of this program on this file, please report it: ${fault.why}`,
      );
  }
}
