export interface TagUse {
  /** Path from the data's root: `tieu_chi[].noi_dung[].ma`. */
  fields: Set<string>;
  helpers: Set<string>;
}

const BUILT_IN = new Set(["if", "unless", "each"]);

/**
 * Fields and helpers of a template's text. Inside `each` a plain name belongs to the list's item and `../` leads
 * out of it; the paths come from the nesting of the tags alone.
 */
export function readTags(text: string): TagUse {
  const use: TagUse = { fields: new Set(), helpers: new Set() };
  const lists: string[] = [];
  for (const [, tag = ""] of text.matchAll(/\{\{([^{}]*)\}\}/g)) {
    if (tag === "else") continue;
    if (tag.startsWith("/")) {
      if (tag === "/each") lists.pop();
      continue;
    }
    const words = tag.replace("#", "").match(/[^\s()]+|\(/g) ?? [];
    words.forEach((word, i) => {
      const called = words.length > 1 && (i === 0 || words[i - 1] === "(");
      if (word === "(" || BUILT_IN.has(word)) return;
      if (called) use.helpers.add(word);
      else if (!/^(@|\d)/.test(word)) use.fields.add(resolve(word, lists));
    });
    if (tag.startsWith("#each ")) lists.push(`${resolve(words[1] ?? "", lists)}[]`);
  }
  return use;
}

function resolve(word: string, lists: readonly string[]): string {
  const levels = word.split("../").length - 1;
  const name = word.replaceAll("../", "");
  const list = lists.at(-1 - levels);
  if (name === "this") return list ?? "this";
  return list === undefined ? name : `${list}.${name}`;
}
