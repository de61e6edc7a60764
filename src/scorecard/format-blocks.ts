import type { Body } from "./body-rows";
import { COLUMN, LAST_COLUMN, ROW } from "./columns";
import { figureCells } from "./conditional-rules";
import type { FormatBlock } from "./sheet-layout";
import {
  COUNCIL_ENTRY,
  COUNCIL_TEXT,
  ENTRY,
  ENTRY_TEXT,
  GROUP,
  HEADING,
  LOCKED,
  SCREEN_HEADING,
  SHEET,
  STRIP,
} from "./style";

/** Formats from the whole sheet down to single cells; a later block goes over an earlier one. */
export function formatBlocks(body: Body, isIllustrative: boolean): FormatBlock[] {
  const { strip, screenHeadings, letterhead, unit, place, title, subtitle, period, headings } = ROW;
  const block = (address: string, format: FormatBlock["format"]): FormatBlock => ({ address, format });
  return [
    block(`A1:${LAST_COLUMN}${body.end}`, SHEET),
    block(`B${strip}:L${strip}`, STRIP),
    block(`I${strip}:J${strip}`, { horizontal: "center" }),
    block(`K${strip}`, { bold: false, fontSize: 9 }),
    block(`B${screenHeadings}:M${screenHeadings}`, SCREEN_HEADING),
    block(`G${screenHeadings}:H${screenHeadings}`, { fontSize: 8 }),
    block(`B${letterhead}:L${unit}`, { horizontal: "center" }),
    block(`E${letterhead}`, { bold: true }),
    block(`B${unit}:L${unit}`, { bold: true }),
    block(`E${unit}`, { underline: true }),
    block(`E${place}`, { horizontal: "center", italic: true }),
    block(`B${title}`, { horizontal: "center", bold: true, fontSize: 15 }),
    block(`B${subtitle}`, { horizontal: "center", bold: true }),
    block(`B${period}`, { horizontal: "left" }),
    ...(isIllustrative
      ? [
          block(`I${period}:L${period}`, {
            horizontal: "center",
            italic: true,
            fontSize: 10.5,
            borders: { style: "dashed", color: "#8A6100" } as const,
          }),
        ]
      : []),
    block(`B${headings}:M${headings}`, HEADING),
    block(`G${headings}`, { fontSize: 9 }),
    block(`M${headings}`, { fontSize: 10.5 }),
    ...bodyBlocks(body),
    ...closingBlocks(body),
  ];
}

function bodyBlocks(body: Body): FormatBlock[] {
  const runs = body.criteria.map((c) => [c.firstItem, c.lastItem] as const);
  return [
    { address: `B${body.first}:M${body.last}`, format: LOCKED },
    { address: `C${body.first}:C${body.last}`, format: { horizontal: "left" } },
    { address: `D${body.first}:D${body.last}`, format: { fontSize: 10.5 } },
    ...body.criteria.flatMap((c): FormatBlock[] => [
      { address: `B${c.row}:M${c.row}`, format: GROUP },
      { address: `C${c.row}`, format: { horizontal: "left" } },
    ]),
    ...runs.flatMap(([a, b]): FormatBlock[] => [
      { address: `${COLUMN.self}${a}:${COLUMN.self}${b}`, format: ENTRY },
      { address: `${COLUMN.council}${a}:${COLUMN.council}${b}`, format: COUNCIL_ENTRY },
      { address: `${COLUMN.evidence}${a}:${COLUMN.note}${b}`, format: ENTRY_TEXT },
      { address: `${COLUMN.councilReason}${a}:${COLUMN.councilReason}${b}`, format: COUNCIL_TEXT },
    ]),
    ...figureCells(body).map(({ address }) => ({
      address,
      format: address.includes(":") ? { ...ENTRY, fontSize: 10.5, wrap: true } : ENTRY,
    })),
  ];
}

function closingBlocks(body: Body): FormatBlock[] {
  return [
    { address: `B${body.total}:L${body.total}`, format: GROUP },
    { address: `C${body.total}`, format: { horizontal: "left" } },
    { address: `K${body.total}`, format: { horizontal: "left", bold: false, fontSize: 10.5 } },
    {
      address: `B${body.provincialVerdict}:L${body.circularVerdict}`,
      format: { ...LOCKED, horizontal: "left" },
    },
    { address: `E${body.provincialVerdict}:L${body.circularVerdict}`, format: { bold: true } },
    { address: `B${body.signatures}:L${body.signatures}`, format: { horizontal: "center", bold: true } },
  ];
}

/** Ranges shown as one cell. */
export function mergedRanges(body: Body): string[] {
  const { strip, letterhead, unit, place, title, subtitle, period, headings } = ROW;
  return [
    `B${strip}:H${strip}`,
    `K${strip}:L${strip}`,
    `B${letterhead}:D${letterhead}`,
    `E${letterhead}:L${letterhead}`,
    `B${unit}:D${unit}`,
    `E${unit}:L${unit}`,
    `E${place}:L${place}`,
    `B${title}:L${title}`,
    `B${subtitle}:L${subtitle}`,
    `B${period}:H${period}`,
    `I${period}:L${period}`,
    `G${headings}:H${headings}`,
    ...figureCells(body)
      .map((c) => c.address)
      .filter((a) => a.includes(":")),
    `K${body.total}:L${body.total}`,
    `B${body.provincialVerdict}:D${body.provincialVerdict}`,
    `E${body.provincialVerdict}:L${body.provincialVerdict}`,
    `B${body.circularVerdict}:D${body.circularVerdict}`,
    `E${body.circularVerdict}:L${body.circularVerdict}`,
    `B${body.signatures}:D${body.signatures}`,
    `E${body.signatures}:L${body.signatures}`,
  ];
}
