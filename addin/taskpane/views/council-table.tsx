import { mergeClasses } from "@fluentui/react-components";
import { memo } from "react";
import { formatNumber } from "../../../src/vi";
import { useActions, useTexts } from "../components/pane-context";
import { StatusIcon } from "../components/status-icon";
import { rowStatus, type CouncilRow } from "../logic/council-list";
import { signed } from "../logic/signed";
import { useCouncilStyles } from "./council.styles";

/** Subjects with both totals and their difference; the status stands under the name. */
export function CouncilTable({ rows }: { readonly rows: readonly CouncilRow[] }) {
  const { t } = useTexts();
  const styles = useCouncilStyles();
  const number = mergeClasses(styles.headCell, styles.number);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.headCell}>
            {t("cou.col.subject")}
          </th>
          <th scope="col" className={number}>
            {t("cou.col.self")}
          </th>
          <th scope="col" className={mergeClasses(number, styles.wideNumber)}>
            {t("cou.col.council")}
          </th>
          <th scope="col" className={mergeClasses(number, styles.shortNumber)}>
            {t("cou.col.diff")}
          </th>
        </tr>
      </thead>
      {rows.map((row) => (
        <SubjectRow key={row.card.sheetId} shown={row} />
      ))}
    </table>
  );
}

const SubjectRow = memo(
  function SubjectRow({ shown }: { readonly shown: CouncilRow }) {
    const { t, say } = useTexts();
    const { openAppraisal } = useActions();
    const styles = useCouncilStyles();
    const { card, row, comparison, isChanged } = shown;
    const { subject, self, council, hasSelf, hasCouncil, difference } = row;
    const status = rowStatus(shown);
    const differing = comparison?.differences.length ?? 0;
    const number = mergeClasses(styles.cell, styles.number);
    return (
      <tbody className={styles.body}>
        <tr>
          <th scope="row" className={styles.cell}>
            <button type="button" className={styles.name} onClick={() => void openAppraisal(card.sheetId)}>
              {subject.name}
            </button>
          </th>
          <td className={number}>{hasSelf ? formatNumber(self.total) : "–"}</td>
          <td className={mergeClasses(number, styles.strong)}>
            {hasCouncil ? formatNumber(council.total) : "–"}
          </td>
          <td
            className={mergeClasses(
              number,
              difference === undefined || difference === 0 ? styles.muted : styles.strong,
            )}
          >
            {difference === undefined ? "–" : signed(difference)}
          </td>
        </tr>
        <tr>
          <td colSpan={4} className={styles.statusCell}>
            <span className={styles.line}>
              <StatusIcon icon={status.icon} className={styles.lineIcon} />
              <span>
                {say(status.text)}
                {differing > 0 && ` · ${t("cou.diffs", { n: differing })}`}
              </span>
            </span>
            {row.flip !== "none" && (
              <span
                className={mergeClasses(styles.line, row.flip === "down" ? styles.danger : styles.success)}
              >
                <StatusIcon icon={row.flip === "down" ? "fail" : "pass"} className={styles.lineIcon} />
                {t(row.flip === "down" ? "cou.flip.down" : "cou.flip.up")}
              </span>
            )}
            {isChanged && <Warned text={t("cou.changed")} />}
            {row.isDuplicate && <Warned text={t("cou.duplicate")} />}
          </td>
        </tr>
      </tbody>
    );
  },
  // A view worked out anew holds the same card for a subject that did not change.
  ({ shown: a }, { shown: b }) =>
    a.card === b.card &&
    a.row.closing?.time === b.row.closing?.time &&
    a.isChanged === b.isChanged &&
    a.row.isDuplicate === b.row.isDuplicate,
);

function Warned({ text }: { readonly text: string }) {
  const styles = useCouncilStyles();
  return (
    <span className={mergeClasses(styles.line, styles.warning)}>
      <StatusIcon icon="warning" className={styles.lineIcon} />
      {text}
    </span>
  );
}
