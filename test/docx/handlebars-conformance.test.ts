import Handlebars from "handlebars";
import { fillTexts, p } from "./docx-file";

/**
 * The documented behaviour of Handlebars, case by case: the engine has to print what is expected, and so does
 * Handlebars itself, which keeps the table honest. What is out of scope stands in src/docx/README.md.
 */

const PERSON = {
  name: "An",
  age: 0,
  nested: { deep: { x: "X" } },
  "a b": "AB",
  "1": "one",
  "12": "twelve",
  true: "yes",
};
const LIST = {
  xs: ["a", "b", "c"],
  none: [],
  people: [
    { name: "An", tags: ["t1", "t2"] },
    { name: "Bình", tags: [] },
  ],
  title: "T",
};

const sparse: unknown[] = [];
sparse[1] = "b";
sparse[3] = "d";

const cases: readonly (readonly [name: string, template: string, data: unknown, expected: string])[] = [
  // values
  ["field", "{{name}}", PERSON, "An"],
  ["dotted path", "{{nested.deep.x}}", PERSON, "X"],
  ["slashed path", "{{nested/deep/x}}", PERSON, "X"],
  ["path through nothing", "[{{nested.none.x}}]", PERSON, "[]"],
  ["path through null", "[{{a.b}}]", { a: null }, "[]"],
  ["segment literal", "{{[a b]}} {{nested.[deep].x}}", PERSON, "AB X"],
  ["number as a name", "{{1}} {{12}}", PERSON, "one twelve"],
  ["boolean as a name", "{{true}}", PERSON, "yes"],
  ["string as a name", '{{"a b"}}', PERSON, "AB"],
  ["index into a list", "{{xs.[1]}} {{xs.[0]}}", LIST, "b a"],
  ["length of a list and of a text", "{{xs.length}} {{title.length}}", LIST, "3 1"],
  ["this", "{{#each xs}}{{this}}{{.}}{{/each}}", LIST, "aabbcc"],
  ["this.field and ./field", "{{this.name}} {{./name}}", PERSON, "An An"],
  [
    "zero and false print, null and undefined do not",
    "{{a}}|{{b}}|{{c}}|{{d}}",
    { a: 0, b: false, c: null, d: undefined },
    "0|false||",
  ],
  ["a list prints its items", "{{xs}}", LIST, "a,b,c"],
  ["blanks inside the tag", "{{  name  }}", PERSON, "An"],
  ["comments", "a{{! x }}b{{!-- }} --}}c", {}, "abc"],
  ["escaped tag", "\\{{name}} {{name}}", PERSON, "{{name}} An"],
  ["escaped backslash", "\\\\{{name}}", PERSON, "\\An"],
  // if, unless
  ["if and else", "{{#if name}}1{{else}}2{{/if}}{{#if none}}1{{else}}2{{/if}}", PERSON, "12"],
  [
    "if 0, empty text, empty list, null",
    "{{#if z}}1{{/if}}{{#if e}}2{{/if}}{{#if l}}3{{/if}}{{#if n}}4{{/if}}",
    { z: 0, e: "", l: [], n: null },
    "",
  ],
  [
    "if an empty object, if a list with nothing in its one place",
    "{{#if o}}1{{/if}}{{#if l}}2{{/if}}",
    { o: {}, l: [null] },
    "12",
  ],
  ["includeZero", "{{#if age includeZero=true}}1{{/if}}{{#if age includeZero=false}}2{{/if}}", PERSON, "1"],
  ["unless", "{{#unless none}}1{{else}}2{{/unless}}{{#unless name}}1{{else}}2{{/unless}}", PERSON, "12"],
  ["else if", "{{#if a}}1{{else if b}}2{{else if c}}3{{else}}4{{/if}}", { c: true }, "3"],
  ["else with another block", "{{#if a}}1{{else each xs}}{{this}}{{else}}0{{/if}}", LIST, "abc"],
  ["caret as else", "{{#if a}}1{{^}}2{{/if}}", {}, "2"],
  ["if does not change this", "{{#if nested}}{{name}}{{/if}}", PERSON, "An"],
  ["if adds no level for ../", "{{#each people}}{{#if name}}{{../title}}{{/if}}{{/each}}", LIST, "TT"],
  // each
  ["each over a list", "{{#each people}}{{name}};{{/each}}", LIST, "An;Bình;"],
  ["each of nothing", "{{#each none}}x{{else}}0{{/each}}{{#each missing}}x{{else}}0{{/each}}", LIST, "00"],
  [
    "each of a text, a number, true",
    "{{#each t}}x{{else}}0{{/each}}{{#each n}}x{{else}}0{{/each}}{{#each b}}x{{else}}0{{/each}}",
    { t: "ab", n: 5, b: true },
    "000",
  ],
  [
    "each over an object",
    "{{#each o}}{{@key}}={{this}}{{#unless @last}},{{/unless}}{{/each}}",
    { o: { a: 1, b: 2 } },
    "a=1,b=2",
  ],
  ["each over a Set", "{{#each s}}{{this}}{{/each}}", { s: new Set([1, 2]) }, "12"],
  [
    "@index @key @first @last",
    "{{#each xs}}{{@index}}{{@key}}{{@first}}{{@last}} {{/each}}",
    LIST,
    "00truefalse 11falsefalse 22falsetrue ",
  ],
  ["holes in a list", "{{#each s}}{{@index}}{{this}} {{/each}}", { s: sparse }, "1b 3d "],
  [
    "../ in nested loops",
    "{{#each people}}{{#each tags}}{{../name}}{{this}}{{../../title}} {{/each}}{{/each}}",
    LIST,
    "Ant1T Ant2T ",
  ],
  ["@../index", "{{#each people}}{{#each tags}}{{@../index}}{{@index}} {{/each}}{{/each}}", LIST, "00 01 "],
  ["@root", "{{#each people}}{{@root.title}}{{/each}}", LIST, "TT"],
  ["block parameters", "{{#each xs as |x i|}}{{i}}{{x}}{{/each}}", LIST, "0a1b2c"],
  [
    "block parameters in inner blocks",
    "{{#each people as |one|}}{{#each tags}}{{one.name}}{{/each}}{{/each}}",
    LIST,
    "AnAn",
  ],
  [
    "block parameter before field, this. after it",
    "{{#each people as |name|}}{{this.name}} {{/each}}",
    LIST,
    "An Bình ",
  ],
  [
    "inner block parameter hides the outer one",
    "{{#each xs as |v|}}{{#with @root.title as |v|}}{{v}}{{/with}}{{v}}{{/each}}",
    LIST,
    "TaTbTc",
  ],
  // with
  ["with", "{{#with nested.deep}}{{x}}{{../name}}{{/with}}", PERSON, "XAn"],
  ["with nothing", "{{#with none}}1{{else}}2{{/with}}", PERSON, "2"],
  ["with 0", "{{#with age}}[{{this}}]{{else}}2{{/with}}", PERSON, "[0]"],
  ["with as", "{{#with nested as |n|}}{{n.deep.x}}{{/with}}", PERSON, "X"],
  ["with keeps @index", "{{#each people}}{{#with tags}}{{@index}}{{/with}}{{/each}}", LIST, "0"],
  ["with this adds no level", "{{#with nested}}{{#with this}}{{../name}}{{/with}}{{/with}}", PERSON, "An"],
  // sections
  ["section over a list", "{{#xs}}{{this}}{{/xs}}", LIST, "abc"],
  ["section of an object", "{{#nested}}{{deep.x}}{{/nested}}", PERSON, "X"],
  ["section of true", "{{#b}}{{name}}{{/b}}", { b: true, name: "An" }, "An"],
  [
    "section of false, nothing, an empty list",
    "{{#b}}1{{/b}}{{#n}}2{{/n}}{{#l}}3{{/l}}",
    { b: false, l: [] },
    "",
  ],
  ["inverted section", "{{^xs}}1{{/xs}}{{^none}}2{{/none}}", LIST, "2"],
  ["inverted section with else", "{{^none}}1{{else}}2{{/none}}", LIST, "1"],
  ["section with block parameter", "{{#people as |one|}}{{one.name}}{{/people}}", LIST, "AnBình"],
  // expressions
  ["literals", '{{echo "t" 1 -2.5 true null undefined}}', {}, "t|1|-2.5|true|null|undefined"],
  ["string with the other quote", `{{echo "it's"}}`, {}, "it's"],
  ["sub-expression", '{{echo (echo "a" name) "b"}}', PERSON, "a|An|b"],
  ["hash", '{{hashed a=1 b=(echo "x")}}', {}, "a=1,b=x"],
  [
    "sub-expression in a condition",
    "{{#if (same name name)}}1{{/if}}{{#if (same name age)}}2{{/if}}",
    PERSON,
    "1",
  ],
  ["sub-expression in each", '{{#each (split "a-b")}}{{this}};{{/each}}', {}, "a;b;"],
  ["helper without arguments", "{{now}}", {}, "NOW"],
  ["helper before field; ./ means the field", "{{now}} {{./now}}", { now: "field" }, "NOW field"],
  [
    "lookup",
    "{{#each xs}}{{lookup ../ys @index}}{{/each}}{{lookup xs 1}}",
    { xs: ["a", "b"], ys: [1, 2] },
    "12b",
  ],
  ["lookup of nothing", "[{{lookup none 1}}]", {}, "[]"],
  // blanks
  ["~ on values", "a  {{~name~}}  b", PERSON, "aAnb"],
  ["~ on blocks", "a {{~#if name~}} x {{~else~}} y {{~/if~}} b", PERSON, "axb"],
];

