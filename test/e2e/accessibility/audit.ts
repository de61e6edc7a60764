import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Frame, Page } from "playwright-core";
import type { OpenWorkbench } from "../workbench/workbench-page";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** How a person may look at the pane. Widths are the pane's; “zoom” is text and all at 200 %. */
interface Look {
  readonly name: string;
  readonly width: number;
  readonly scheme?: "light" | "dark";
  readonly contrast?: "light" | "dark";
  readonly zoom?: number;
}

const LOOKS: readonly Look[] = [
  { name: "light", width: 350 },
  { name: "dark", width: 350, scheme: "dark" },
  { name: "contrast theme, dark", width: 350, contrast: "dark" },
  { name: "contrast theme, light", width: 350, contrast: "light" },
  { name: "300 px", width: 300 },
  { name: "480 px", width: 480 },
  { name: "200 %", width: 350, zoom: 2 },
];

/** Everything axe finds in the pane as it stands now, and every sideways scroll, in each look. Empty is good. */
export async function auditPane({ page, pane }: OpenWorkbench): Promise<string[]> {
  const frame = await (await pane.owner().elementHandle())?.contentFrame();
  if (!frame) throw new Error("the pane has no frame");
  const found: string[] = [];
  for (const look of LOOKS) {
    await wear(page, frame, look);
    found.push(...(await findings(frame)).map((problem) => `${look.name}: ${problem}`));
  }
  await wear(page, frame, { name: "light", width: 350 });
  return found;
}

async function wear(page: Page, frame: Frame, { width, scheme, contrast, zoom }: Look): Promise<void> {
  await page.emulateMedia({
    colorScheme: contrast ?? scheme ?? "light",
    forcedColors: contrast === undefined ? "none" : "active",
    reducedMotion: "reduce",
  });
  await page.evaluate((px) => {
    const element = document.querySelector<HTMLElement>("#pane");
    if (element) element.style.width = `${px}px`;
  }, width);
  await frame.evaluate((factor) => {
    document.documentElement.style.zoom = String(factor);
  }, zoom ?? 1);
  await frame.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
}

/** What axe and the width of the page say of one frame or page. */
export async function findings(frame: Frame | Page): Promise<string[]> {
  await frame.evaluate(`window.axe ?? (() => { ${AXE} })()`);
  const violations = await frame.evaluate(async () => {
    const axe = Reflect.get(window, "axe") as {
      run(context: object, options: object): Promise<AxeResults>;
    };
    const { violations: all } = await axe.run(
      // Tabster's dummies catch the focus at the border of a layer; nobody sees or hears them.
      { exclude: [["[data-tabster-dummy]"]] },
      { resultTypes: ["violations"] },
    );
    return all.flatMap(({ id, nodes }) =>
      nodes.map(({ target, any, all: every, none }) => {
        const [why] = [...any, ...every, ...none];
        return `${id} ${target.join(" ")} (${why?.message ?? ""})`;
      }),
    );
  });
  const overflow = await frame.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth + 1 ? [`scrolls sideways, ${scrollWidth} in ${clientWidth}`] : [];
  });
  return [...violations, ...overflow];
}
