import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { CloudOff20Regular } from "@fluentui/react-icons/svg/cloud-off";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import { LockClosed20Regular } from "@fluentui/react-icons/svg/lock-closed";
import { TableEdit20Regular } from "@fluentui/react-icons/svg/table-edit";
import type { ReactElement } from "react";
import { troubleText } from "../logic/trouble-text";
import { useActions, usePane, useTexts } from "./pane-context";
import { TechnicalDetails } from "./technical-details";

const useStyles = makeStyles({
  notices: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "12px 16px 0",
    ":empty": { display: "none" },
    "@media (max-width: 339px)": { padding: "12px 12px 0" },
  },
});

/** What holds for the whole pane and blocks nothing by itself: no network, read-only, Excel busy, a refusal. */
export function Notices() {
  const { t, say } = useTexts();
  const { isOnline, isReadOnly, isHostWaiting, trouble, phase } = usePane();
  const { dismissTrouble } = useActions();
  const styles = useStyles();
  const refusal = trouble !== undefined && phase === "ready" ? troubleText(trouble) : undefined;
  return (
    <div className={styles.notices}>
      {isHostWaiting && (
        <Notice icon={<TableEdit20Regular />} title={t("st.editing")} body={t("st.editing.body")} />
      )}
      {isReadOnly && (
        <Notice icon={<LockClosed20Regular />} title={t("st.readonly")} body={t("st.readonly.body")} />
      )}
      {!isOnline && (
        <Notice icon={<CloudOff20Regular />} title={t("st.offline")} body={t("st.offline.body")} />
      )}
      {refusal !== undefined && trouble !== undefined && !(isReadOnly && trouble.code === "read-only") && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{say(refusal.title)}.</MessageBarTitle> {refusal.body && say(refusal.body)}{" "}
            {refusal.sentence}
            <TechnicalDetails detail={trouble.detail} />
          </MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                aria-label={t("st.dismiss")}
                icon={<Dismiss20Regular />}
                onClick={dismissTrouble}
              />
            }
          />
        </MessageBar>
      )}
    </div>
  );
}

interface NoticeProps {
  readonly icon: ReactElement;
  readonly title: string;
  readonly body: string;
}

function Notice({ icon, title, body }: NoticeProps) {
  return (
    <MessageBar intent="info" icon={icon} layout="multiline" politeness="polite">
      <MessageBarBody>
        <MessageBarTitle>{title}.</MessageBarTitle> {body}
      </MessageBarBody>
    </MessageBar>
  );
}
