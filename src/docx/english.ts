import { inWords } from "./problems";
import type { ProblemCode, TemplateProblem } from "./types";

/** English sentence of each code, as in `problems.ts`. Apart from it, so that only those who ask load it. */
const SENTENCES: Readonly<Record<ProblemCode, string>> = {
  "not-a-docx": "The file is not a Word document (.docx).",
  "legacy-or-encrypted":
    "The file is an old .doc or has a password. Open it in Word, remove the password and save it as .docx.",
  damaged: "The file is damaged| ({entry})|. Open it in Word and save it again.",
  "too-large": "The file is too large or compressed abnormally| ({entry})|; refused.",
  "malformed-part": "Part {part} is not well-formed Word XML.",
  dtd: "Part {part} declares a DOCTYPE; refused for safety.",
  macros: "The template holds macros; save it as a macro-free .docx.",
  ole: "The template embeds an OLE or ActiveX object ({name}); remove it.",
  "alt-chunk": "The template imports content by altChunk ({name}); paste the content instead.",
  "external-template": "The template is attached to another template: {name}. Detach it in Word.",
  "external-content": "The template loads outside content: {name}. Embed it instead.",
  "dangerous-field": "The template has a {name} field, which can load outside data; remove it.",
  "unsafe-link": "The link “{name}” is not http, https or mailto.",
  "unclosed-tag": "Tag {tag} has no closing }}.",
  "tag-over-paragraphs": "Tag {tag} runs over into another paragraph; keep it in one.",
  "stray-close-braces": "There is }} without {{ before it; kept as text.",
  "tag-in-field-code": "Tag {tag} stands inside a Word field code and is not filled.",
  syntax:
    "Tag {tag} is not valid. A field name has no spaces, % or punctuation; write {{[field name]}} for a name with spaces.",
  "raw-output": "Tag {tag} inserts raw markup, which is not allowed; use two braces {{…}}.",
  partial: "Tag {tag} calls a partial, which is not supported.",
  decorator: "Tag {tag} is a decorator, which is not supported.",
  "raw-block": "Tag {tag} is a raw block, which is not supported.",
  "unclosed-block": "Block {tag} is not closed by {close}.",
  "stray-close": "Closing tag {tag} has no opening tag.",
  "mismatched-close": "Closing tag {tag} does not match {open}; expected {close}.",
  "stray-else": "{tag} stands outside any block.",
  "block-crossing":
    "Block {tag} opens and closes ({close}) in different areas (cell, table, text box, content control). Put both tags in the same area.",
  "block-in-text":
    "Tag {tag} stands in the middle of text but its block spans paragraphs; put it at an edge or on a line of its own.",
  "else-in-row": "{tag} of a block over table rows must stand in a row of its own.",
  "too-deep": "Blocks are nested too deeply at {tag}.",
  "unknown-helper": "There is no helper “{name}” in tag {tag}.| Did you mean “{nearest}”?|",
  "unknown-field": "There is no field “{name}” in tag {tag}.| Did you mean “{nearest}”?|",
  "name-matched": "Field “{name}” was taken as “{match}”; better write the exact name.",
  "helper-failed": "Helper “{name}” in tag {tag} failed on {arguments}: {reason}",
  "unprintable-value":
    "The value of tag {tag} is a group of fields and cannot be printed; name a field inside it.",
  "bad-image": "Tag {tag} yields a picture where only text can stand.",
  "too-much-output": "The filled document is too large; check the amount of data.",
};

/** What `message` says, in English. */
export function problemInEnglish(problem: TemplateProblem): string {
  return inWords(SENTENCES, problem);
}
