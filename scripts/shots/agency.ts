import { Clerk } from "../../test/e2e/antt/clerk";
import type { Album } from "./camera";

const SHEET = "Trường THCS Ví Dụ";

/** docs/huong-dan/co-quan.md */
export const agencyAlbum: Album = async ({ workbench, shoot }) => {
  const open = await workbench.open();
  const clerk = new Clerk(open, SHEET);
  await clerk.fillFirstRun("school", "Phường Ví Dụ");
  await open.pane.getByRole("radio", { name: "Không", exact: true }).scrollIntoViewIfNeeded();
  await shoot(open, "agency-first-run");
  await open.pane.getByRole("button", { name: "Chèn bảng chấm điểm" }).click();
  await clerk.verdict().waitFor();
  const rows = [...(await clerk.rows()).values()];
  for (const { row, max } of rows.slice(0, Math.ceil(rows.length / 2))) {
    await clerk.type(`I${row}`, String(max));
    await clerk.type(`K${row}`, "Sổ trực ban năm 2026");
  }
  await clerk.sees("Đang chấm");
  await shoot(open, "agency-scoring");
  await open.close();
};
