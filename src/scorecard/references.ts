const TEXT_LITERAL = /"(?:[^"]|"")*"/g;
const REFERENCE = /(?<![\w.$!])\$?([A-Z]{1,3})\$?(\d+)(?![\w.(])/g;

/**
 * The cells a formula names, as A1 addresses without “$”. Texts inside the formula name none. Hosts write constants
 * and spaces of a formula in their own way, the cells it reads never: that is what can be compared.
 */
export function referencesOf(formula: string): Set<string> {
  const found = formula.replace(TEXT_LITERAL, "").matchAll(REFERENCE);
  return new Set([...found].map(([, letters = "", row = ""]) => letters + row));
}
