import { makeStyles, tokens } from "@fluentui/react-components";
import { PeopleTeam20Regular } from "@fluentui/react-icons/svg/people-team";
import { bodyName, communeCard } from "../logic/register-view";
import { deadlineTexts } from "../logic/deadline";
import { usePane, useStore, useTexts } from "./pane-context";
import { useCouncil } from "./use-council";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "center", gap: "8px", padding: "8px 16px 4px" },
  icon: { color: tokens.colorBrandForeground1, flexShrink: 0 },
  text: { minWidth: 0, flexGrow: 1, paddingRight: "40px" },
  name: {
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: "24px",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  meta: { fontSize: "12px", lineHeight: "18px", color: tokens.colorNeutralForeground3 },
});

/** Whose file it is and how many subjects it holds, for views that cover all of it. */
export default function WorkbookContext() {
  const { t, say } = useTexts();
  const { cards, tab } = usePane();
  const { services } = useStore();
  const { register, rows } = useCouncil();
  const styles = useStyles();
  const { year } = register;
  const commune = communeCard(cards, year) ?? cards[0];
  const times = commune?.criteria && deadlineTexts(commune.criteria, year, services.today());
  const left = times && t("subject.left", { days: say(times.left), deadline: times.deadline });
  return (
    <div className={styles.row}>
      <PeopleTeam20Regular aria-hidden className={styles.icon} />
      <div className={styles.text}>
        <div className={styles.name}>{bodyName(cards)}</div>
        <div className={styles.meta}>
          {tab === "register" && left !== undefined
            ? `${year} · ${left}`
            : t("cou.count", { year, n: rows.length })}
        </div>
      </div>
    </div>
  );
}
