import type { TemplateProblem } from "../../../src/docx";

/** The tag that should stand there, where the problem tells it; to be copied into Word. */
export function correctTag({ code, place: { tag }, words }: TemplateProblem): string | undefined {
  switch (code) {
    case "unclosed-tag":
      return `${tag.trimEnd().replace(/\}$/, "")}}}`;
    case "unclosed-block": {
      const block = /^\{\{[#^]\s*(\S+?)[\s}]/u.exec(tag)?.[1];
      return block === undefined ? undefined : `{{/${block}}}`;
    }
    case "unknown-field":
    case "unknown-helper": {
      const { name, nearest } = words;
      return name === undefined || nearest === undefined ? undefined : tag.replace(name, nearest);
    }
    default:
      return undefined;
  }
}

/** A paragraph cut around the tag in it, so that a view can mark it. */
export function aroundTag(paragraph: string, tag: string): { before: string; tag: string; after: string } {
  const at = tag === "" ? -1 : paragraph.indexOf(tag);
  return at === -1
    ? { before: paragraph, tag: "", after: "" }
    : { before: paragraph.slice(0, at), tag, after: paragraph.slice(at + tag.length) };
}
