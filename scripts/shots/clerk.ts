import { Clerk, spaced } from "../../test/e2e/antt/clerk";
import { excel } from "../../test/e2e/workbench/workbench-page";
import { mendFault, scoreWithFault, type Album } from "./camera";

const SHEET = "Thôn Nà Mẫu";

/** docs/huong-dan/can-bo.md */
export const clerkAlbum: Album = async ({ workbench, shoot }) => {
  const open = await workbench.open();
  const { page, pane } = open;
  const clerk = new Clerk(open, SHEET);
  await clerk.fillFirstRun("residential-area", "Xã Mẫu Sơn Mẫu");
  await shoot(open, "first-run");
  await pane.getByRole("button", { name: "Chèn bảng chấm điểm" }).click();
  await clerk.verdict().waitFor();
  await shoot(open, "inserted");

  await scoreWithFault(clerk);
  await excel(page, "select", `'${SHEET}'!I23`);
  await clerk.sees("Chưa đạt");
  await shoot(open, "scoring-fail");
  await pane.getByRole("tab", { name: spaced("Số liệu") }).click();
  await pane.getByRole("textbox").first().waitFor();
  await shoot(open, "figures");
  await pane.getByRole("tab", { name: spaced("Cần xử lý") }).click();

  await mendFault(clerk);
  await clerk.sees("Từ 90 điểm trở lên");
  await shoot(open, "scoring-pass");

  await pane.getByRole("tab", { name: "Hồ sơ" }).click();
  await pane.getByRole("button", { name: spaced("Tạo hồ sơ") }).waitFor();
  await shoot(open, "dossier-form");
  await clerk.makeDossier();
  await shoot(open, "dossier-done");
  await open.close();
};
