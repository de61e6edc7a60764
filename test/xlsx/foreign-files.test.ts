import { strToU8, zipSync } from "fflate";
import { readXlsx, type ReadResult } from "../../src/xlsx";

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A package as other programs write it; parts named here replace the usual ones. */
function file(parts: Record<string, string>): Uint8Array {
  const all: Record<string, string> = {
    "_rels/.rels": `<Relationships><Relationship Id="rId1" Type="${REL}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook ${MAIN} ${R}><sheets><sheet name="Sheet1" sheetId="7" r:id="rId3"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels":
      `<Relationships><Relationship Id="rId3" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/>` +
      `<Relationship Id="rId4" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/>` +
      `<Relationship Id="rId5" Type="${REL}/styles" Target="styles.xml"/>` +
      `<Relationship Id="rId6" Type="${REL}/theme" Target="../xl/theme/theme1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet ${MAIN}><sheetData/></worksheet>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, xml]) => [name, strToU8(xml)])));
}

function sheetOf(result: ReadResult) {
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  const [sheet] = result.workbook.sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

/** A sheet with prefixed element names, as some programs write them. */
const sheetXml = (content: string): Record<string, string> => ({
  "xl/worksheets/sheet1.xml":
    '<?xml version="1.0"?><!-- ghi chú --><x:worksheet xmlns:x="urn:x">' +
    content.replaceAll(/<(\/?)(?=[a-zA-Z])/g, "<$1x:") +
    "</x:worksheet>",
});

describe("values as Excel, LibreOffice and others write them", () => {
  const strings = {
    "xl/sharedStrings.xml": `<sst ${MAIN}><si><t>một</t></si><si><r><rPr><b/></rPr><t>hai </t></r><r><t>phần</t></r><rPh><t>x</t></rPh></si></sst>`,
  };
  test.each<[string, unknown, string]>([
    ['<c r="B2" t="s"><v>0</v></c>', "một", "shared string"],
    ['<c r="B2" t="s"><v>1</v></c>', "hai phần", "rich text keeps its words, loses its look"],
    ['<c r="B2" t="inlineStr"><is><t>tại chỗ</t></is></c>', "tại chỗ", "inline string"],
    ['<c r="B2" t="str"><f>A1</f><v>a_x000D_b &amp; c</v></c>', "a\rb & c", "coded character in a result"],
    ['<c r="B2" t="b"><v>1</v></c>', true, "boolean"],
    ['<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>', { error: "#DIV/0!" }, "error"],
    ['<c r="B2"><v>1.5E-2</v></c>', 0.015, "number"],
    ['<c r="B2" t="d"><v>2026-11-15T12:00:00</v></c>', 46341.5, "ISO date: 15/11/2026 is day 46341"],
  ])("%s", (xml, expected) => {
    const sheet = sheetOf(
      readXlsx(file({ ...strings, ...sheetXml(`<sheetData><row r="2">${xml}</row></sheetData>`) })),
    );
    expect(sheet.cells[0]).toMatchObject({ row: 1, column: 1, value: expected });
  });

  test("rows and cells without an address follow the one before", () => {
    const xml = "<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>";
    const places = sheetOf(readXlsx(file(sheetXml(xml)))).cells.map((c) => [c.row, c.column, c.value]);
    expect(places).toEqual([
      [0, 0, 1],
      [0, 1, 2],
      [1, 0, 3],
    ]);
  });

  test("a shared formula moves its references and leaves names, texts and fixed references alone", () => {
    const formula = `SUM(A1,$A1,A$1,$A$1,B:B,2:2)&"A1"&'A1'!A1&LOG10(A1)&VAT1_x`;
    const xml =
      `<sheetData><row r="1"><c r="C1"><f t="shared" ref="C1:D2" si="0">${formula.replaceAll("&", "&amp;")}</f></c></row>` +
      '<row r="2"><c r="D2"><f t="shared" si="0"/></c></row></sheetData>';
    const [, copy] = sheetOf(readXlsx(file(sheetXml(xml)))).cells;
    expect(copy?.formula).toBe(`SUM(B2,$A2,B$1,$A$1,C:C,3:3)&"A1"&'A1'!B2&LOG10(B2)&VAT1_x`);
  });

  test("functions younger than the format lose their prefix", () => {
    const xml =
      '<sheetData><row r="1"><c r="A1"><f>_xlfn.XLOOKUP(1,B:B,_xlfn._xlws.SORT(C:C))&amp;"_xlfn."</f></c></row></sheetData>';
    expect(sheetOf(readXlsx(file(sheetXml(xml)))).cells[0]?.formula).toBe(
      'XLOOKUP(1,B:B,SORT(C:C))&"_xlfn."',
    );
  });
});

describe("styles as Excel writes them", () => {
  const theme = {
    "xl/theme/theme1.xml":
      '<a:theme xmlns:a="urn:a"><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>' +
      '<a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:accent1><a:srgbClr val="102030"/></a:accent1></a:clrScheme></a:themeElements></a:theme>',
  };
  test.each([
    ['<fgColor theme="4"/>', "#102030", "accent 1 of the file's own theme"],
    ['<fgColor theme="1"/>', "#000000", "cells count dark before light the other way round"],
    ['<fgColor theme="0" tint="-0.5"/>', "#808080", "half darker"],
    ['<fgColor theme="1" tint="0.25"/>', "#404040", "a quarter lighter"],
    ['<fgColor indexed="13"/>', "#FFFF00", "old palette"],
    ['<fgColor rgb="FFfffdf4"/>', "#FFFDF4", "opaque"],
  ])("fill %s is %s", (colour, expected) => {
    const styles = {
      "xl/styles.xml":
        `<styleSheet ${MAIN}><fonts><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
        `<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>` +
        `<fill><patternFill patternType="solid">${colour}</patternFill></fill></fills><borders><border/></borders>` +
        `<cellXfs><xf/><xf numFmtId="14" fillId="2"/></cellXfs></styleSheet>`,
    };
    const xml = sheetXml('<sheetData><row r="1"><c r="A1" s="1"/></row></sheetData>');
    expect(sheetOf(readXlsx(file({ ...theme, ...styles, ...xml }))).cells[0]?.style).toEqual({
      fill: expected,
      numberFormat: "m/d/yyyy",
    });
  });

  test.each([
    [9.140625, 48, "64 px, the usual column"],
    [5.7109375, 30, "40 px: TT"],
    [45.42578125, 238.5, "318 px: Nội dung tiêu chí"],
  ])("a column %d characters wide is %d points", (width, points) => {
    const xml = sheetXml(`<cols><col min="2" max="2" width="${width}" customWidth="1"/></cols><sheetData/>`);
    expect(sheetOf(readXlsx(file(xml))).columns).toEqual([{ index: 1, width: points }]);
  });

  test("validation and conditional format in Excel 2010's extension are read like any other", () => {
    const xml = sheetXml(
      '<sheetData/><extLst><ext><dataValidations><dataValidation type="list" allowBlank="1" showErrorMessage="1"><formula1><f>DanhMuc!$A$1:$A$3</f></formula1>' +
        "<sqref>B2:B9 D2</sqref></dataValidation></dataValidations></ext><ext><conditionalFormattings><conditionalFormatting>" +
        '<cfRule type="expression" priority="2"><f>B2&gt;DanhMuc!A1</f><dxf><font><b/></font></dxf></cfRule><sqref>B2</sqref></conditionalFormatting></conditionalFormattings></ext></extLst>',
    );
    const sheet = sheetOf(readXlsx(file(xml)));
    expect(sheet.validations).toEqual([
      {
        areas: [
          { top: 1, left: 1, bottom: 8, right: 1 },
          { top: 1, left: 3, bottom: 1, right: 3 },
        ],
        rule: { kind: "list", source: "DanhMuc!$A$1:$A$3", dropDown: true },
        allowBlank: true,
        alert: { style: "stop" },
      },
    ]);
    expect(sheet.conditionalFormats).toMatchObject([
      {
        rule: { kind: "expression", formula: "B2>DanhMuc!A1" },
        style: { font: { bold: true } },
        priority: 2,
      },
    ]);
  });
});

describe("what the plain data has no place for is named", () => {
  test("macros, drawings, filters and unknown conditional formats", () => {
    const parts = {
      "xl/vbaProject.bin": "x",
      ...sheetXml(
        '<sheetData/><autoFilter ref="A1:B2"/><conditionalFormatting sqref="A1"><cfRule type="dataBar" priority="1"/></conditionalFormatting><drawing/>',
      ),
    };
    const result = readXlsx(file(parts));
    expect(result.ok && result.warnings).toEqual([
      { code: "macros" },
      { code: "dropped", sheet: "Sheet1", what: "filter" },
      { code: "dropped", sheet: "Sheet1", what: "drawing" },
      { code: "dropped", sheet: "Sheet1", what: "conditional format dataBar" },
    ]);
  });
});

describe("a file that cannot be read says why", () => {
  const good = file({});
  const compound = (text: string): Uint8Array =>
    new Uint8Array([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      ...Array.from({ length: 600 }, () => 0),
      ...Buffer.from(text, "utf16le"),
    ]);
  const dtd = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><worksheet><sheetData/></worksheet>';
  test.each<[string, Uint8Array, object]>([
    ["empty", new Uint8Array(), { code: "not-a-zip" }],
    ["a text file", strToU8("STT;Nội dung"), { code: "not-a-zip" }],
    ["cut off in the middle", good.slice(0, good.length / 2), { code: "truncated" }],
    ["behind a password", compound("EncryptedPackage"), { code: "encrypted" }],
    ["Excel 97", compound("Workbook"), { code: "legacy-xls" }],
    ["a Word document", zipSync({ "word/document.xml": strToU8("<document/>") }), { code: "not-a-workbook" }],
    [
      "document type declaration",
      file({ "xl/worksheets/sheet1.xml": dtd }),
      { code: "dtd", part: "xl/worksheets/sheet1.xml" },
    ],
    [
      "XML cut off",
      file({ "xl/worksheets/sheet1.xml": "<worksheet><sheetData>" }),
      { code: "broken-part", part: "xl/worksheets/sheet1.xml" },
    ],
    [
      "too many parts",
      file(Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`p${i}`, "x"]))),
      { code: "too-large", limit: "parts", allowed: 50 },
    ],
    [
      "one part too large",
      file({ "xl/media/a": "0".repeat(20_001) }),
      { code: "too-large", limit: "part-bytes", allowed: 20_000 },
    ],
    [
      "too large together",
      file({ a: "0".repeat(19_000), b: "0".repeat(19_000) }),
      { code: "too-large", limit: "total-bytes", allowed: 30_000 },
    ],
  ])("%s", (_, bytes, fault) => {
    expect(readXlsx(bytes, { parts: 50, partBytes: 20_000, totalBytes: 30_000 })).toMatchObject({
      ok: false,
      fault,
    });
  });
});
