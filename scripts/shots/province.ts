import { join } from "node:path";
import { Clerk, spaced } from "../../test/e2e/antt/clerk";
import type { Album } from "./camera";

const ROOT = join(__dirname, "../..");
const ANNEX = join(ROOT, "test/fixtures/criteria-import/khu-dan-cu-so-la-ma.docx");

const UNIT = "Thôn Nà Mẫu";

/** docs/huong-dan/cap-tinh.md */
export const provinceAlbum: Album = async ({ workbench, shoot }) => {
  const session = await workbench.open();
  const { page, pane } = session;
  const button = (name: string) => pane.getByRole("button", { name: spaced(name) });
  await button("Nhập bản chính thức").click();
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    button("Nhập phụ lục từ Word, Excel").click(),
  ]);
  await chooser.setFiles(ANNEX);
  await pane.getByText(spaced("Tổng điểm chuẩn 100")).waitFor();
  await shoot(session, "points-review");
  await pane.getByRole("checkbox", { name: spaced("Bắt buộc mục I.1") }).check();
  await pane.getByRole("button", { name: /^Xác\snhận\scả:.*căn\scứ/ }).click();
  await pane.getByLabel("Số văn bản").fill("12/HD-BCĐ");
  await pane.getByLabel("Ngày văn bản").fill("3/2/2026");
  await pane.getByLabel(/^Người\skiểm\stra/).fill("Nông Văn Bảo");
  await button("Dùng thang điểm này").click();
  await pane.getByText(spaced("12/HD-BCĐ, 03/02/2026. Nông Văn Bảo xác nhận")).waitFor();
  await shoot(session, "points-tables");
  await button("Quay lại").click();
  await new Clerk(session, UNIT).insert("residential-area", "Xã Mẫu Sơn Mẫu");
  await button("Mục khác").click();
  await pane.getByRole("menuitem", { name: spaced("Mẫu văn bản") }).click();
  await pane.getByRole("heading", { name: spaced("Mẫu văn bản") }).waitFor();
  await shoot(session, "templates");
  await session.close();
};
