/**
 * A short, stable fingerprint of plain data, such as one subject type's table (16 hex digits): equal content gives
 * equal text on every machine, whatever the order of keys. It detects change by accident or by hand; it is no
 * signature.
 */
export function fingerprint(content: object): string {
  const text = canonical(content);
  return hash32(text, 0x811c9dc5) + hash32(text, 0x01000193);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value === "object" && value !== null)
    return `{${Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`)
      .join(",")}}`;
  return JSON.stringify(value);
}

/** FNV-1a with a final mix, over UTF-16 units. */
function hash32(text: string, seed: number): string {
  let h = seed;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0).toString(16).padStart(8, "0");
}
