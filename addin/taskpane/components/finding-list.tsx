import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
  useArrowNavigationGroup,
} from "@fluentui/react-components";
import { CheckmarkCircle48Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import type { FindingGroup } from "../logic/finding-groups";
import { FindingRow } from "./finding-row";
import { useTexts } from "./pane-context";
import { StatusIcon } from "./status-icon";
import { useHeldOrder } from "./use-held-order";

const useStyles = makeStyles({
  header: { paddingLeft: "4px", "@media (max-width: 339px)": { paddingLeft: 0 } },
  title: { display: "flex", alignItems: "center", gap: "8px", width: "100%" },
  name: { fontSize: "14px", lineHeight: "20px", fontWeight: tokens.fontWeightSemibold },
  count: { color: tokens.colorNeutralForeground3 },
  panel: { margin: 0 },
  none: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: "4px",
    padding: "24px 16px",
    textAlign: "center",
  },
  noneIcon: { color: tokens.colorStatusSuccessForeground1, marginBottom: "8px" },
  noneTitle: { fontWeight: tokens.fontWeightSemibold },
  noneBody: { color: tokens.colorNeutralForeground2 },
});

const ICONS = { error: "error", warning: "warning", todo: "blank" } as const;
const ALL = ["error", "warning", "todo"];

export interface FindingListProps {
  readonly groups: readonly FindingGroup[];
  readonly itemCount: number;
  readonly changedCodes: ReadonlySet<string>;
}

/** “Cần xử lý”: errors, warnings and items not scored, each group foldable. */
export function FindingList({ groups, itemCount, changedCodes }: FindingListProps) {
  const styles = useStyles();
  const { t } = useTexts();
  if (groups.length === 0)
    return (
      <div className={styles.none}>
        <CheckmarkCircle48Regular aria-hidden className={styles.noneIcon} />
        <div className={styles.noneTitle}>{t("find.none")}</div>
        <div className={styles.noneBody}>{t("find.none.body", { n: itemCount })}</div>
      </div>
    );
  return (
    <Accordion multiple collapsible defaultOpenItems={ALL}>
      {groups.map((group) => (
        <Group key={group.id} group={group} changedCodes={changedCodes} />
      ))}
    </Accordion>
  );
}

function Group({
  group,
  changedCodes,
}: Pick<FindingListProps, "changedCodes"> & { readonly group: FindingGroup }) {
  const styles = useStyles();
  const { t, say } = useTexts();
  const arrows = useArrowNavigationGroup({ axis: "vertical", memorizeCurrent: true });
  const { rows, holder } = useHeldOrder(group.rows);
  const name = say({ key: group.title });
  return (
    <AccordionItem value={group.id}>
      <AccordionHeader as="h2" size="small" expandIconPosition="end" className={styles.header}>
        <span className={styles.title}>
          <StatusIcon icon={ICONS[group.id]} />
          <span className={styles.name}>{name}</span>
          <span className={styles.count}>{group.rows.length}</span>
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <ul {...arrows} {...holder} aria-label={t("find.group", { name, n: group.rows.length })}>
          {rows.map((row) => (
            <FindingRow key={row.id} row={row} isChanged={changedCodes.has(row.itemCode)} />
          ))}
        </ul>
      </AccordionPanel>
    </AccordionItem>
  );
}
