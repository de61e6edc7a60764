import type { OptionSpec } from "../arguments";
import { text } from "../words";

/** Options that every command has. */
export const COMMON_OPTIONS: readonly OptionSpec[] = [
  {
    name: "lang",
    value: "vi|en",
    help: text("ngôn ngữ của thông báo (mặc định vi)", "language of messages (vi by default)"),
  },
  {
    name: "set",
    value: "tệp.json",
    multiple: true,
    help: text(
      "thêm thang điểm (.json) bên cạnh bộ kèm theo; ghi được nhiều lần",
      "add a points table (.json) to the built-in one; may be repeated",
    ),
  },
  {
    name: "json",
    help: text("kết quả là một JSON, cho chương trình khác", "print the result as one JSON, for programs"),
  },
  { name: "quiet", short: "q", help: text("không in ghi chú và thanh tiến độ", "no notes, no progress bar") },
  {
    name: "jobs",
    short: "j",
    value: "n",
    help: text(
      "số luồng chạy song song (mặc định: số lõi, nhiều nhất 8)",
      "parallel threads (the number of cores by default, at most 8)",
    ),
  },
  {
    name: "date",
    value: "yyyy-mm-dd",
    help: text(
      "ngày lập, quyết định luật áp dụng (mặc định hôm nay)",
      "date of the papers, decides which law holds (today by default)",
    ),
  },
  { name: "help", short: "h", help: text("trang này", "this page") },
];

export const OUT_OPTION: OptionSpec = {
  name: "out",
  short: "o",
  value: "thư-mục",
  help: text("thư mục kết quả, được tạo nếu chưa có (bắt buộc)", "output folder, made if needed (required)"),
};
