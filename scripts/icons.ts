/**
 * Draws the icons of the manifest into addin/assets: `npx tsx scripts/icons.ts`. Each size is drawn for itself, with its
 * lines on whole pixels, because Excel shows the size that fits and a scaled line is a blurred one.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { launchBrowser } from "../test/e2e/browser";

const ASSETS = join(__dirname, "../addin/assets");
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const BLUE = "#3278BD";
const GREEN = "#1B8A4B";
const PAPER = "#FFFFFF";

/** A place on a grid of 16 units, brought to the nearest whole pixel of this size. */
type Grid = (units: number) => number;
type Drawing = (at: Grid, size: number) => string;

const line = (size: number): number => Math.max(1, Math.floor(size / 16));

function box(
  at: Grid,
  size: number,
  [x, y, right, bottom]: readonly number[],
  fill: string,
  edge = BLUE,
): string {
  const w = line(size);
  const [l, t, r, b] = [at(x ?? 0), at(y ?? 0), at(right ?? 0), at(bottom ?? 0)];
  return `<rect x="${l + w / 2}" y="${t + w / 2}" width="${r - l - w}" height="${b - t - w}" fill="${fill}" stroke="${edge}" stroke-width="${w}"/>`;
}

const bar = (at: Grid, [x, y, right, bottom]: readonly number[], fill: string): string =>
  `<rect x="${at(x ?? 0)}" y="${at(y ?? 0)}" width="${at(right ?? 0) - at(x ?? 0)}" height="${Math.max(1, at(bottom ?? 0) - at(y ?? 0))}" fill="${fill}"/>`;

/** A rule on the paper, one line thick. */
const rule = (at: Grid, size: number, x: number, y: number, right: number): string =>
  `<rect x="${at(x)}" y="${at(y)}" width="${at(right) - at(x)}" height="${line(size)}" fill="${BLUE}"/>`;

const check = (
  at: Grid,
  size: number,
  points: readonly (readonly [number, number])[],
  width: number,
): string =>
  `<polyline points="${points.map(([x, y]) => `${at(x)},${at(y)}`).join(" ")}" fill="none" stroke="${GREEN}" stroke-width="${(width * size) / 16}" stroke-linecap="round" stroke-linejoin="round"/>`;

const DRAWINGS: Readonly<Record<string, Drawing>> = {
  /** The product: a shield with a check. */
  icon: (at, size) =>
    `<path d="M${at(8)} ${at(0.5)} L${at(2)} ${at(2.5)} V${at(8)} C${at(2)} ${at(12)} ${at(5)} ${at(14.5)} ${at(8)} ${at(15.7)} C${at(11)} ${at(14.5)} ${at(14)} ${at(12)} ${at(14)} ${at(8)} V${at(2.5)} Z" fill="${PAPER}" stroke="${BLUE}" stroke-width="${Math.max(2, 2 * Math.floor((1.5 * size) / 32))}" stroke-linejoin="round"/>` +
    check(
      at,
      size,
      [
        [5, 8],
        [7.2, 10.4],
        [11.2, 5.6],
      ],
      2,
    ),
  /** A scoring sheet: rules and a check. */
  score: (at, size) =>
    box(at, size, [2, 1, 14, 15], PAPER) +
    rule(at, size, 4, 4, 12) +
    rule(at, size, 4, 6, 9) +
    check(
      at,
      size,
      [
        [5, 10],
        [7, 12],
        [11.5, 8],
      ],
      2,
    ),
  /** Papers, one behind another. */
  dossier: (at, size) =>
    box(at, size, [5, 1, 15, 12], PAPER) +
    box(at, size, [1, 4, 11, 15], PAPER) +
    rule(at, size, 3, 7, 9) +
    rule(at, size, 3, 9, 9) +
    rule(at, size, 3, 11, 7),
  /** People at a table. */
  council: (at, size) =>
    [
      [3.25, 5.5, 1.75],
      [12.75, 5.5, 1.75],
      [8, 4, 2.25],
    ]
      .map(
        ([x = 0, y = 0, r = 0]) =>
          `<circle cx="${(x * size) / 16}" cy="${(y * size) / 16}" r="${(r * size) / 16}" fill="${x === 8 ? BLUE : GREEN}"/>`,
      )
      .join("") +
    bar(at, [1, 9, 15, 12], BLUE) +
    bar(at, [2, 12, 4, 15], BLUE) +
    bar(at, [12, 12, 14, 15], BLUE),
  /** Columns of a summary. */
  register: (at, size) =>
    bar(at, [2, 9, 5, 14], BLUE) +
    bar(at, [7, 6, 10, 14], BLUE) +
    bar(at, [12, 2, 15, 14], GREEN) +
    `<rect x="${at(1)}" y="${at(14)}" width="${at(15.5) - at(1)}" height="${line(size)}" fill="${BLUE}"/>`,
};

async function main(): Promise<void> {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  for (const [name, draw] of Object.entries(DRAWINGS))
    for (const size of name === "icon" ? [...SIZES, 128] : SIZES) {
      const at: Grid = (units) => Math.round((units * size) / 16);
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>body{margin:0}svg{display:block}</style><svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">${draw(at, size)}</svg>`,
      );
      writeFileSync(join(ASSETS, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
    }
  await browser.close();
}

void main();
