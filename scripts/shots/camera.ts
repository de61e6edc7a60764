import { join } from "node:path";
import type { Clerk } from "../../test/e2e/antt/clerk";
import type { OpenWorkbench, Workbench } from "../../test/e2e/workbench/workbench-page";

const IMAGES = join(__dirname, "../../docs/images");

/** What the pictures of one role are taken with. */
export interface Camera {
  readonly workbench: Workbench;
  shoot(open: OpenWorkbench, name: string): Promise<void>;
}

/** One role's pictures, from an empty workbook on. */
export type Album = (camera: Camera) => Promise<void>;

export async function shoot({ page }: OpenWorkbench, name: string): Promise<void> {
  // The grid draws a moment after the model.
  await page.waitForTimeout(1200);
  await page.screenshot({ path: join(IMAGES, `${name}.png`) });
}

/** A scored sheet with one fault a guide can speak of: the same unit in every role's pictures. */
export async function scoreWithFault(clerk: Clerk): Promise<void> {
  await clerk.scoreAll();
  await clerk.type("G13", "118");
  await clerk.type("H13", "120");
  await clerk.type("G23", "1");
  await clerk.type("I23", "0");
  await clerk.type("L23", "01 vụ đất đai kéo dài");
}

export async function mendFault(clerk: Clerk): Promise<void> {
  await clerk.type("G13", "120");
  await clerk.type("G23", "0");
  await clerk.type("I23", "5");
  await clerk.type("L23", "");
}
