import { Accordion, AccordionHeader, AccordionItem, AccordionPanel } from "@fluentui/react-components";
import { FORM_GROUPS, GROUP_LABELS, type FormField, type FormGroup } from "../../../src/dossier";
import { usePane, useTexts } from "../components/pane-context";
import { StatusIcon } from "../components/status-icon";
import type { DossierModel } from "../logic/dossier-model";
import { DossierField } from "./dossier-field";
import { useDossierStyles } from "./dossier.styles";

export interface DossierFieldGroupsProps {
  readonly groups: readonly { readonly group: FormGroup; readonly fields: readonly FormField[] }[];
  readonly model: DossierModel;
  /** Nothing is missing: the form is open to change what was saved. */
  readonly isEditing: boolean;
  readonly open: readonly FormGroup[];
  onOpen(groups: readonly FormGroup[]): void;
}

/** Missing details by group, with how many are left in each. */
export function DossierFieldGroups({ groups, model, isEditing, open, onOpen }: DossierFieldGroupsProps) {
  const { t } = useTexts();
  const { locale } = usePane();
  const styles = useDossierStyles();
  return (
    <section aria-labelledby="dossier-details">
      <h2 id="dossier-details" className={styles.heading}>
        {t(isEditing ? "dos.saved" : "dos.missing")}
      </h2>
      <p className={styles.hint}>{t("dos.missing.hint")}</p>
      <Accordion
        multiple
        collapsible
        className={styles.list}
        openItems={[...open]}
        onToggle={(_, { openItems }) => onOpen(FORM_GROUPS.filter((g) => openItems.includes(g)))}
      >
        {groups.map(({ group, fields }) => {
          const left = fields.filter((f) => f.isMissing).length;
          const label = GROUP_LABELS[group];
          return (
            <AccordionItem key={group} value={group} className={styles.group}>
              <AccordionHeader as="h3" size="small" expandIconPosition="end" className={styles.groupHeader}>
                <span className={styles.groupTitle}>
                  <span className={styles.groupName}>{locale === "vi" ? label.label : label.english}</span>
                  {left > 0 ? (
                    <span className={styles.left}>{t("dos.g.left", { n: left })}</span>
                  ) : (
                    <StatusIcon icon="pass" />
                  )}
                </span>
              </AccordionHeader>
              <AccordionPanel className={styles.fields}>
                {fields.map((f) => (
                  <DossierField key={f.key} field={f} plans={model.plans} />
                ))}
              </AccordionPanel>
            </AccordionItem>
          );
        })}
      </Accordion>
    </section>
  );
}
