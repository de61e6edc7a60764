import { TEMPLATE_HELPERS } from "../../../src/dossier";
import type { HelperFunction } from "../../../src/docx";
import { balanceLines, headerRule, upperCase } from "../../../src/vi";

/**
 * The product's helpers. In document heads `viet_hoa` and `ke_ngang` take a second argument, the number of letters
 * that fit the column, and break a long name into even lines; written out here for what the templates expect of it.
 */
export const PREVIEW_HELPERS: Readonly<Record<string, HelperFunction>> = {
  ...TEMPLATE_HELPERS,
  viet_hoa: inColumn(upperCase, (text, letters) => balanceLines(upperCase(text), letters)),
  ke_ngang: inColumn(headerRule, headerRule),
};

function inColumn(
  plain: (text: string) => string,
  fitted: (text: string, letters: number) => string,
): HelperFunction {
  return ([text, letters]) => {
    if (typeof text !== "string" || text === "") return "";
    return typeof letters === "number" ? fitted(text, letters) : plain(text);
  };
}
