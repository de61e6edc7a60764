/** Takes the screenshots of the guide from the built add-in on the workbench: `npm run docs:shots [-- clerk …]`. */
import { ADDIN_FOLDER, PANE_READY } from "../test/e2e/antt/clerk";
import { startWorkbench } from "../test/e2e/workbench/workbench-page";
import { agencyAlbum } from "./shots/agency";
import { shoot, type Album } from "./shots/camera";
import { clerkAlbum } from "./shots/clerk";
import { councilAlbum } from "./shots/council";
import { provinceAlbum } from "./shots/province";

const ALBUMS: Readonly<Record<string, Album>> = {
  clerk: clerkAlbum,
  agency: agencyAlbum,
  council: councilAlbum,
  province: provinceAlbum,
};

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const workbench = await startWorkbench(ADDIN_FOLDER, PANE_READY);
  try {
    for (const [name, album] of Object.entries(ALBUMS))
      if (wanted.length === 0 || wanted.includes(name)) await album({ workbench, shoot });
  } finally {
    await workbench.close();
  }
}

void main();
