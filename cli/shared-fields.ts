import { FIELD_CATALOGUE } from "../src/dossier";
import { usageProblem } from "./problem";

/**
 * `--field tinh="tỉnh Lạng Sơn"` as profile texts that hold for every unit.
 * @throws RunProblem for a field nobody knows, or one that each unit has for itself
 */
export function sharedFields(typed: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    typed.map((pair) => {
      const at = pair.indexOf("=");
      const name = pair.slice(0, at === -1 ? undefined : at).trim();
      const field = FIELD_CATALOGUE.find((f) => f.name === name && f.asked !== undefined);
      if (at === -1 || field?.scope !== "workbook")
        throw usageProblem(
          `--field “${pair}”: ghi dạng trường=nội dung, trường là một trong ${SHARED.join(", ")}.`,
          `--field “${pair}”: write field=text, the field being one of ${SHARED.join(", ")}.`,
        );
      return [
        `chung/${name}`,
        pair
          .slice(at + 1)
          .normalize("NFC")
          .trim(),
      ];
    }),
  );
}

const SHARED = FIELD_CATALOGUE.filter((f) => f.asked !== undefined && f.scope === "workbook").map(
  (f) => f.name,
);
