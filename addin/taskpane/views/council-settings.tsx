import { Field, Input, Link, mergeClasses, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import { useActions, usePane, useTexts } from "../components/pane-context";
import { StatusIcon } from "../components/status-icon";
import { useCouncilStyles } from "./council.styles";
import { ReviewCopies } from "./review-copies";

/** Who works here, by practice and not by password; and the exchange of files where nobody can share one. */
export function CouncilSettings() {
  const { t } = useTexts();
  const { preferences } = usePane();
  const { setRole } = useActions();
  const styles = useCouncilStyles();
  return (
    <div className={styles.settings}>
      <PersonField />
      <Field label={t("cou.role")} hint={t("cou.role.hint")}>
        <RadioGroup
          value={preferences.role ?? ""}
          onChange={(_, { value }) => setRole(value === "council" ? "council" : "self")}
        >
          <Radio value="self" label={t("cou.role.self")} />
          <Radio value="council" label={t("cou.role.council")} />
        </RadioGroup>
      </Field>
      <ReviewCopies />
      <LogFile />
    </div>
  );
}

/** The log to take away, and what is wrong with it. */
function LogFile() {
  const { t } = useTexts();
  const { log } = usePane();
  const { exportLog } = useActions();
  const styles = useCouncilStyles();
  if (log.entries.length === 0 && log.faults.length === 0) return null;
  return (
    <div>
      {log.faults.map((fault) => (
        <span key={`${fault.row} ${fault.kind}`} className={mergeClasses(styles.line, styles.warning)}>
          <StatusIcon icon="warning" className={styles.lineIcon} />
          {fault.message}
        </span>
      ))}
      <Link as="button" onClick={() => void exportLog()}>
        {t("cou.log", { n: log.entries.length })}
      </Link>
    </div>
  );
}

/** The name for the log; kept when the field is left. */
export function PersonField() {
  const { t } = useTexts();
  const { preferences } = usePane();
  const { setPerson } = useActions();
  const [draft, setDraft] = useState<string>();
  return (
    <Field label={t("cou.person")} hint={t("cou.person.hint")}>
      <Input
        value={draft ?? preferences.person ?? ""}
        onChange={(_, { value }) => setDraft(value)}
        onBlur={() => {
          if (draft !== undefined) setPerson(draft);
          setDraft(undefined);
        }}
      />
    </Field>
  );
}
