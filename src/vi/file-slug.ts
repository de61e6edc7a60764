const LONGEST = 40;
const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
const NAMELESS = "khong-ten";

/**
 * A name as part of a file name: “thôn Nà Mẫu” -> “thon-na-mau”. Only a-z, 0-9 and single hyphens, 1 to 40
 * characters, cut between words where possible, never a device name Windows refuses.
 */
export function fileSlug(name: string): string {
  const letters = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    // The Icelandic eth looks the same on screen and is what some keyboards give for đ.
    .replace(/[đð]/g, "d")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  const slug = cut(letters, LONGEST);
  if (slug === "") return NAMELESS;
  return WINDOWS_DEVICE.test(slug) ? `${slug}-1` : slug;
}

/** One slug for each name, in order; a slug already given gets -2, -3, … and still fits 40 characters. */
export function distinctFileSlugs(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const slug = fileSlug(name);
    let distinct = slug;
    for (let n = 2; taken.has(distinct); n += 1) {
      const suffix = `-${n}`;
      distinct = cut(slug, LONGEST - suffix.length) + suffix;
    }
    taken.add(distinct);
    return distinct;
  });
}

function cut(slug: string, longest: number): string {
  if (slug.length <= longest) return slug;
  const wordEnd = slug.lastIndexOf("-", longest);
  return slug.slice(0, wordEnd > 0 ? wordEnd : longest);
}
