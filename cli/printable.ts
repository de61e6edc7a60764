/**
 * A text that came from a file or a file name, safe to print: control characters could move the cursor or colour the
 * screen, direction marks could turn a name around. Tabs and line ends become spaces.
 */
export function printable(value: string): string {
  return value
    .normalize("NFC")
    .replace(/[\t\r\n]+/g, " ")
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "�");
}
