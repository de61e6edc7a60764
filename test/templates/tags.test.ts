import { FIELDS_OF_TEMPLATES, HELPERS_OF_TEMPLATES } from "./fields-of-templates";
import { readTags } from "./read-tags";
import { TEMPLATE_NAMES, readTemplate } from "./read-template";

const uses = TEMPLATE_NAMES.map((name) => {
  const text = readTemplate(name)
    .paragraphs.map((p) => p.text)
    .join("\n");
  return { document: (name.split("-")[0] ?? "").toUpperCase(), text, ...readTags(text) };
});

test("fields: every field a template uses is listed with the documents that use it", () => {
  const found = new Map<string, string[]>();
  for (const { document, fields } of uses) {
    for (const field of fields) found.set(field, [...(found.get(field) ?? []), document]);
  }
  const listed = [...found].map(([field, documents]) => [field, documents.join(" ")]);
  expect(Object.fromEntries(listed)).toEqual(FIELDS_OF_TEMPLATES);
});

test("helpers: the templates use these and no others", () => {
  expect([...new Set(uses.flatMap(({ helpers }) => [...helpers]))].sort()).toEqual(HELPERS_OF_TEMPLATES);
});

test("no field of one segment has a helper's name: the engine would call the helper", () => {
  expect(Object.keys(FIELDS_OF_TEMPLATES).filter((field) => HELPERS_OF_TEMPLATES.includes(field))).toEqual(
    [],
  );
});

test("no quoted strings, raw output, partials or comments: Word and the engine would not take them", () => {
  for (const { text } of uses) {
    for (const [tag] of text.matchAll(/\{\{.*?\}\}/g)) {
      expect(tag).toMatch(
        /^\{\{(else|\/(if|unless|each)|#(if|unless|each) [^"'‘’“”]+|[^#/{&!>"'‘’“”][^{&!>"'‘’“”]*)\}\}$/,
      );
    }
  }
});

test("names of levels change with the law, so no template fixes them", () => {
  for (const { text } of uses) {
    expect(text.replace(/\{\{.*?\}\}/g, "")).not.toMatch(/huyện|thị trấn|cấp tỉnh|cấp xã/i);
  }
});
