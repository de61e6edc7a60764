import { SHEET_STYLE, type FormatBlock } from "../scorecard";
import { BLOCK, LAST_REGISTER_COLUMN, REGISTER_COLUMN as AT, REGISTER_ROW as ROW } from "./register-columns";

const { SHEET, STRIP, SCREEN_HEADING, HEADING, LOCKED, GROUP, ENTRY } = SHEET_STYLE;

/** Widths in points; B to P fit one A4 page wide at a size that can still be read. */
export const REGISTER_WIDTHS: Readonly<Record<string, number>> = {
  B: 27,
  C: 150,
  D: 75,
  E: 48,
  F: 51,
  G: 54,
  H: 72,
  I: 72,
  J: 75,
  K: 66,
  L: 60,
  M: 48,
  N: 54,
  O: 78,
  P: 78,
};

/** Formats from the whole sheet down to single cells; a later block goes over an earlier one. */
export function registerFormats(last: number, isIllustrative: boolean): FormatBlock[] {
  const block = (address: string, format: FormatBlock["format"]): FormatBlock => ({ address, format });
  const typed = [BLOCK.otherTotal, BLOCK.otherRegistered, BLOCK.otherRecognised];
  return [
    block(`A1:${LAST_REGISTER_COLUMN}${last}`, { ...SHEET, fontSize: 11 }),
    block(`B${ROW.strip}:P${ROW.strip}`, STRIP),
    block(`B${ROW.screenHeadings}:P${ROW.screenHeadings}`, SCREEN_HEADING),
    block(`B${ROW.title}`, { horizontal: "center", bold: true, fontSize: 15 }),
    block(`B${ROW.subtitle}`, { horizontal: "center", bold: true, fontSize: 12 }),
    block(`B${ROW.label}`, { horizontal: "center", italic: isIllustrative }),
    block(`C${ROW.blockHeadings}:L${ROW.blockHeadings}`, { ...HEADING, fontSize: 10 }),
    block(`C${ROW.firstType}:L${ROW.allTypes - 1}`, LOCKED),
    ...typed.map((c) => block(`${c}${ROW.firstType}:${c}${ROW.allTypes - 1}`, ENTRY)),
    block(`C${ROW.allTypes}:L${ROW.allTypes}`, GROUP),
    block(`C${ROW.firstType}:C${ROW.allTypes}`, { horizontal: "left" }),
    block(`C${ROW.sentence}`, { horizontal: "left", bold: true }),
    block(`B${ROW.headings}:P${ROW.headings}`, { ...HEADING, fontSize: 10 }),
    block(`B${ROW.first}:P${last}`, LOCKED),
    block(`${AT.name}${ROW.first}:${AT.name}${last}`, { horizontal: "left" }),
    block(`${AT.difference}${ROW.first}:${AT.difference}${last}`, { numberFormat: "+0.##;-0.##;0" }),
    block(`${AT.deadline}${ROW.first}:${AT.deadline}${last}`, { numberFormat: "dd/mm/yyyy", fontSize: 10 }),
    block(`${AT.verdict}${ROW.first}:${AT.status}${last}`, { fontSize: 10 }),
    block(`${AT.daysLeft}${ROW.first}:${AT.daysLeft}${last}`, { fontSize: 10 }),
    block(`${AT.registered}${ROW.first}:${AT.note}${last}`, ENTRY),
    block(`${AT.decision}${ROW.first}:${AT.note}${last}`, { horizontal: "left", wrap: true, fontSize: 10 }),
  ];
}

/** Heights of all rows, in points. */
export function registerHeights(last: number): number[] {
  const heights = Array<number>(last).fill(31.5);
  const set = (row: number, height: number) => {
    heights[row - 1] = height;
  };
  set(ROW.strip, 27);
  set(ROW.screenHeadings, 16.5);
  set(ROW.title, 24);
  for (let row = ROW.subtitle; row <= ROW.label; row++) set(row, 18);
  set(ROW.blockHeadings, 60);
  for (let row = ROW.firstType; row <= ROW.sentence; row++) set(row, 18);
  set(ROW.sentence + 1, 9);
  set(ROW.headings, 33);
  return heights;
}
