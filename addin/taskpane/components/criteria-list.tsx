import { makeStyles, mergeClasses, tokens, useArrowNavigationGroup } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { formatNumber } from "../../../src/vi";
import type { CriterionRow } from "../logic/criteria-list";
import { useRowStyles } from "./finding-row";
import { useActions, useTexts } from "./pane-context";
import { ScoreTrack } from "./score-track";
import { StatusIcon } from "./status-icon";

const useStyles = makeStyles({
  list: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  track: { margin: "6px 0" },
  points: { flexShrink: 0 },
  earned: { fontWeight: tokens.fontWeightSemibold },
  status: { display: "flex", alignItems: "center", gap: "6px", fontSize: "12px", lineHeight: "18px" },
});

export interface CriteriaListProps {
  readonly rows: readonly CriterionRow[];
  addressOf(criterionCode: string): string | undefined;
}

/** “Tiêu chí”: one row per criterion group; a row selects the group on the sheet. */
export function CriteriaList({ rows, addressOf }: CriteriaListProps) {
  const styles = useStyles();
  const rowStyles = useRowStyles();
  const { say } = useTexts();
  const { goToCell } = useActions();
  const arrows = useArrowNavigationGroup({ axis: "vertical", memorizeCurrent: true });
  return (
    <ul {...arrows} className={styles.list}>
      {rows.map((row) => {
        const address = addressOf(row.code);
        return (
          <li key={row.code}>
            <button
              type="button"
              className={rowStyles.row}
              disabled={address === undefined}
              onClick={() => address !== undefined && void goToCell(address)}
            >
              <span className={rowStyles.code}>{row.code}</span>
              <span className={rowStyles.main}>
                <span className={rowStyles.what}>{row.title}</span>
                <span className={mergeClasses(rowStyles.what, styles.track)}>
                  <ScoreTrack earned={row.earned} open={row.open} maximum={row.maximum} isThin />
                </span>
                {row.icon !== undefined && row.status !== undefined && (
                  <span className={styles.status}>
                    <StatusIcon icon={row.icon} />
                    {say(row.status)}
                  </span>
                )}
              </span>
              <span className={styles.points}>
                <span className={styles.earned}>{formatNumber(row.earned)}</span>/{formatNumber(row.maximum)}
              </span>
              <span className={rowStyles.cell}>
                <ChevronRight16Regular aria-hidden />
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
