import type { SubjectType } from "../../../src/criteria";
import { readDocxText } from "../../../src/docx/read";
import { PROFILE_SHEET, type DossierInput } from "../../../src/dossier";
import { sampleInput } from "../../../src/dossier/samples";
import { layoutToSheet, scorecardLayout, textSheet, withEntries } from "../../../src/scorecard";
import { writeXlsx } from "../../../src/xlsx";
import { STOCK_SET } from "../../dossier/samples";
import { startWorkbench, type OpenWorkbench, type Workbench } from "../workbench/workbench-page";
import { ADDIN_FOLDER, PANE_READY, spaced } from "./clerk";
import { filesOf } from "./dossier-clerk";

/* “Tất cả đối tượng trong tệp”: one click over a whole workbook, as the desk of a commune has it in November. */

let workbench: Workbench;
let open: OpenWorkbench;
beforeAll(async () => {
  workbench = await startWorkbench(ADDIN_FOLDER, PANE_READY);
});
afterEach(() => open.close());
afterAll(() => workbench.close());

/** A workbook in which these subjects are scored and their form is filled in. */
function scoredWorkbook(inputs: readonly DossierInput[]): Buffer {
  const sheets = inputs.map(({ set, subject, entries }) =>
    layoutToSheet(withEntries(scorecardLayout(set, subject), entries).layout),
  );
  const profile = new Map(inputs.flatMap((input) => Object.entries(input.profile)));
  return Buffer.from(
    writeXlsx({
      sheets: [...sheets, textSheet(PROFILE_SHEET, [...profile])],
      activeSheet: 0,
      names: [],
      properties: {},
    }),
  );
}

async function openDossierOfAll(inputs: readonly DossierInput[], today: string): Promise<void> {
  open = await workbench.open({ today });
  const { page, pane } = open;
  await page.setInputFiles("#file", {
    name: "ca-xa.xlsx",
    mimeType: "application/octet-stream",
    buffer: scoredWorkbook(inputs),
  });
  await pane.getByRole("tab", { name: "Hồ sơ" }).click();
  await pane.getByRole("radio", { name: spaced("Tất cả đối tượng trong tệp") }).check();
}

const createButton = (n: number) =>
  open.pane.getByRole("button", { name: spaced(`Tạo hồ sơ (${n} đối tượng)`) });

const textOf = async (data: Uint8Array | undefined): Promise<string> =>
  (await readDocxText(data ?? new Uint8Array())).flatMap((part) => part.paragraphs).join("\n");

test("100 units: progress is shown, it can be stopped, one zip holds every document of each", async () => {
  const sample = sampleInput(STOCK_SET, "agency");
  const units = Array.from({ length: 100 }, (_, i): DossierInput => ({
    ...sample,
    subject: { ...sample.subject, id: `u${i + 1}`, name: `Trung tâm Mẫu ${i + 1}` },
    profile: Object.fromEntries(
      Object.entries(sample.profile).map(([key, text]) => [key.replace(/^s3\//, `u${i + 1}/`), text]),
    ),
  }));
  await openDossierOfAll(units, sample.today);
  const { page, pane } = open;
  await createButton(100).click();
  await pane.getByText(/Đang\stạo\s\d+\/400: Trung\stâm\sMẫu/).waitFor();
  await pane.getByRole("button", { name: "Dừng" }).click();
  await pane
    .getByText(/Đã\sdừng/)
    .first()
    .waitFor();

  await pane.getByRole("button", { name: spaced("Chọn lại") }).click();
  const download = page.waitForEvent("download");
  await createButton(100).click();
  const files = await filesOf(await download);
  expect(files.size).toBe(400);
  for (const i of [1, 57, 100]) {
    const name = [...files.keys()].find((path) => path.endsWith(`2026_trung-tam-mau-${i}_b1-to-trinh.docx`));
    const text = await textOf(files.get(name ?? ""));
    expect(text).toContain(`công nhận Trung tâm Mẫu ${i} đạt tiêu chuẩn`);
    expect(text).toContain("96/100 điểm (bằng chữ: chín mươi sáu điểm)");
  }
  expect({ stray: open.strayRequests, errors: open.errors }).toEqual({ stray: [], errors: [] });
});

/** The same sample two years earlier. */
function in2024(type: SubjectType): DossierInput {
  const sample = sampleInput(STOCK_SET, type);
  const texts = Object.entries(sample.profile).map(([key, text]) => [key, text.replaceAll("2026", "2024")]);
  return {
    ...sample,
    subject: { ...sample.subject, year: 2024 },
    profile: { ...Object.fromEntries(texts), "chung/huyen": "huyện Mẫu Sơn" },
  };
}

// Law 72/2025/QH15: districts ended on 01/7/2025. Before, a commune was decided on by its district.
test("dates before 01/7/2025: the district decides on a commune, its steering committee is asked", async () => {
  await openDossierOfAll([in2024("commune"), in2024("agency")], "2024-11-18");
  const download = open.page.waitForEvent("download");
  await createButton(2).click();
  const files = await filesOf(await download);
  const submission = (slug: string) =>
    textOf([...files].find(([path]) => path.endsWith(`2024_${slug}_b1-to-trinh.docx`))?.[1]);
  const commune = await submission("xa-mau-son-mau");
  expect(commune).toContain("Kính gửi: Thường trực Ban Chỉ đạo 138 huyện Mẫu Sơn");
  expect(commune).toContain("Chủ tịch Ủy ban nhân dân huyện Mẫu Sơn xét duyệt");
  expect(commune).toContain("ngày 18 tháng 11 năm 2024");
  expect(commune).not.toContain("tỉnh Lạng Mẫu");
  expect(await submission("trung-tam-dich-vu-mau")).toContain(
    "Chủ tịch Ủy ban nhân dân xã Mẫu Sơn Mẫu xét duyệt",
  );
  expect({ stray: open.strayRequests, errors: open.errors }).toEqual({ stray: [], errors: [] });
});
