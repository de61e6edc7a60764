import { join } from "node:path";
import { unzipSync } from "fflate";
import type { Download, FrameLocator, Page } from "playwright-core";
import { exclusionOf, type SubjectType } from "../../../src/criteria";
import { excel, type OpenWorkbench } from "../workbench/workbench-page";

export const ADDIN_FOLDER = join(__dirname, "../../../dist/addin");
/** The pane has drawn its first view. */
export const PANE_READY = "h1";

const TYPE_LABEL: Readonly<Record<SubjectType, string>> = {
  "residential-area": "Khu dân cư",
  commune: "Xã, phường, đặc khu",
  agency: "Cơ quan",
  enterprise: "Doanh nghiệp",
  school: "Cơ sở giáo dục",
};

/** What a clerk answers when the dossier form asks, by the end of the field's key; anything else is a text. */
const ANSWERS: readonly (readonly [RegExp, string])[] = [
  [/((^|[./_])ngay[a-z_]*|han_phan_hoi)$/, "03/11/2026"],
  [/gio_bat_dau$/, "08:00"],
  [/gio_ket_thuc$/, "09:30"],
  [
    /thanh_phan$/,
    "Hoàng Văn Mẫu, Trưởng thôn, Khu dân cư\nNông Thị Ví Dụ, Bí thư chi bộ, Chi bộ\nLý Văn Thử, Công an viên, Công an xã",
  ],
  [
    /thanh_vien$/,
    "Lý Văn Thử, Trưởng Công an xã, Chủ tịch Hội đồng\nNông Thị Minh Họa, Công chức văn phòng, Thư ký\nHoàng Văn Mẫu, Chủ tịch Mặt trận, Ủy viên",
  ],
  [/mo_hinh$/, "Tiếng kẻng an ninh, 2021, hoạt động hiệu quả"],
  [/khong_dong_y$/, "0"],
  [/(co_mat|dong_y)$/, "3"],
  [/so_hieu$/, "12/KH"],
  [/(so_lieu\.|_tong$|_dat$|_dang_ky$|nhan_khau$)/, "10"],
  [/chu_tri\.ho_ten$/, "Hoàng Văn Mẫu"],
  [/thu_ky\.ho_ten$/, "Nông Thị Minh Họa"],
  [/ky\.ho_ten$/, "Hoàng Văn Mẫu"],
];

/** What a clerk writes into a field of the dossier form, by its name. */
export function answerFor(fieldName: string): string {
  const key = fieldName.replace(/@.*$/, "");
  return ANSWERS.find(([pattern]) => pattern.test(key))?.[1] ?? "Nội dung do đơn vị ghi";
}

/** A person scoring: works the pane by what it says, and the grid by typing. */
export class Clerk {
  readonly page: Page;
  readonly pane: FrameLocator;

  constructor(
    readonly workbench: OpenWorkbench,
    private readonly sheet: string,
  ) {
    this.page = workbench.page;
    this.pane = workbench.pane;
  }

  async insert(type: SubjectType, commune: string): Promise<void> {
    await this.fillFirstRun(type, commune);
    await this.pane.getByRole("button", { name: "Chèn bảng chấm điểm" }).click();
    await this.verdict().waitFor();
  }

  /** “Thêm bảng chấm điểm” from the menu of the pane. */
  async openNewSheet(): Promise<void> {
    await this.pane.getByRole("button", { name: spaced("Mục khác") }).click();
    await this.pane.getByRole("menuitem", { name: spaced("Thêm bảng chấm điểm") }).click();
    await this.pane.getByLabel("Tên đối tượng").waitFor();
  }

  async fillFirstRun(type: SubjectType, commune: string): Promise<void> {
    const { pane } = this;
    await pane.getByRole("radio", { name: TYPE_LABEL[type] }).check();
    if (exclusionOf(type) !== undefined)
      await pane.getByRole("radio", { name: "Không", exact: true }).check();
    await pane.getByLabel("Tên đối tượng").fill(this.sheet);
    if (type !== "commune") await pane.getByLabel("Thuộc xã, phường").fill(commune);
  }

  /** Types into a cell of the scorecard; a refusal is the test's failure. */
  async type(address: string, text: string): Promise<void> {
    const refusal = await excel(this.page, "type", `'${this.sheet}'!${address}`, text);
    if (refusal !== undefined) throw new Error(`${address}: ${JSON.stringify(refusal)}`);
  }

  /** The same for many cells, as quickly as the page takes them. */
  async typeAll(cells: readonly (readonly [address: string, text: string])[]): Promise<void> {
    const refusals = await this.page.evaluate(
      async ([sheet, all]) => {
        const told: string[] = [];
        for (const [address, text] of all) {
          const refusal = await window.__excel?.type(`'${sheet}'!${address}`, text);
          if (refusal !== undefined) told.push(`${address}: ${refusal.message}`);
        }
        return told;
      },
      [this.sheet, cells] as const,
    );
    if (refusals.length > 0) throw new Error(refusals.join("\n"));
  }

