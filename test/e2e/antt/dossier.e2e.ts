import { SUBJECT_TYPES, type SubjectType } from "../../../src/criteria";
import { STOCK_SET } from "../../dossier/samples";
import { sampleInput } from "../../../src/dossier/samples";
import { convertDocuments, findSoffice } from "../../support/soffice";
import { excel, startWorkbench, type OpenWorkbench, type Workbench } from "../workbench/workbench-page";
import { ADDIN_FOLDER, Clerk, PANE_READY } from "./clerk";
import { create, fillForm, pasteEntries } from "./dossier-clerk";

/*
 * The whole way of a dossier for every type of subject: sheet inserted by the pane, scores pasted into the grid, form
 * filled, documents taken from the download, opened by LibreOffice, and read. Subjects are those of the document
 * specification, section 9; each line below is one that a clerk would look for.
 */

interface Expected {
  readonly slug: string;
  /** Lines of a document, in this order. */
  readonly lines: Readonly<Record<string, readonly string[]>>;
  /** Documents that must not be made. */
  readonly without?: readonly string[];
}

const STANDARD = "“An toàn về an ninh, trật tự” năm 2026";
const EXPECTED: Readonly<Record<SubjectType, Expected>> = {
  "residential-area": {
    slug: "thon-na-mau",
    without: ["b1-to-trinh"],
    lines: {
      "a1-dang-ky": [
        "UBND XÃ MẪU SƠN MẪU",
        "THÔN NÀ MẪU",
        "BẢN ĐĂNG KÝ",
        STANDARD,
        "Kính gửi: Thường trực Ban Chỉ đạo 138 xã Mẫu Sơn Mẫu",
        "c) Quy mô: 252 hộ, 1.034 nhân khẩu.",
        "thời gian đánh giá từ ngày 01 tháng 11 năm 2025 đến ngày 31 tháng 10 năm 2026",
        "252/252 hộ gia đình đang cư trú (100%)",
        "TRƯỞNG THÔN",
        "Hoàng Văn Mẫu",
      ],
      "b2-bao-cao": [
        "1. Chi bộ thôn Nà Mẫu đã ban hành Nghị quyết số 03-NQ/CB ngày 12 tháng 01 năm 2026",
        "a) Hoạt động chống Đảng, chống chính quyền, phá hoại khối đại đoàn kết toàn dân tộc: không xảy ra (5/5 điểm).",
        "d) Lợi dụng tín ngưỡng",
        "đ) Ly khai, đòi tự trị: không xảy ra",
        "e) Mâu thuẫn, tranh chấp",
        "g) Kích động, lôi kéo",
        "a) Kiềm chế, kéo giảm tội phạm",
        "chưa đạt (0/5 điểm)",
        "tăng 02 (100%)",
        "Tổng điểm tự chấm 89/100 điểm (bằng chữ: tám mươi chín điểm); tự đánh giá: chưa đạt tiêu chuẩn.",
        "nội dung còn chưa đạt: điểm a khoản 4 Điều 4; điểm c khoản 4 Điều 4.",
      ],
      "b3-bien-ban-hop": [
        "Thời gian bắt đầu: 08 giờ 00 phút, ngày 03 tháng 11 năm 2026",
        "1. Hoàng Văn Mẫu - Trưởng thôn (thôn)",
        "2. Nông Thị Ví Dụ - Bí thư chi bộ (Chi bộ)",
        "3. Vi Văn Nháp - Trưởng ban (Ban Công tác Mặt trận)",
        "4. Lý Văn Thử - Công an xã",
        "9. Lô Thị Năm - đại diện hộ gia đình",
        "4.a 4.c1 4.c2",
        "Có mặt 09 người; đồng ý 09; không đồng ý 0 (100% đồng ý).",
        "chưa đủ điều kiện đề nghị công nhận năm 2026: tổng điểm 89/100, dưới mức 90 điểm.",
        "THƯ KÝ",
        "Nông Thị Minh Họa",
      ],
      "b4-bang-tu-cham-diem": [
        "THÔN NÀ MẪU - Năm 2026",
        "Thang điểm minh họa",
        "Không để xảy ra: ly khai, đòi tự trị",
        "Bằng chữ: Tám mươi chín điểm.",
      ],
    },
  },
  commune: {
    slug: "xa-mau-son-mau",
    lines: {
      "a1-dang-ky": [
        "ỦY BAN NHÂN DÂN",
        "Kính gửi: Thường trực Ban Chỉ đạo 138 tỉnh Lạng Mẫu",
        "c) Quy mô: 25 khu dân cư; 8 cơ quan",
        "TM. ỦY BAN NHÂN DÂN",
        "CHỦ TỊCH",
        "Vi Văn Ví Dụ",
      ],
      "b1-to-trinh": [
        "BAN CHỈ ĐẠO 138",
        "Số: 07/TTr-BCĐ",
        "Mẫu Sơn Mẫu, ngày 18 tháng 11 năm 2026",
        "Kính gửi: Thường trực Ban Chỉ đạo 138 tỉnh Lạng Mẫu",
        "Ngày 17 tháng 11 năm 2026, Trưởng Ban Chỉ đạo 138 Vi Văn Ví Dụ chủ trì",
        "a) Tổng điểm: 100/100 điểm (bằng chữ: một trăm điểm); mức đạt: từ 90 điểm.",
        "báo cáo Chủ tịch Ủy ban nhân dân tỉnh Lạng Mẫu xét duyệt",
        "a) Báo cáo kết quả xây dựng (số 06/BC-BCĐ);",
        "- Như trên;",
        "TRƯỞNG BAN",
      ],
      "b2-bao-cao": [
        "đ) Lợi dụng tín ngưỡng",
        "e) Ly khai, đòi tự trị: không xảy ra",
        "g) Mâu thuẫn",
        "Số liệu: 24/33 (72,7%)",
        "giảm 01 (33,3%)",
        "72,7%",
        "tự đánh giá: đạt tiêu chuẩn.",
      ],
      "b3-bien-ban-hop": [
        "1. Vi Văn Mẫu 1 - thành viên",
        "15. Vi Văn Mẫu 15 - thành viên",
        "Có mặt 15 người",
      ],
      "b4-bang-tu-cham-diem": [
        "(Kèm theo Tờ trình số 07/TTr-BCĐ ngày 18 tháng 11 năm 2026 của Ban Chỉ đạo 138 xã Mẫu Sơn Mẫu)",
        "khoản 2 Điều 5 (điểm a khoản 3 Điều 4)",
        "Bằng chữ: Một trăm điểm.",
        "Kết luận: Đạt tiêu chuẩn.",
      ],
    },
  },
  agency: {
    slug: "trung-tam-dich-vu-mau",
    lines: {
      "a1-dang-ky": ["TRUNG TÂM DỊCH VỤ MẪU", "c) Quy mô: 42 cán bộ", "7 đầu mối", "GIÁM ĐỐC"],
      "b1-to-trinh": [
        "Kính gửi: Thường trực Ban Chỉ đạo 138 xã Mẫu Sơn Mẫu",
        "Giám đốc Lương Văn Nháp chủ trì",
        "96/100 điểm (bằng chữ: chín mươi sáu điểm)",
        "- Nội dung 1.6:",
        "(trừ 4 điểm), lý do: mô hình chưa hoạt động.",
      ],
      "b2-bao-cao": [
        "e) Có ít nhất 01 mô hình",
        "6/7 (85,7%)",
        "(bằng chữ: chín mươi sáu điểm); tự đánh giá: đạt",
      ],
      "b3-bien-ban-hop": [
        "2. Bế Thị Mẫu - Bí thư chi bộ (cấp ủy)",
        "3. Lý Văn Thử - Trưởng Công an xã",
        "Có mặt 12 người; đồng ý 11; không đồng ý 01 (91,6% đồng ý).",
      ],
      "b4-bang-tu-cham-diem": ["Bằng chữ: Chín mươi sáu điểm."],
    },
  },
  enterprise: {
    slug: "cong-ty-co-phan-che-bien-hoi-mau",
    lines: {
      "a1-dang-ky": ["Thực hiện Kế hoạch số 12/KH-ANTT ngày 20 tháng 01 năm 2026", "186 cán bộ"],
      "b1-to-trinh": ["90/100 điểm (bằng chữ: chín mươi điểm)", "- Nội dung 1.6:", "- Nội dung 2.2:"],
      "b2-bao-cao": [
        "1. Đơn vị không có tổ chức Đảng.",
        "không áp dụng",
        "8/9 (88,8%)",
        "Tổng điểm tự chấm 90/100 điểm (bằng chữ: chín mươi điểm); tự đánh giá: đạt tiêu chuẩn.",
        "nội dung còn chưa đạt: khoản 1 Điều 6; khoản 2 Điều 6.",
      ],
      "b3-bien-ban-hop": ["Có mặt 10 người; đồng ý 10; không đồng ý 0 (100% đồng ý)."],
      "b4-bang-tu-cham-diem": ["Không áp dụng. không có tổ chức Đảng", "Bằng chữ: Chín mươi điểm."],
    },
  },
  school: {
    slug: "truong-trung-hoc-co-so-vi-du",
    without: ["b1-to-trinh"],
    lines: {
      "a1-dang-ky": ["38 cán bộ", "512 người học", "HIỆU TRƯỞNG"],
      "b2-bao-cao": ["5/6 (83,3%)", "(bằng chữ: chín mươi lăm điểm); tự đánh giá: chưa đạt"],
      "b3-bien-ban-hop": [
        "nội dung bắt buộc 4.1 (Không để xảy ra bạo lực học đường) không đạt điểm tối đa.",
        "Biên bản đã được đọc lại",
      ],
      "b4-bang-tu-cham-diem": ["8/9", "Bằng chữ: Chín mươi lăm điểm."],
    },
  },
};

