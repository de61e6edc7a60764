/** A heading or a kind as people type it, for comparing: no accents, no case, no marks. “Xã, phường” → “xa phuong”. */
export function fold(value: string): string {
  return value
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[đð]/g, "d")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
