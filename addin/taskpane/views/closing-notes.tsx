import { MessageBar, MessageBarBody, MessageBarTitle, mergeClasses } from "@fluentui/react-components";
import { changesSinceClosing, FIELD_CELL, type ClosingProblem } from "../../../src/council";
import { formatShortDate } from "../../../src/vi";
import { useTexts } from "../components/pane-context";
import { StatusIcon } from "../components/status-icon";
import type { CouncilRow } from "../logic/council-list";
import { message, type Message } from "../strings";
import { useCouncilStyles } from "./council.styles";

/** When and by whom the result was closed, and which cells were changed since. */
export function ClosedResultNote({ shown }: { readonly shown: CouncilRow }) {
  const { t } = useTexts();
  const styles = useCouncilStyles();
  const { closing } = shown.row;
  if (closing === undefined) return null;
  const [date = "", clock = ""] = closing.time.split("T");
  const when = { time: clock.slice(0, 5), date: formatShortDate(date) };
  const { reading } = shown.card;
  const changes = reading === undefined ? [] : changesSinceClosing(closing.result, reading.entries);
  const cells = changes.flatMap(({ code, field }) => reading?.addressOf(code, FIELD_CELL[field]) ?? code);
  return (
    <>
      <span className={styles.line}>
        <StatusIcon icon="lock" className={styles.lineIcon} />
        {closing.person === ""
          ? t("cou.closedOn", when)
          : t("cou.closedBy", { ...when, person: closing.person })}
      </span>
      {shown.isChanged && (
        <MessageBar intent="warning" layout="multiline" politeness="polite">
          <MessageBarBody>
            <MessageBarTitle>{t("cou.changed")}.</MessageBarTitle>{" "}
            {cells.length > 0 && t("cou.changes", { cells: cells.join(", ") })}
          </MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

/** What stands in the way of closing, but for missing reasons, which the button itself asks for. */
export function ClosingProblems({ shown }: { readonly shown: CouncilRow }) {
  const { say } = useTexts();
  const styles = useCouncilStyles();
  const lines = (shown.problems ?? []).flatMap((p) => wordsOf(p) ?? []);
  return (
    <>
      {lines.map((line) => (
        <span key={line.key} className={mergeClasses(styles.line, styles.warning)}>
          <StatusIcon icon="warning" className={styles.lineIcon} />
          {say(line)}
        </span>
      ))}
    </>
  );
}

function wordsOf({ kind, codes }: ClosingProblem): Message | undefined {
  switch (kind) {
    case "open":
      return message("cou.blank", { n: codes.length });
    case "invalid":
      return message("cou.invalid", { n: codes.length });
    case "sheet":
      return message("cou.broken");
    case "no-reason":
      return undefined;
  }
}
