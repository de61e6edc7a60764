import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { aroundTag, correctTag } from "../../addin/taskpane/logic/correct-tag";
import { fieldTag } from "../../addin/taskpane/logic/field-tag";
import { readTemplateSet, writeTemplateSet } from "../../addin/taskpane/store/template-set";
import { compileDossierTemplate, FIELD_CATALOGUE } from "../../src/dossier";

const stock = async (id: string) =>
  new Uint8Array(await readFile(join(__dirname, `../../templates/word/${id}.docx`)));

/** The stock score table with its title replaced. */
async function titled(title: string): Promise<Uint8Array> {
  const files = unzipSync(await stock("b4-bang-tu-cham-diem"));
  const body = strFromU8(files["word/document.xml"] ?? new Uint8Array());
  return zipSync({ ...files, "word/document.xml": strToU8(body.replace("BẢNG TỰ CHẤM ĐIỂM", title)) });
}

test.each([
  ["Tổng {{tong_diem_tu_cham điểm", "{{tong_diem_tu_cham điểm", "{{tong_diem_tu_cham điểm}}"],
  ["{{ten_doi_tuongg}} năm nay", "{{ten_doi_tuongg}}", "{{ten_doi_tuong}}"],
  ["{{#each thanh_phan}} x", "{{#each thanh_phan}}", "{{/each}}"],
])("“%s”: the tag is marked and the correct one offered", async (title, tag, correct) => {
  const { problems } = await compileDossierTemplate(await titled(title));
  const problem = problems.find((p) => p.place.paragraph === title);
  if (problem === undefined) throw new Error(JSON.stringify(problems));
  expect(aroundTag(problem.place.paragraph, problem.place.tag).tag).toBe(tag);
  expect(correctTag(problem)).toBe(correct);
});

test("every field says what to write in Word, and the engine takes it", async () => {
  const tags = FIELD_CATALOGUE.map((f) => fieldTag(f, FIELD_CATALOGUE));
  expect(tags).toEqual(
    expect.arrayContaining([
      "{{ten_doi_tuong}}",
      "{{ngay_thang ngay_hop}}",
      "{{#each thanh_phan}}{{ho_ten}}{{/each}}",
      "{{#each tieu_chi}}{{#each noi_dung}}{{so diem_chuan}}{{/each}}{{/each}}",
      "{{#if la_xa}}…{{/if}}",
    ]),
  );
  const { problems } = await compileDossierTemplate(await titled(tags.join(" ")));
  expect(problems.filter((p) => p.severity === "error").map((p) => p.message)).toEqual([]);
});

test("a set of templates survives its file; another file is none", async () => {
  const templates = [
    { id: "b1-to-trinh" as const, fileName: "Tờ trình của xã.docx", data: await stock("b1-to-trinh") },
    { id: "c7-quyet-dinh" as const, fileName: "qd.docx", data: await stock("c7-quyet-dinh") },
  ];
  expect(readTemplateSet(await writeTemplateSet(templates))).toEqual(templates);
  expect(readTemplateSet(await stock("b1-to-trinh"))).toEqual([]);
  expect(readTemplateSet(new Uint8Array([1, 2, 3]))).toEqual([]);
});
