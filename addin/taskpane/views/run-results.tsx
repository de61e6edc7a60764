import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { ArrowSync20Regular } from "@fluentui/react-icons/svg/arrow-sync";
import { FolderZip20Regular } from "@fluentui/react-icons/svg/folder-zip";
import type { ReactElement, ReactNode } from "react";
import { Footer } from "../components/footer";
import { useTexts } from "../components/pane-context";
import { StatusIcon } from "../components/status-icon";
import { useDossierStyles } from "./dossier.styles";

export interface RunResultsProps {
  /** Every document that was asked for was made. */
  readonly isWhole: boolean;
  readonly title: string;
  /** Where the documents are now. */
  readonly where: string | undefined;
  /** A sheet changed after the documents were made. */
  readonly isStale: boolean;
  /** Below the title: what was made. */
  readonly children: ReactNode;
  /** Buttons before those that every run has. */
  readonly firstButtons?: ReactElement | false;
  /** The zip once more; absent where there is none. */
  readonly zip?: { readonly label: string; get(): void } | undefined;
  makeAgain(): void;
}

/** What a run made: the frame that one subject's, all subjects' and the council's documents share. */
export function RunResults(props: RunResultsProps) {
  const { isWhole, title, where, isStale, children, firstButtons, zip, makeAgain } = props;
  const { t } = useTexts();
  const styles = useDossierStyles();
  return (
    <>
      <div className={styles.blocks}>
        {isStale && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{t("dos.done.stale")}</MessageBarBody>
          </MessageBar>
        )}
        <div className={styles.doneHead}>
          <StatusIcon icon={isWhole ? "pass" : "warning"} className={styles.rowIcon} />
          <div>
            <span className={styles.doneTitle}>{title}</span>
            {where !== undefined && <span className={styles.hint}>{where}</span>}
          </div>
        </div>
        {children}
      </div>
      <Footer>
        <div className={styles.buttons}>
          {firstButtons}
          {zip && (
            <Button className={styles.button} icon={<FolderZip20Regular />} onClick={() => zip.get()}>
              {zip.label}
            </Button>
          )}
          <Button
            className={styles.button}
            appearance={isStale ? "primary" : "secondary"}
            icon={<ArrowSync20Regular />}
            onClick={makeAgain}
          >
            {t("dos.recreate")}
          </Button>
        </div>
      </Footer>
    </>
  );
}