jest.setTimeout(600_000);

let workbench: Workbench;
let open: OpenWorkbench;
const texts = new Map<string, string>();

beforeAll(async () => {
  workbench = await startWorkbench(ADDIN_FOLDER, PANE_READY);
  open = await workbench.open();
  const documents = new Map<string, Uint8Array>();
  for (const [i, type] of SUBJECT_TYPES.entries())
    for (const [name, data] of await documentsOf(type, i > 0))
      documents.set(name.replace(/\.docx$/, ""), data);
  const soffice = findSoffice();
  if (soffice === undefined) throw new Error("this test reads its documents with LibreOffice");
  for (const [name, text] of convertDocuments(soffice, documents)) texts.set(name, oneSpaced(text));
});
afterAll(() => workbench.close());

/** Inserts, scores and fills in one subject, and takes the documents of both its dossiers. */
async function documentsOf(type: SubjectType, isLater: boolean): Promise<Map<string, Uint8Array>> {
  const sample = sampleInput(STOCK_SET, type);
  const { name, commune } = sample.subject;
  const inserting = new Clerk(open, name);
  if (isLater) await inserting.openNewSheet();
  await inserting.insert(type, commune);
  // Excel cuts names of sheets at 31 letters.
  const sheet = await excel(open.page, "activeSheet");
  const clerk = new Clerk(open, sheet);
  await pasteEntries(clerk, sheet, sample);
  await fillForm(clerk, sample);
  const recognition = await create(clerk);
  await fillForm(clerk, sample, "Đăng ký");
  return new Map([...recognition, ...(await create(clerk))]);
}

