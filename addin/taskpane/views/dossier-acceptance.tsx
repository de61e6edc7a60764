import { Button, Input, Link } from "@fluentui/react-components";
import { useState } from "react";
import { useActions, useTexts } from "../components/pane-context";
import { useDossierStyles } from "./dossier.styles";

export interface DossierAcceptanceProps {
  /** Where the reason is kept. */
  readonly storeKey: string;
  /** Why the warning was accepted; absent while it was not. */
  readonly reason: string | undefined;
  /** The warning, for those who hear the field only. */
  readonly warning: string;
}

/** A warning can be accepted, with a reason that stays in the workbook. */
export function DossierAcceptance({ storeKey, reason, warning }: DossierAcceptanceProps) {
  const { t } = useTexts();
  const { saveField } = useActions();
  const styles = useDossierStyles();
  const [draft, setDraft] = useState<string>();

  if (reason !== undefined)
    return (
      <span className={styles.second}>
        {t("dos.accepted", { reason })}{" "}
        <Link
          as="button"
          aria-label={`${t("dos.accept.undo")}: ${warning}`}
          onClick={() => void saveField(storeKey, "")}
        >
          {t("dos.accept.undo")}
        </Link>
      </span>
    );
  if (draft === undefined)
    return (
      <span className={styles.second}>
        <Link as="button" aria-label={`${t("dos.accept")}: ${warning}`} onClick={() => setDraft("")}>
          {t("dos.accept")}
        </Link>
      </span>
    );
  return (
    <form
      className={styles.accept}
      onSubmit={(event) => {
        event.preventDefault();
        if (draft.trim() === "") return;
        setDraft(undefined);
        void saveField(storeKey, draft);
      }}
    >
      <Input
        autoFocus
        required
        className={styles.acceptReason}
        aria-label={`${t("dos.accept.reason")}: ${warning}`}
        placeholder={t("dos.accept.reason")}
        value={draft}
        onChange={(_, { value }) => setDraft(value)}
      />
      <Button type="submit">{t("dos.accept.save")}</Button>
    </form>
  );
}
