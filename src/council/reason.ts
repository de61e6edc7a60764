/** How many characters, spaces not counted, make a reason (pane-design 6.7). */
export const REASON_LENGTH = 10;

/** Whether a text is a reason: at least ten characters that are not spaces. */
export function isReason(text: string | undefined): boolean {
  return text !== undefined && [...text.normalize("NFC").replace(/\s/gu, "")].length >= REASON_LENGTH;
}
