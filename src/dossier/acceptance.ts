import { fileSlug } from "../vi";
import { readProfile, type Profile } from "./profile";
import type { DossierProblem } from "./types";

/**
 * Where the reason is stored for which a warning of one subject and year was accepted; `undefined` for errors and
 * notes. The key carries the warning's own words: once it says something else (other numbers, other names), it is
 * no longer the warning that was accepted.
 */
export function acceptanceKey(subjectId: string, problem: DossierProblem): string | undefined {
  if (problem.severity !== "warning") return undefined;
  // A count alone (“3 mục …”) may stay while the items change; the first of them is known.
  const place = problem.fix?.kind === "item" ? problem.fix.itemCode : "";
  return `${subjectId}/chap_nhan.${problem.code}@${fileSlug(problem.message)}.${checksum(`${problem.message} ${place}`)}`;
}

/** The reason for which a warning was accepted, if it was. An error never is, whatever the profile holds. */
export function acceptedReason(
  profile: Profile,
  subjectId: string,
  problem: DossierProblem,
): string | undefined {
  const key = acceptanceKey(subjectId, problem);
  return key === undefined ? undefined : readProfile(profile, key);
}

/** Tells messages apart that begin alike; the slug is cut at 40 characters. */
function checksum(text: string): string {
  let sum = 0;
  for (const letter of text.normalize("NFC")) sum = (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) >>> 0;
  return sum.toString(36);
}
