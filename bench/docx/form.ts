import { strToU8, zipSync } from "fflate";

/** How one engine writes its tags. `docx-templates` needs a loop variable and rows of their own for loops. */
export interface Dialect {
  field(name: string): string;
  item(name: string, variable: string): string;
  open(list: string, variable: string, outer?: string): string;
  close(list: string, variable: string): string;
  openIf(name: string): string;
  closeIf(name: string): string;
  readonly loopRows: boolean;
}

export const DIALECTS = {
  handlebars: {
    field: (name) => `{{${name}}}`,
    item: (name) => `{{${name}}}`,
    open: (list) => `{{#each ${list}}}`,
    close: () => "{{/each}}",
    openIf: (name) => `{{#if ${name}}}`,
    closeIf: () => "{{/if}}",
    loopRows: false,
  },
  mustache: {
    field: (name) => `{{${name}}}`,
    item: (name) => `{{${name}}}`,
    open: (list) => `{{#${list}}}`,
    close: (list) => `{{/${list}}}`,
    openIf: (name) => `{{#${name}}}`,
    closeIf: (name) => `{{/${name}}}`,
    loopRows: false,
  },
  commands: {
    field: (name) => `{{${name}}}`,
    item: (name, variable) => `{{$${variable}.${name}}}`,
    open: (list, variable, outer) => `{{FOR ${variable} IN ${outer ? `$${outer}.` : ""}${list}}}`,
    close: (_list, variable) => `{{END-FOR ${variable}}}`,
    openIf: (name) => `{{IF ${name}}}`,
    closeIf: () => "{{END-IF}}",
    loopRows: true,
  },
} satisfies Record<string, Dialect>;

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const FONTS = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>';
const SIZE = '<w:sz w:val="26"/><w:szCs w:val="26"/><w:lang w:val="vi-VN"/>';
const PLAIN = `<w:rPr>${FONTS}${SIZE}</w:rPr>`;
const BOLD = `<w:rPr>${FONTS}<w:b/><w:bCs/>${SIZE}</w:rPr>`;
const BORDERS = ["top", "left", "bottom", "right"]
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join("");
const LEGAL =
  "Căn cứ Nghị định số 90/2020/NĐ-CP ngày 13 tháng 8 năm 2020 của Chính phủ về đánh giá, xếp loại chất lượng cán bộ, công chức, viên chức; căn cứ Quy chế làm việc của cơ quan; theo đề nghị của bộ phận tổ chức cán bộ về kết quả thực hiện nhiệm vụ.";

/** A Vietnamese evaluation form as Word would have saved it: every third tag is split over four runs. */
class Form {
  private runs = 0;
  private tags = 0;

  constructor(private readonly dialect: Dialect) {}

  body(): string {
    const { dialect: d } = this;
    const header = this.table([
      [
        this.run("UBND TỈNH ") + this.tag(d.field("coQuanCapTren")),
        this.run("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", BOLD),
      ],
      [this.tag(d.field("coQuan"), BOLD), this.run("Độc lập - Tự do - Hạnh phúc", BOLD)],
      [
        this.run("Số: ") + this.tag(d.field("soVanBan")) + this.run("/QĐ-UBND"),
        this.tag(d.field("diaDanh")) +
          this.run(", ngày ") +
          this.tag(d.field("ngay")) +
          this.run(" tháng ") +
          this.tag(d.field("thang")) +
          this.run(" năm ") +
          this.tag(d.field("nam")),
      ],
    ]);
    const person =
      this.p(
        this.run("Họ và tên: ") +
          this.tag(d.field("hoTen"), BOLD) +
          this.run("; chức vụ: ") +
          this.tag(d.field("chucVu")),
      ) +
      this.p(
        this.run("Đơn vị công tác: ") +
          this.tag(d.field("donVi")) +
          this.run("; kỳ đánh giá: ") +
          this.tag(d.field("kyDanhGia")) +
          this.run("; tổng điểm: ") +
          this.tag(d.field("tongDiem"), BOLD),
      );
    const legal = Array.from({ length: 6 }, (_, i) => this.p(this.run(`${i + 1}. ${LEGAL}`))).join("");
    const groups =
      this.p(this.tag(d.open("groups", "g"))) +
      this.p(this.run("Nhóm: ", BOLD) + this.tag(d.item("ten", "g"), BOLD)) +
      this.p(this.tag(d.open("subs", "s", "g"))) +
      this.p(
        this.run("- ") +
          this.tag(d.item("noiDung", "s")) +
          this.run(" (") +
          this.tag(d.item("diem", "s")) +
          this.run(" điểm)"),
      ) +
      this.p(this.tag(d.close("subs", "s"))) +
      this.p(this.tag(d.close("groups", "g")));
    const reward =
      this.p(this.tag(d.openIf("khenThuong"))) +
      this.p(this.run("Đề nghị khen thưởng: ") + this.tag(d.field("hinhThuc"))) +
      this.p(this.tag(d.closeIf("khenThuong")));
    return (
      header +
      this.p(this.run("PHIẾU ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG CÁN BỘ, CÔNG CHỨC", BOLD), "center") +
      person +
      legal +
      this.items() +
      groups +
      reward +
      this.p(this.run("Nơi nhận: Như trên; Lưu: VT."))
    );
  }