const values = (args: readonly unknown[]) => args.map(String).join("|");
const pairs = (hash: Readonly<Record<string, unknown>>) =>
  Object.entries(hash)
    .map(([key, value]) => `${key}=${String(value)}`)
    .sort()
    .join(",");
const split = (text: unknown) => String(text).split("-");

const helpers = {
  echo: (args: readonly unknown[]) => values(args),
  hashed: (_: readonly unknown[], hash: Readonly<Record<string, unknown>>) => pairs(hash),
  same: ([a, b]: readonly unknown[]) => a === b,
  split: ([text]: readonly unknown[]) => split(text),
  now: () => "NOW",
};

const reference = Handlebars.create();
reference.registerHelper({
  echo: (...args: unknown[]) => values(args.slice(0, -1)),
  hashed: (options: Handlebars.HelperOptions) => pairs(options.hash as Record<string, unknown>),
  same: (a: unknown, b: unknown) => a === b,
  split,
  now: () => "NOW",
});

const xmlText = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

describe("Handlebars' documented behaviour", () => {
  test.each(cases)("%s", async (_, template, data, expected) => {
    expect(await fillTexts(p(xmlText(template)), data, { helpers })).toEqual([expected]);
    expect(
      reference
        .compile(template)(data)
        .replace(/&#x27;/g, "'")
        .replace(/&#x3D;/g, "="),
    ).toBe(expected);
  });
});
