import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Frame, Page } from "playwright-core";
import type { OpenWorkbench } from "../workbench/workbench-page";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** Axe's rule about colours; it is also the slow one. */
type Rules = "all" | "colours" | "all but colours";

/** How a person may look at the pane. Widths are the pane's; 200 % is the zoom of text and all. */
interface Look {
  readonly name: string;
  readonly width: number;
  readonly rules: Rules;
  readonly scheme?: "light" | "dark";
  readonly isContrast?: boolean;
  readonly zoom?: number;
}

const LOOKS: readonly Look[] = [
  { name: "light", width: 350, rules: "all" },
  { name: "dark", width: 350, rules: "colours", scheme: "dark" },
  // Windows' own colours: axe reads those of the page, which are not shown.
  { name: "contrast theme", width: 350, rules: "all but colours", scheme: "dark", isContrast: true },
  { name: "300 px", width: 300, rules: "all but colours" },
  { name: "480 px", width: 480, rules: "all but colours" },
  // 320 units of the page, the width at which WCAG 1.4.10 wants one column.
  { name: "200 %", width: 640, rules: "all but colours", zoom: 2 },
];

/** Everything axe finds in the pane as it stands now, and every sideways scroll, in each look. Empty is good. */
export async function auditPane({ page, pane }: OpenWorkbench): Promise<string[]> {
  const frame = await (await pane.owner().elementHandle())?.contentFrame();
  if (!frame) throw new Error("the pane has no frame");
  const found: string[] = [];
  for (const look of LOOKS) {
    await wear(page, frame, look);
    found.push(...(await findings(frame, look.rules)).map((problem) => `${look.name}: ${problem}`));
  }
  await wear(page, frame, { name: "light", width: 350, rules: "all" });
  return found;
}

/** The library keeps Office's theme for five seconds. */
const THEME_KEPT_MS = 6000;

async function wear(page: Page, frame: Frame, { width, scheme, isContrast, zoom }: Look): Promise<void> {
  await frame.evaluate((milliseconds) => window.passTime?.(milliseconds), THEME_KEPT_MS);
  await page.emulateMedia({
    colorScheme: scheme ?? "light",
    forcedColors: isContrast === true ? "active" : "none",
    reducedMotion: "reduce",
  });
  await page.evaluate((px) => {
    const element = document.querySelector<HTMLElement>("#pane");
    if (element) element.style.width = `${px}px`;
  }, width);
  await frame.evaluate((factor) => {
    document.documentElement.style.zoom = String(factor);
  }, zoom ?? 1);
  if (isContrast !== true) await seenAs(frame, scheme ?? "light");
  await frame.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
}

/** Waits until the pane shows itself light or dark, by the colour behind its texts; the page of an old Excel has one look. */
async function seenAs(frame: Frame, scheme: "light" | "dark"): Promise<void> {
  await frame.waitForFunction((isDark) => {
    const pane = document.querySelector(".fui-FluentProvider");
    if (pane === null) return true;
    const [red = 255] = getComputedStyle(pane).backgroundColor.match(/\d+/g)?.map(Number) ?? [];
    return red < 128 === isDark;
  }, scheme === "dark");
}

/** What axe and the width of the page say of one frame or page. */
export async function findings(frame: Frame | Page, rules: Rules): Promise<string[]> {
  await frame.evaluate(`window.axe ?? (() => { ${AXE} })()`);
  const violations = await frame.evaluate(async (wanted) => {
    const axe = Reflect.get(window, "axe") as {
      run(context: object, options: object): Promise<AxeResults>;
    };
    const { violations: all } = await axe.run(
      // Tabster's dummies catch the focus at the border of a layer; nobody sees or hears them.
      { exclude: [["[data-tabster-dummy]"]] },
      {
        resultTypes: ["violations"],
        ...(wanted === "colours" ? { runOnly: ["color-contrast"] } : {}),
        ...(wanted === "all but colours" ? { rules: { "color-contrast": { enabled: false } } } : {}),
      },
    );
    return all.flatMap(({ id, nodes }) =>
      nodes.map(({ target, any, all: every, none }) => {
        const [why] = [...any, ...every, ...none];
        return `${id} ${target.join(" ")} (${why?.message ?? ""})`;
      }),
    );
  }, rules);
  const overflow = await frame.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth + 1 ? [`scrolls sideways, ${scrollWidth} in ${clientWidth}`] : [];
  });
  return [...violations, ...overflow];
}