/** LibreOffice writes tabs and no-break spaces where Word has them too. */
const oneSpaced = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[ \t\u00A0]+/g, " ")
    .replace(/\r\n?/g, "\n");

describe.each(SUBJECT_TYPES)("%s", (type) => {
  const { slug, lines, without = [] } = EXPECTED[type];

  test("the documents that can be made, and no other", () => {
    const all = ["a1-dang-ky", "b1-to-trinh", "b2-bao-cao", "b3-bien-ban-hop", "b4-bang-tu-cham-diem"];
    const made = [...texts.keys()].filter((name) => name.startsWith(`2026_${slug}_`));
    expect(made.sort()).toEqual(all.filter((id) => !without.includes(id)).map((id) => `2026_${slug}_${id}`));
  });

  test.each(Object.entries(lines))("%s says, in this order", (id, expected) => {
    const text = texts.get(`2026_${slug}_${id}`) ?? "";
    expect(text).toContain(STANDARD.replace(/ năm 2026$/, ""));
    expect(text).toMatch(/minh họa/i);
    expect(text).not.toMatch(/\{\{|\}\}|undefined|NaN|\[object/);
    let from = 0;
    for (const line of expected) {
      const at = text.indexOf(line, from);
      // A line that is missing, or out of order, is shown beside what follows the one before it.
      expect(at === -1 ? `${line}\n… not in: ${text.slice(from, from + 1500)}` : line).toBe(line);
      from = at + line.length;
    }
  });
});

test("the pane asked nobody and broke nothing", () => {
  expect({ stray: open.strayRequests, errors: open.errors }).toEqual({ stray: [], errors: [] });
});
