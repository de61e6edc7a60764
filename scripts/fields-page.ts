import {
  DOCUMENT_KINDS,
  FIELD_CATALOGUE,
  FORM_GROUPS,
  GROUP_LABELS,
  type CatalogueField,
  type FieldSource,
  type FieldType,
  type Requirement,
} from "../src/dossier";

const TYPES: Readonly<Record<FieldType, string>> = {
  text: "chữ",
  number: "số",
  date: "ngày",
  time: "giờ",
  boolean: "đúng/sai",
  list: "danh sách",
  object: "nhóm",
  people: "danh sách người",
};

const REQUIRED: Readonly<Record<Requirement, string>> = {
  always: "có",
  optional: "",
  "residential-area": "khu dân cư",
  commune: "xã, phường, đặc khu",
  unit: "cơ quan, doanh nghiệp, cơ sở giáo dục",
  school: "cơ sở giáo dục",
  "not-residential-area": "trừ khu dân cư",
  "has-party": "khi có tổ chức Đảng",
  "has-model": "khi có mô hình",
  early: "khi xét sớm",
  "not-passed": "khi chưa đạt",
  "district-decides": "khi cấp huyện quyết định",
  "province-decides": "khi cấp tỉnh quyết định",
  "level-open": "cơ quan, doanh nghiệp, cơ sở giáo dục",
};

/** What is not typed, by where it comes from; settings with a form of their own stand in the first part. */
const SOURCES: readonly (readonly [FieldSource, string])[] = [
  ["sheet", "Đọc từ bảng chấm điểm"],
  ["computed", "Tự tính"],
  ["profile", "Theo hồ sơ của đơn vị"],
  ["asked", "Theo thông tin đã hỏi"],
  ["council", "Theo kết quả của Hội đồng thẩm định"],
  ["config", "Theo bộ tiêu chí và cài đặt"],
];

const HEAD = `# Các trường dùng trong mẫu

Trang này sinh từ danh mục trường của chương trình (\`npx tsx scripts/docs-fields.ts\`), không sửa tay.

Viết trường vào mẫu Word giữa hai cặp ngoặc nhọn, ví dụ \`{{ten_doi_tuong}}\`. Trường có dấu \`[]\` là một phần của danh sách: đặt trong
\`{{#each thanh_phan}} … {{/each}}\` và bỏ phần trước \`[].\`, ví dụ \`{{ho_ten}}\`. Trang “Mẫu văn bản” trong ngăn tác vụ kiểm tra mẫu và chỉ ra chỗ sai.
Cột “Mẫu có sẵn” cho biết văn bản nào đang in trường đó. Ví dụ là dữ liệu tự đặt.
`;

/** The whole page; its only sources are the catalogue and the list of documents. */
export function fieldsPage(): string {
  const asked = FORM_GROUPS.map(
    (group) => [GROUP_LABELS[group].label, FIELD_CATALOGUE.filter((f) => f.asked?.group === group)] as const,
  );
  const given = SOURCES.map(
    ([source, title]) =>
      [title, FIELD_CATALOGUE.filter((f) => f.asked === undefined && f.source === source)] as const,
  );
  const documents = DOCUMENT_KINDS.map((d) => `| ${d.code} | ${d.title} | \`${d.id}.docx\` |`);
  return [
    HEAD,
    "## Văn bản\n",
    "| Mã | Văn bản | Mẫu có sẵn |\n|---|---|---|",
    ...documents,
    "\n## Điền trong mục Hồ sơ\n",
    ...asked.map(table),
    "## Chương trình tự điền\n",
    ...given.map(table),
  ]
    .join("\n")
    .replace(/\n+$/, "\n");
}

function table([title, fields]: readonly [string, readonly CatalogueField[]]): string {
  if (fields.length === 0) return "";
  return [
    `### ${title}\n`,
    "| Trường | Ý nghĩa | Kiểu | Bắt buộc | Ví dụ | Mẫu có sẵn |\n|---|---|---|---|---|---|",
    ...fields.map(row),
    "",
  ].join("\n");
}

function row({ name, label, type, required, example, documents }: CatalogueField): string {
  const cells = [
    `\`${name}\``,
    inCell(label),
    TYPES[type],
    REQUIRED[required],
    inCell(example),
    documents.length === DOCUMENT_KINDS.length ? "tất cả" : documents.join(" "),
  ];
  return `| ${cells.join(" | ")} |`;
}

/** A bar would end the cell, a line break the row. */
const inCell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", "<br>");
