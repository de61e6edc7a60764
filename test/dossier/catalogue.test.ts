import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  compileDossierTemplate,
  DOCUMENT_KINDS,
  FIELD_CATALOGUE,
  type CatalogueField,
  type DocumentCode,
} from "../../src/dossier";

const stock = (id: string): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, `../../templates/word/${id}.docx`)));

/** What a template prints, lists and objects by the names of their parts: `so_hieu van_ban` prints number and symbol. */
async function printedBy(id: string): Promise<Set<string>> {
  const { fields } = await compileDossierTemplate(stock(id));
  const whole = ["van_ban", "ho_so.to_trinh", "ho_so.bao_cao", "ho_so.bao_cao_tham_dinh", "ho_so.quyet_dinh"];
  return new Set(
    fields.flatMap((f) => (whole.includes(f.name) ? [`${f.name}.so_thu_tu`, `${f.name}.ky_hieu`] : [f.name])),
  );
}

const plain = (f: CatalogueField): string => f.name.replaceAll("[]", "");

describe("field catalogue against the stock templates", () => {
  test.each(DOCUMENT_KINDS.map((d) => [d.code, d.id] as const))(
    "%s uses only fields and helpers of the catalogue",
    async (_code, id) => {
      const { problems } = await compileDossierTemplate(stock(id));
      expect(problems).toEqual([]);
    },
  );

  test.each(DOCUMENT_KINDS.map((d) => [d.code, d.id] as const))(
    "%s prints exactly the fields that the catalogue says it prints",
    async (code: DocumentCode, id) => {
      const printed = [...(await printedBy(id))].sort();
      const said = FIELD_CATALOGUE.filter((f) => f.documents.includes(code)).map(plain);
      expect([...new Set(said)].sort()).toEqual(printed);
    },
  );
});

describe("field catalogue", () => {
  test("names each field once, with labels in both languages, in NFC", () => {
    const names = FIELD_CATALOGUE.map((f) => f.name);
    expect(names.filter((n, i) => names.indexOf(n) !== i)).toEqual([]);
    expect(FIELD_CATALOGUE.filter((f) => f.label === "" || f.english === "")).toEqual([]);
    expect(FIELD_CATALOGUE.filter((f) => f.label !== f.label.normalize("NFC"))).toEqual([]);
  });

  test("no field has the name of a helper: a template could not tell them apart", async () => {
    const { TEMPLATE_HELPERS } = await import("../../src/dossier");
    expect(FIELD_CATALOGUE.filter((f) => Object.hasOwn(TEMPLATE_HELPERS, f.name))).toEqual([]);
  });

  test("what is typed in the form is asked for by some document", () => {
    expect(FIELD_CATALOGUE.filter((f) => f.asked?.documents.length === 0)).toEqual([]);
  });
});
