import { spaced } from "../../test/e2e/antt/clerk";
import { closedLog, COMMUNE, councilWorkbook, type FileSubject } from "../../test/e2e/antt/council-workbook";
import { excel } from "../../test/e2e/workbench/workbench-page";
import type { Album } from "./camera";

const REASON = "Công an xã xác nhận 01 vụ việc ngày 02/6/2026";
const names = ["Nà Mẫu", "Khuổi Ví Dụ", "Pác Thử", "Bản Mẫu", "Còn Ví Dụ"].map((name) => `Thôn ${name}`);
const met = names
  .slice(0, 3)
  .map((name): FileSubject => ({ type: "residential-area", name, councilMisses: [] }));
const missed: FileSubject = {
  type: "residential-area",
  name: names[3] ?? "",
  councilMisses: ["3.e"],
  reasons: { "3.e": REASON },
};
const school: FileSubject = { type: "school", name: "Trường THCS Ví Dụ", councilMisses: [] };
/** One item of 10 points at 0 leaves 90: met, with a difference to explain. */
const open: FileSubject = { type: "residential-area", name: names[4] ?? "", councilMisses: ["2.1"] };

/** docs/huong-dan/hoi-dong.md */
export const councilAlbum: Album = async ({ workbench, shoot }) => {
  const commune: FileSubject = { type: "commune", name: COMMUNE };
  const buffer = councilWorkbook(
    [commune, ...met, open, missed, school],
    [closedLog([...met, missed, school])],
  );
  const session = await workbench.open();
  const { page, pane } = session;
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await page.setInputFiles("#file", { name: "ca-xa.xlsx", mimeType, buffer });
  const button = (name: string) => pane.getByRole("button", { name: spaced(name) });
  await pane.getByRole("tab", { name: "Hội đồng" }).click();
  await button("Mở chênh lệch tiếp theo").waitFor();
  await excel(page, "select", `'${COMMUNE}'!I11`);
  await shoot(session, "council-list");
  await button("Mở chênh lệch tiếp theo").click();
  await pane.getByLabel("Lý do chênh lệch").fill(REASON);
  await shoot(session, "council-difference");
  await button("Ghi lý do").click();
  await button("Chốt kết quả").click();
  await pane.getByLabel("Người thẩm định").fill("Lý Văn Thử");
  await shoot(session, "council-finalise");
  await button("Chốt").last().click();
  await pane.getByText(spaced("Chốt lúc")).first().waitFor();
  await button("Quay lại").click();
  await pane.getByRole("tab", { name: "Tổng hợp" }).click();
  await pane.getByText(spaced("Tỷ lệ được công nhận")).first().waitFor();
  await shoot(session, "register");
  await session.close();
};
