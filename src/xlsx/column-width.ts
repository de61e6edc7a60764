/** Excel measures columns in digits of the default font; pixels at 96 dpi are what is drawn. */
const PIXELS_PER_POINT = 4 / 3;

/** Width in pixels of the widest digit, where it is not 7 (Calibri 11, Aptos Narrow 11, Arial 10 and most others). */
const DIGIT_PIXELS: Readonly<Record<string, number>> = {
  "Times New Roman 12": 8,
  "Times New Roman 13": 9,
  "Times New Roman 14": 9,
  "Arial 11": 8,
  "Arial 12": 9,
  "Calibri 12": 8,
  "Segoe UI 11": 8,
};

/** Pixels of the widest digit of the workbook's default font. */
export function digitPixels(font: { name: string; size: number } | undefined): number {
  return (font && DIGIT_PIXELS[`${font.name} ${font.size}`]) ?? 7;
}

/** Points → the `width` attribute of a column. Rounded to whole pixels first, as Excel does. */
export function pointsToWidthAttribute(points: number, digit: number): number {
  const pixels = Math.round(points * PIXELS_PER_POINT);
  return Math.floor((pixels / digit) * 256) / 256;
}

/** The `width` attribute of a column → points, always a whole number of pixels (ECMA-376 part 1, 18.3.1.13). */
export function widthAttributeToPoints(width: number, digit: number): number {
  const pixels = Math.floor(((256 * width + Math.floor(128 / digit)) / 256) * digit);
  return pixels / PIXELS_PER_POINT;
}
