/**
 * Undoes what Word's autocorrect and Vietnamese keyboards do inside a tag: smart quotes, long dashes, no-break
 * and other odd spaces, zero-width characters, and names typed in decomposed Unicode (NFD).
 */
export function normaliseTag(raw: string): string {
  if (/^[\x20-\x7e]*$/.test(raw)) return raw;
  return raw
    .normalize("NFC")
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, "")
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000\t\r\n]/g, " ")
    .replace(/[\u201c-\u201f\u00ab\u00bb\u2033]/g, '"')
    .replace(/[\u2018-\u201b\u2032]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, "-");
}

/** A name as people mean it: without accents, case, or the choice between space, dash and underscore. */
export function foldName(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/[\s_-]+/g, "_");
}