  header(): string {
    return this.p(this.run("Cơ quan: ") + this.tag(this.dialect.field("coQuan")), "center");
  }

  footer(): string {
    return this.p(this.run("Người lập: ") + this.tag(this.dialect.field("nguoiLap")), "center");
  }

  private items(): string {
    const { dialect: d } = this;
    const head = ["STT", "Mã", "Tiêu chí", "Điểm tối đa", "Điểm đạt", "Ghi chú"].map((text) =>
      this.run(text, BOLD),
    );
    const [open, close] = [d.open("items", "c"), d.close("items", "c")];
    const cells = ["stt", "ma", "ten", "toiDa", "dat", "ghiChu"].map((name) => this.tag(d.item(name, "c")));
    if (d.loopRows)
      return this.table([
        head,
        [this.tag(open), "", "", "", "", ""],
        cells,
        [this.tag(close), "", "", "", "", ""],
      ]);
    return this.table([
      head,
      cells.map((cell, i) => (i === 0 ? this.tag(open) + cell : i === 5 ? cell + this.tag(close) : cell)),
    ]);
  }

  private run(text: string, properties = PLAIN): string {
    const id = (this.runs++ % 4096).toString(16).padStart(5, "0");
    return `<w:r w:rsidRPr="00A${id}">${properties}<w:t xml:space="preserve">${text.replace(/&/g, "&amp;")}</w:t></w:r>`;
  }

  private tag(tag: string, properties = PLAIN): string {
    if (++this.tags % 3 !== 0 || tag.length <= 6) return this.run(tag, properties);
    const cuts = [tag.slice(0, 1), tag.slice(1, 3), tag.slice(3, -2), tag.slice(-2)].map((piece) =>
      this.run(piece, properties),
    );
    return `${cuts[0]}${cuts[1]}<w:proofErr w:type="spellStart"/>${cuts[2]}<w:proofErr w:type="spellEnd"/>${cuts[3]}`;
  }

  private p(content: string, align = "both"): string {
    return `<w:p w:rsidR="00A11B2C" w:rsidRDefault="00A11B2C"><w:pPr><w:spacing w:before="60" w:after="60" w:line="276" w:lineRule="auto"/><w:jc w:val="${align}"/>${PLAIN}</w:pPr>${content}</w:p>`;
  }

  private table(rows: readonly (readonly string[])[]): string {
    const cell = (content: string) =>
      `<w:tc><w:tcPr><w:tcW w:w="1500" w:type="dxa"/><w:tcBorders>${BORDERS}</w:tcBorders><w:vAlign w:val="center"/></w:tcPr>${this.p(content, "center")}</w:tc>`;
    const row = (cells: readonly string[]) =>
      `<w:tr w:rsidR="00A11B2C"><w:trPr><w:cantSplit/></w:trPr>${cells.map(cell).join("")}</w:tr>`;
    return `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="5000" w:type="pct"/></w:tblPr><w:tblGrid>${'<w:gridCol w:w="1500"/>'.repeat(6)}</w:tblGrid>${rows.map(row).join("")}</w:tbl>`;
  }
}

/** The benchmark template in one dialect, with the parts a Word file usually has besides its text. */
export function formTemplate(dialect: Dialect): Uint8Array {
  const form = new Form(dialect);
  const body = form.body();
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  const parts: [name: string, type: string, relation: string, xml: string][] = [
    ["styles", "styles", "styles", `<w:styles ${W}>${styles()}</w:styles>`],
    ["settings", "settings", "settings", `<w:settings ${W}><w:defaultTabStop w:val="720"/></w:settings>`],
    ["fontTable", "fontTable", "fontTable", `<w:fonts ${W}><w:font w:name="Times New Roman"/></w:fonts>`],
    ["header1", "header", "header", `<w:hdr ${W}>${form.header()}</w:hdr>`],
    ["footer1", "footer", "footer", `<w:ftr ${W}>${form.footer()}</w:ftr>`],
  ];
  const overrides = parts
    .map(([name, kind]) => `<Override PartName="/word/${name}.xml" ContentType="${type}${kind}+xml"/>`)
    .join("");
  const relations = parts
    .map(
      ([name, , relation], i) =>
        `<Relationship Id="rId${i + 1}" Type="${office}${relation}" Target="${name}.xml"/>`,
    )
    .join("");
  const section =
    '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:footerReference w:type="default" r:id="rId5"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>';
  const files: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}document.main+xml"/>${overrides}</Types>`,
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`,
    "word/document.xml": `<w:document ${W}><w:body>${body}${section}</w:body></w:document>`,
  };
  for (const [name, , , xml] of parts) files[`word/${name}.xml`] = xml;
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(XML + xml)])), {
    level: 6,
    mtime: new Date(2024, 0, 1),
  });
}

/** About as much as Word writes: one entry for each of many built-in styles. */
function styles(): string {
  const style = (i: number) =>
    `<w:style w:type="paragraph" w:styleId="Style${i}"><w:name w:val="Style ${i}"/><w:basedOn w:val="Normal"/><w:uiPriority w:val="${i}"/><w:pPr><w:spacing w:before="${i}" w:after="60"/></w:pPr>${PLAIN}</w:style>`;
  return `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/></w:style>${Array.from({ length: 80 }, (_, i) => style(i)).join("")}`;
}
