import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Textarea,
} from "@fluentui/react-components";
import { useState } from "react";
import { isReason, REASON_LENGTH } from "../../../src/council";
import { formatNumber } from "../../../src/vi";
import { useActions, usePane, useTexts } from "../components/pane-context";
import { StatusIcon } from "../components/status-icon";
import type { CouncilRow } from "../logic/council-list";
import { summaryLabel } from "../logic/verdict-band";
import { PersonField } from "./council-settings";
import { useCouncilStyles } from "./council.styles";

interface CouncilDialogProps {
  readonly shown: CouncilRow;
  readonly isOpen: boolean;
  onDone(): void;
}

/** “Chốt kết quả …?” with verdict and total. */
export function CloseDialog({ isOpen, ...props }: CouncilDialogProps) {
  return (
    <Dialog open={isOpen} modalType="alert" onOpenChange={(_, { open }) => !open && props.onDone()}>
      <DialogSurface>
        <CloseBody {...props} />
      </DialogSurface>
    </Dialog>
  );
}

function CloseBody({ shown, onDone }: Omit<CouncilDialogProps, "isOpen">) {
  const { t, say } = useTexts();
  const { council, preferences } = usePane();
  const { closeResult } = useActions();
  const styles = useCouncilStyles();
  const [asksName] = useState(preferences.person === undefined || preferences.person === "");
  const { subject, council: result, itemCount } = shown.row;
  const words = summaryLabel(result, itemCount);

  async function close(): Promise<void> {
    await closeResult(shown.card.sheetId);
    onDone();
  }

  return (
    <DialogBody>
      <DialogTitle>{t("cou.fin.title", { name: subject.name })}</DialogTitle>
      <DialogContent>
        <div className={styles.dialogResult}>
          <StatusIcon icon={words?.icon ?? "progress"} size={24} isOpenVerdict />
          <span className={styles.dialogVerdict}>{words && say({ key: words.label })}</span>
          <span className={styles.dialogTotal}>{formatNumber(result.total)}/100</span>
        </div>
        <div className={styles.dialogFields}>
          <p>{t("cou.fin.body")}</p>
          {asksName && <PersonField />}
        </div>
      </DialogContent>
      <DialogActions>
        <Button onClick={onDone}>{t("cou.fin.cancel")}</Button>
        <Button appearance="primary" disabledFocusable={council.isBusy} onClick={() => void close()}>
          {t("cou.fin.ok")}
        </Button>
      </DialogActions>
    </DialogBody>
  );
}

/** “Mở lại”: only with a reason, which goes into the log. */
export function ReopenDialog({ isOpen, ...props }: CouncilDialogProps) {
  return (
    <Dialog open={isOpen} modalType="alert" onOpenChange={(_, { open }) => !open && props.onDone()}>
      <DialogSurface>
        <ReopenBody {...props} />
      </DialogSurface>
    </Dialog>
  );
}

function ReopenBody({ shown, onDone }: Omit<CouncilDialogProps, "isOpen">) {
  const { t } = useTexts();
  const { council } = usePane();
  const { reopenResult } = useActions();
  const styles = useCouncilStyles();
  const [reason, setReason] = useState("");
  const [wasAsked, setAsked] = useState(false);

  async function reopen(): Promise<void> {
    setAsked(true);
    if (!isReason(reason)) return;
    await reopenResult(shown.card.sheetId, reason);
    onDone();
  }

  return (
    <DialogBody>
      <DialogTitle>{t("cou.reopen.title", { name: shown.row.subject.name })}</DialogTitle>
      <DialogContent className={styles.dialogFields}>
        <Field
          label={t("cou.reopen.reason")}
          required
          {...(wasAsked && !isReason(reason)
            ? { validationMessage: t("cou.reason.short", { n: REASON_LENGTH }) }
            : {})}
        >
          <Textarea rows={3} value={reason} onChange={(_, { value }) => setReason(value)} />
        </Field>
        <PersonField />
      </DialogContent>
      <DialogActions>
        <Button onClick={onDone}>{t("cou.fin.cancel")}</Button>
        <Button appearance="primary" disabledFocusable={council.isBusy} onClick={() => void reopen()}>
          {t("cou.reopen")}
        </Button>
      </DialogActions>
    </DialogBody>
  );
}
