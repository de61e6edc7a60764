import { Button, Field } from "@fluentui/react-components";
import { ArrowExport20Regular } from "@fluentui/react-icons/svg/arrow-export";
import { ArrowImport20Regular } from "@fluentui/react-icons/svg/arrow-import";
import { useRef } from "react";
import { useActions, usePane, useTexts } from "../components/pane-context";
import { useCouncilStyles } from "./council.styles";

/** Handing out and taking back a file, where two people cannot open the same one. */
export function ReviewCopies() {
  const { t } = useTexts();
  const { council } = usePane();
  const { exportCopy, openReturned } = useActions();
  const styles = useCouncilStyles();
  const input = useRef<HTMLInputElement>(null);
  const { copyProblem } = council;

  async function take(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    await openReturned(file.name.normalize("NFC"), new Uint8Array(await file.arrayBuffer()));
  }

  return (
    <Field
      label={t("cou.copy")}
      hint={t("cou.copy.hint")}
      {...(copyProblem === undefined
        ? {}
        : { validationMessage: t(copyProblem === "file" ? "cou.copy.file" : "cou.copy.empty") })}
    >
      {() => (
        <div className={styles.buttons}>
          <Button
            icon={<ArrowExport20Regular />}
            disabledFocusable={council.isBusy}
            onClick={() => void exportCopy()}
          >
            {t("cou.export")}
          </Button>
          <Button
            icon={<ArrowImport20Regular />}
            disabledFocusable={council.isBusy}
            onClick={() => input.current?.click()}
          >
            {t("cou.merge")}
          </Button>
          <input
            ref={input}
            type="file"
            accept=".xlsx,.xlsm"
            hidden
            aria-hidden
            tabIndex={-1}
            onChange={(event) => {
              void take(event.target.files?.[0]);
              // The same file, saved again, can be chosen again.
              event.target.value = "";
            }}
          />
        </div>
      )}
    </Field>
  );
}
