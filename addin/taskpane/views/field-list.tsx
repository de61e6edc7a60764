import { Field, Input, Link } from "@fluentui/react-components";
import { useState } from "react";
import { FIELD_CATALOGUE, type DocumentKind } from "../../../src/dossier";
import { searchText } from "../../../src/vi";
import { usePane, useTexts, useStore } from "../components/pane-context";
import { fieldTag } from "../logic/field-tag";
import { useDossierStyles } from "./dossier.styles";

/** Every field of a document with its meaning, and what to write in Word for it. */
export function FieldList({ kind }: { readonly kind: DocumentKind }) {
  const { t } = useTexts();
  const { locale } = usePane();
  const { services } = useStore();
  const styles = useDossierStyles();
  const [wanted, setWanted] = useState("");
  const [copied, setCopied] = useState<string>();
  const needle = searchText(wanted);
  const fields = FIELD_CATALOGUE.filter((f) => f.documents.includes(kind.code)).filter((f) =>
    searchText(`${f.name} ${f.label} ${f.english}`).includes(needle),
  );

  async function copy(name: string, tag: string): Promise<void> {
    if (await services.delivery.copy(tag)) setCopied(name);
  }

  return (
    <>
      <Field label={t("tpl.fields.find")}>
        <Input type="search" value={wanted} onChange={(_, { value }) => setWanted(value)} />
      </Field>
      {fields.length === 0 && <span className={styles.second}>{t("tpl.fields.none")}</span>}
      <ul aria-label={t("tpl.fields")} className={styles.fieldList}>
        {fields.map((f) => {
          const tag = fieldTag(f, FIELD_CATALOGUE);
          return (
            <li key={f.name} className={styles.check}>
              <span className={styles.rowText}>
                {locale === "vi" ? f.label : f.english}
                <code className={styles.tag}>{tag}</code>
                {f.example !== "" && <span className={styles.second}>{f.example}</span>}
              </span>
              <Link
                as="button"
                aria-label={`${t("st.copy")}: ${f.name}`}
                onClick={() => void copy(f.name, tag)}
              >
                {t(copied === f.name ? "st.copied" : "st.copy")}
              </Link>
            </li>
          );
        })}
      </ul>
    </>
  );
}
