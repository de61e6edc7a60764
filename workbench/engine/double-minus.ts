import { tokenize, tokenText } from "../model/formula-tokens";

/**
 * `--(A1:A9="x")` turns true/false into 1/0 in Excel; IronCalc leaves them as they are. Written as a product with 1
 * it does the same in both. Only where the two signs open an expression, so that `A1--B1` stays a subtraction.
 */
export function withoutDoubleMinus(formula: string): string {
  if (!formula.includes("--")) return formula;
  const texts = tokenize(formula).map(tokenText);
  const opens = (before: string | undefined): boolean =>
    before !== undefined && /[=(,<>&]$/.test(before.trim());
  return texts
    .map((text, index) => {
      if (text !== "-") return text;
      if (texts[index + 1] === "-" && opens(texts[index - 1])) return "1*";
      return texts[index - 1] === "-" && opens(texts[index - 2]) ? "" : text;
    })
    .join("");
}