  /** Rows of the scorecard as item code to 1-based row, with the maximum. */
  async rows(): Promise<Map<string, { row: number; max: number; isMandatory: boolean }>> {
    const cells = await excel(this.page, "values", `'${this.sheet}'!A10:U45`);
    const rows = new Map<string, { row: number; max: number; isMandatory: boolean }>();
    cells.forEach((row, i) => {
      const [code, max] = [row[0], row[20]];
      if (typeof code === "string" && typeof max === "number")
        rows.set(code, { row: 10 + i, max, isMandatory: row[5] === "Bắt buộc" });
    });
    return rows;
  }

  /** Every item at its maximum, with evidence. */
  async scoreAll(): Promise<void> {
    const rows = [...(await this.rows()).values()];
    await this.typeAll(
      rows.flatMap(({ row, max }): [string, string][] => [
        [`I${row}`, String(max)],
        [`K${row}`, "Sổ theo dõi năm 2026"],
      ]),
    );
  }

  verdict() {
    return this.pane.getByRole("region", { name: "Kết luận" });
  }

  /** Waits until the band says this; the pane keeps numbers and units together with no-break spaces. */
  async sees(text: string): Promise<void> {
    await this.verdict().getByText(spaced(text)).first().waitFor();
  }

  /** Waits until a finding says this. */
  async seesRow(text: string): Promise<void> {
    await this.pane.getByText(spaced(text)).first().waitFor();
  }

  /** Opens Hồ sơ, answers whatever it asks, and takes the file. */
  async makeDossier(kind: "Đề nghị" | "Đăng ký" = "Đề nghị"): Promise<Map<string, Uint8Array>> {
    const { pane, page } = this;
    await pane.getByRole("tab", { name: "Hồ sơ" }).click();
    await pane.getByRole("tab", { name: kind }).click();
    const create = pane.getByRole("button", { name: /^(Tạo\shồ\ssơ|Sửa\sthông\stin)/ }).first();
    await create.waitFor();
    let download: Download | undefined;
    page.once("download", (taken) => (download = taken));
    for (let round = 0; round < 60 && download === undefined; round++) {
      if (await create.isVisible()) await create.click();
      for (let wait = 0; wait < 10 && download === undefined; wait++) {
        if (await this.answerOpenFields()) break;
        await page.waitForTimeout(50);
      }
    }
    if (download === undefined) throw new Error("nothing was downloaded");
    await pane
      .getByText(/Đã\stạo\s\d+\svăn\sbản/)
      .first()
      .waitFor();
    return readDownload(download);
  }

  /** The council's documents: answers whatever the form asks, and takes the file. */
  async makeAppraisal(): Promise<Map<string, Uint8Array>> {
    const { pane, page } = this;
    const create = pane.getByRole("button", { name: /^(Tạo\shồ\ssơ|Sửa\sthông\stin\strước)/ });
    await create.waitFor();
    let download: Download | undefined;
    page.on("download", (d) => (download = d));
    for (let round = 0; round < 60 && download === undefined; round++) {
      if (await create.isVisible()) await create.click();
      await page.waitForTimeout(500);
      await this.answerOpenFields();
    }
    if (download === undefined) throw new Error("nothing was downloaded");
    return readDownload(download);
  }

  /** Fills in what is empty on the screen; whether anything was. */
  private async answerOpenFields(): Promise<boolean> {
    const fields = this.pane.locator("input[name*='/'], textarea[name*='/']");
    const empty = await fields.evaluateAll((all) =>
      (all as (HTMLInputElement | HTMLTextAreaElement)[]).flatMap((field) =>
        field.value === "" && field.offsetParent !== null ? [field.name] : [],
      ),
    );
    for (const name of empty) {
      const field = this.pane.locator(`[name=${JSON.stringify(name)}]`).first();
      await field.fill(answerFor(name));
      await field.blur();
    }
    return empty.length > 0;
  }
}

/** A text as a pattern in which any kind of space will do. */
export function spaced(text: string): RegExp {
  return new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "\\s"));
}

/** The files of a zip by name, its own name beside them; a single document as it is. */
async function readDownload(download: Download): Promise<Map<string, Uint8Array>> {
  const stream = await download.createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array));
  const bytes = new Uint8Array(Buffer.concat(chunks));
  const name = download.suggestedFilename();
  if (!name.endsWith(".zip")) return new Map([[name, bytes]]);
  return new Map([[`zip:${name}`, new Uint8Array()], ...Object.entries(unzipSync(bytes))]);
}
