/** Takes the screenshots of the docs from the built add-in on the workbench: `npm run docs:shots`. */
import { join } from "node:path";
import { ADDIN_FOLDER, Clerk, PANE_READY, spaced } from "../test/e2e/antt/clerk";
import { excel, startWorkbench } from "../test/e2e/workbench/workbench-page";

const IMAGES = join(__dirname, "../docs/images");
const SHEET = "Thôn Nà Mẫu";

async function main(): Promise<void> {
  const workbench = await startWorkbench(ADDIN_FOLDER, PANE_READY);
  try {
    const open = await workbench.open();
    const { page, pane } = open;
    const shoot = async (name: string) => {
      // The grid draws a moment after the model.
      await page.waitForTimeout(1200);
      await page.screenshot({ path: join(IMAGES, `${name}.png`) });
    };
    const clerk = new Clerk(open, SHEET);
    await clerk.fillFirstRun("residential-area", "Xã Mẫu Sơn Mẫu");
    await shoot("first-run");
    await pane.getByRole("button", { name: "Chèn bảng chấm điểm" }).click();
    await clerk.verdict().waitFor();
    await shoot("inserted");

    await clerk.scoreAll();
    await clerk.type("G13", "118");
    await clerk.type("H13", "120");
    await clerk.type("G23", "1");
    await clerk.type("I23", "0");
    await clerk.type("L23", "01 vụ đất đai kéo dài");
    await excel(page, "select", `'${SHEET}'!I23`);
    await clerk.sees("Chưa đạt");
    await shoot("scoring-fail");

    await clerk.type("G13", "120");
    await clerk.type("G23", "0");
    await clerk.type("I23", "5");
    await clerk.type("L23", "");
    await clerk.sees("Từ 90 điểm trở lên");
    await shoot("scoring-pass");

    await pane.getByRole("tab", { name: "Hồ sơ" }).click();
    await pane.getByRole("button", { name: spaced("Tạo hồ sơ") }).waitFor();
    await shoot("dossier-form");
    await clerk.makeDossier();
    await shoot("dossier-done");
    await open.close();
  } finally {
    await workbench.close();
  }
}

void main();
