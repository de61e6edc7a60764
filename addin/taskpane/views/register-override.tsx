import { Button, Field, Input, Link, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { overrideProblems, type CommuneFigures } from "../../../src/council";
import { useActions, usePane, useTexts } from "../components/pane-context";
import type { StringKey } from "../strings";
import { useCouncilStyles } from "./council.styles";

const FIELDS: readonly { readonly key: keyof CommuneFigures; readonly label: StringKey }[] = [
  { key: "registered", label: "reg.f.registered" },
  { key: "recognised", label: "reg.f.recognised" },
  { key: "total", label: "reg.f.total" },
];

export interface OverrideFormProps {
  readonly isOpen: boolean;
  onOpen(isOpen: boolean): void;
  /** The register's own. */
  readonly figures: CommuneFigures;
}

/** Other figures than the register's, with a reason that goes into the log. */
export function OverrideForm({ isOpen, onOpen, figures }: OverrideFormProps) {
  const { t, say } = useTexts();
  const { council } = usePane();
  const { writeCommune } = useActions();
  const styles = useCouncilStyles();
  const [typed, setTyped] = useState<Partial<Record<keyof CommuneFigures, string>>>({});
  const [reason, setReason] = useState("");
  const [problems, setProblems] = useState<readonly string[]>([]);
  if (!isOpen)
    return (
      <div>
        <Link as="button" onClick={() => onOpen(true)}>
          {t("reg.override")}
        </Link>
      </div>
    );

  async function write(): Promise<void> {
    const text = (key: keyof CommuneFigures) => (typed[key] ?? String(figures[key])).trim();
    const number = (key: keyof CommuneFigures) => (/^\d+$/.test(text(key)) ? Number(text(key)) : Number.NaN);
    const wanted = {
      registered: number("registered"),
      recognised: number("recognised"),
      total: number("total"),
    };
    const found = overrideProblems(wanted, reason);
    setProblems(found);
    if (found.length === 0 && (await writeCommune({ figures: wanted, reason }))) onOpen(false);
  }

  return (
    <div className={styles.dialogFields}>
      {FIELDS.map(({ key, label }) => (
        <Field key={key} label={say({ key: label })}>
          <Input
            inputMode="numeric"
            value={typed[key] ?? String(figures[key])}
            onChange={(_, { value }) => setTyped({ ...typed, [key]: value })}
          />
        </Field>
      ))}
      <Field
        label={t("reg.override.reason")}
        required
        {...(problems.length === 0 ? {} : { validationMessage: problems.join(" ") })}
      >
        <Textarea rows={3} value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={council.isBusy} onClick={() => void write()}>
          {t("reg.write.other")}
        </Button>
        <Button appearance="subtle" onClick={() => onOpen(false)}>
          {t("reg.override.use")}
        </Button>
      </div>
    </div>
  );
}
