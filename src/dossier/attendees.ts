import { toNfc } from "../vi";
import { catalogueField } from "./catalogue";
import { parseField, type FieldLine } from "./parse-field";

/**
 * Who took part, in one sentence: “Bí thư chi bộ, đại diện Ban Công tác Mặt trận”. The chair is left out (the sentence
 * before names him); a post that already names its body stands for it.
 */
export function attendeesInOneSentence(attendees: string, chair: string): string {
  const parsed = parseField(catalogueField("thanh_phan"), attendees);
  if (!parsed.ok || !Array.isArray(parsed.value)) return "";
  const parts = attendeeLines(parsed.value)
    .filter((p) => String(p.ho_ten) !== toNfc(chair).trim())
    .map(({ chuc_vu, dai_dien }) => {
      const [post, body] = [String(chuc_vu ?? ""), String(dai_dien ?? "")];
      const named = body === "" || post.toLocaleLowerCase("vi").includes(body.toLocaleLowerCase("vi"));
      return named ? post : `đại diện ${body}`;
    });
  return [...new Set(parts)].filter((p) => p !== "").join(", ");
}

/** Lines of a parsed people or table field. */
export const attendeeLines = (value: readonly unknown[]): FieldLine[] =>
  value.filter((line): line is FieldLine => typeof line === "object" && line !== null);
