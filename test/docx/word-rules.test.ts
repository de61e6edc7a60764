import { docx, openDocx, p, run, table } from "./docx-file";

// The rules that every filled document of these tests has to keep: each is seen to refuse what breaks it.

const picture = `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="a"/></wp:inline></w:drawing></w:r>`;

test.each<[what: string, body: string, fault: RegExp]>([
  ["text in a row", "<w:tbl><w:tblPr/><w:tblGrid/><w:tr>a</w:tr></w:tbl>", /text in w:tr/],
  ["a cell without a paragraph", table([table(["a"])]), /cell ends with w:tbl/],
  ["a table without rows", "<w:tbl><w:tblPr/><w:tblGrid/></w:tbl>", /table without rows/],
  ["properties after the text", p(`${run("a")}<w:pPr/>`), /w:pPr in w:p out of order/],
  ["alignment before spacing", p(`<w:pPr><w:jc w:val="left"/><w:spacing/></w:pPr>`), /w:spacing in w:pPr/],
  ["size before bold", p(run("a", `<w:sz w:val="26"/><w:b/>`)), /w:b in w:rPr out of order/],
  [
    "rows before the grid",
    "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr><w:tblGrid/></w:tbl>",
    /w:tblGrid in w:tbl/,
  ],
  ["a section in the middle of the body", "<w:sectPr/><w:p/>", /the section is not the last/],
  ["one picture id for two", p(picture + picture), /wp:docPr 1 twice/],
  ["a bookmark that never ends", p(`<w:bookmarkStart w:id="1" w:name="a"/>${run("a")}`), /starts 1, ends $/m],
  ["one paragraph id for two", `<w:p w14:paraId="0A"/><w:p w14:paraId="0A"/>`, /paraId 0A twice/],
  ["a link that leads nowhere", p(`<w:hyperlink r:id="rId9">${run("a")}</w:hyperlink>`), /points at rId9/],
  [
    "a list that is not there",
    p(`<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr>${run("a")}`),
    /w:numId points at 7, not in word\/numbering.xml/,
  ],
  [
    "a footnote that is not there",
    p(`<w:r><w:footnoteReference w:id="2"/></w:r>`),
    /w:footnoteReference points at 2/,
  ],
])("refused: %s", (_, body, fault) => {
  expect(() => openDocx(docx(body))).toThrow(fault);
});

test("refused: a part that is missing or has no content type", () => {
  const rels = [["rId1", "header", "header1.xml"]] as const;
  expect(() => openDocx(docx(p("a"), { rels }))).toThrow("relationship rId1 leads to header1.xml");
  expect(() => openDocx(docx(p("a"), { parts: { "word/media/a.png": new Uint8Array([1]) } }))).toThrow(
    "word/media/a.png has no content type",
  );
});
