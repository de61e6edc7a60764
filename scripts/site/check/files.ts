import { HARMFUL_HEADERS, headersFor } from "../headers";
import { sha256, type SiteList } from "../site-list";
import { error, type SiteProblem } from "./problem";
import type { SiteAnswer } from "./request";

/** What one file came with. A fault is a file that did not come at all. */
export type FileAnswer = SiteAnswer | { readonly fault: string };

/** All files of the list against what the server sent. The same fault of many files is told once, with one example. */
export function checkFiles(list: SiteList, answers: ReadonlyMap<string, FileAnswer>): SiteProblem[] {
  const found = new Map<string, { fix: string; paths: string[] }>();
  const note = (path: string, what: string, fix: string) => {
    const known = found.get(what) ?? { fix, paths: [] };
    known.paths.push(path);
    found.set(what, known);
  };
  for (const [path, hash] of Object.entries(list.files)) {
    const answer = answers.get(path);
    if (answer === undefined || "fault" in answer) {
      note(path, `Không tải được (${answer?.fault ?? "không có trả lời"})`, "Kiểm tra mạng và máy chủ.");
      continue;
    }
    if (answer.status !== 200) {
      note(path, ...statusFault(answer));
      continue;
    }
    if (sha256(answer.body) !== hash)
      note(
        path,
        "Nội dung khác bản dựng",
        "Chép lại cả thư mục dist/addin; tắt mọi bộ lọc hoặc proxy sửa nội dung.",
      );
    for (const [name, wanted] of Object.entries(headersFor(path, list))) {
      const got = answer.headers[name.toLowerCase()];
      if (got === undefined)
        note(
          path,
          `Thiếu tiêu đề ${name}`,
          `Thêm “${name}: ${wanted}” (cấu hình mẫu có sẵn trong bản dựng).`,
        );
      else if (!isSame(name, String(got), wanted))
        note(
          path,
          name === "Content-Type"
            ? `Sai kiểu MIME: máy chủ gửi “${String(got)}”`
            : `Tiêu đề ${name} là “${String(got)}”`,
          `Phải là “${wanted}”. Nếu có hai nơi cùng đặt, bỏ một nơi.`,
        );
    }
    for (const name of HARMFUL_HEADERS)
      if (answer.headers[name.toLowerCase()] !== undefined)
        note(path, `Có tiêu đề ${name}`, "Bỏ tiêu đề này: nó chặn ngăn trong Excel trên web.");
  }
  return [...found].map(([what, { fix, paths }]) =>
    error(
      paths.length === 1
        ? `${what}: ${paths[0] ?? ""}`
        : `${what}: ${paths.length} tệp, ví dụ ${paths[0] ?? ""}`,
      fix,
    ),
  );
}

function statusFault({ status, headers }: SiteAnswer): [what: string, fix: string] {
  if (status === 404)
    return [
      "Thiếu tệp (404)",
      "Chép lại cả thư mục dist/addin, cả thư mục con. IIS: kiểm tra kiểu MIME của đuôi tệp.",
    ];
  if (status === 401 || status === 403)
    return [`Máy chủ từ chối (${status})`, "Cho phép đọc không cần đăng nhập: ngăn không gửi mật khẩu."];
  if (status >= 300 && status < 400)
    return [
      `Máy chủ chuyển hướng (${status} → ${headers.location ?? "?"})`,
      "Trả tệp ngay tại địa chỉ này, không qua trang đăng nhập.",
    ];
  return [`Máy chủ trả lời ${status}`, "Xem nhật ký của máy chủ."];
}

/** Content-Type without regard to case and spaces; two media types of JavaScript are as good as each other. */
function isSame(name: string, got: string, wanted: string): boolean {
  if (name !== "Content-Type") return got.trim() === wanted;
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replaceAll(" ", "")
      .replace("application/javascript", "text/javascript")
      .replace("text/xml", "application/xml");
  return plain(got) === plain(wanted);
}
