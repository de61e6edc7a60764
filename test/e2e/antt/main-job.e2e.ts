import { SUBJECT_TYPES, type SubjectType } from "../../../src/criteria";
import { readDocxText } from "../../../src/docx/read";
import { convertDocuments, findSoffice } from "../../support/soffice";
import { startWorkbench, type OpenWorkbench, type Workbench } from "../workbench/workbench-page";
import { ADDIN_FOLDER, Clerk, PANE_READY } from "./clerk";

/** One invented unit per type, its mandatory item that fails for a while, and the words of the document it signs. */
const CASES: Readonly<Record<SubjectType, { name: string; mandatory: string; slug: string }>> = {
  "residential-area": { name: "Thôn Nà Mẫu", mandatory: "3.e", slug: "thon-na-mau" },
  commune: { name: "Xã Mẫu Sơn Mẫu", mandatory: "2.2.a", slug: "xa-mau-son-mau" },
  agency: { name: "Trung tâm Dịch vụ Mẫu", mandatory: "3.e", slug: "trung-tam-dich-vu-mau" },
  enterprise: { name: "Công ty cổ phần Hồi Mẫu", mandatory: "3.d", slug: "cong-ty-co-phan-hoi-mau" },
  school: { name: "Trường THCS Ví Dụ", mandatory: "4.1", slug: "truong-thcs-vi-du" },
};
const DOCUMENTS = ["b1-to-trinh", "b2-bao-cao", "b3-bien-ban-hop", "b4-bang-tu-cham-diem"];

/** Every document made, to be opened by LibreOffice in one start. */
const made = new Map<string, Uint8Array>();
let workbench: Workbench;
let open: OpenWorkbench | undefined;
beforeAll(async () => {
  workbench = await startWorkbench(ADDIN_FOLDER, PANE_READY);
});
afterEach(async () => {
  await open?.close();
  open = undefined;
});
afterAll(() => workbench.close());

describe.each(["desktop", "web"] as const)("%s flavour", (flavor) => {
  test.each(SUBJECT_TYPES)(
    "%s: insert, score, fail on a mandatory item, correct it, make the dossier",
    async (type) => {
      const { name, mandatory, slug } = CASES[type];
      open = await workbench.open({ flavor });
      const clerk = new Clerk(open, name);
      await clerk.insert(type, "Xã Mẫu Sơn Mẫu");
      await clerk.sees("Đang chấm");

      await clerk.scoreAll();
      await clerk.sees("Từ 90 điểm trở lên");

      const row = (await clerk.rows()).get(mandatory);
      if (row === undefined) throw new Error(`no row ${mandatory}`);
      await clerk.type(`I${row.row}`, "0");
      await clerk.sees("Chưa đạt");
      await clerk.sees("không đạt điểm tối đa");
      await clerk.type(`I${row.row}`, String(row.max));
      await clerk.sees("Từ 90 điểm trở lên");

      const files = await clerk.makeDossier();
      expect([...files.keys()].sort()).toEqual(
        [`zip:2026_${slug}_ho-so-de-nghi.zip`, ...DOCUMENTS.map((d) => `2026_${slug}_${d}.docx`)].sort(),
      );
      const documents = new Map(
        DOCUMENTS.map((id) => [id, files.get(`2026_${slug}_${id}.docx`) ?? new Uint8Array()]),
      );
      const texts = new Map<string, string>();
      for (const [id, data] of documents)
        texts.set(id, (await readDocxText(data)).flatMap((part) => part.paragraphs).join("\n"));
      for (const [id, data] of documents) made.set(`${flavor} ${type} ${id}`, data);
      const lower = name.charAt(0).toLocaleLowerCase("vi") + name.slice(1);
      for (const [id, text] of texts) {
        expect([id, text.toLocaleLowerCase("vi").includes(lower.toLocaleLowerCase("vi"))]).toEqual([
          id,
          true,
        ]);
        expect([id, /minh họa/i.test(text)]).toEqual([id, true]);
      }
      expect(texts.get("b1-to-trinh")).toContain("100/100 điểm (bằng chữ: một trăm điểm)");
      expect(texts.get("b3-bien-ban-hop")).toContain("Nông Thị Minh Họa");
      expect(texts.get("b4-bang-tu-cham-diem")).toContain("Sổ theo dõi năm 2026");
      expect(open.errors).toEqual([]);
      expect(open.strayRequests).toEqual([]);
    },
  );
});

test("LibreOffice opens every one of these documents", () => {
  expect(made.size).toBe(2 * SUBJECT_TYPES.length * DOCUMENTS.length);
  const soffice = findSoffice();
  if (soffice === undefined) return;
  for (const [id, text] of convertDocuments(soffice, made))
    expect([id, text.includes("An toàn về an ninh, trật tự")]).toEqual([id, true]);
});
