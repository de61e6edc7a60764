import {
  makeStyles,
  Menu,
  MenuButton,
  MenuDivider,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from "@fluentui/react-components";
import { TableAdd20Regular } from "@fluentui/react-icons/svg/table-add";
import { formatNumber } from "../../../src/vi";
import { deadlineTexts, TYPE_NAMES } from "../logic/deadline";
import { itemCount } from "../logic/item-count";
import { summaryLabel } from "../logic/verdict-band";
import type { SubjectCard } from "../store";
import { useActions, usePane, useStore, useTexts } from "./pane-context";
import { StatusIcon } from "./status-icon";
import { SubjectIcon } from "./subject-icon";

const useStyles = makeStyles({
  // Its list opens over the tabs and the band below, which are sticky layers of their own.
  row: {
    position: "relative",
    zIndex: 4,
    display: "flex",
    alignItems: "center",
    gap: "8px",
    padding: "8px 16px 4px",
  },
  icon: { color: tokens.colorBrandForeground1, flexShrink: 0 },
  text: { minWidth: 0, flexGrow: 1 },
  button: { padding: 0, minWidth: 0, maxWidth: "calc(100% - 40px)", height: "24px", justifyContent: "start" },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  meta: {
    fontSize: "12px",
    lineHeight: "18px",
    color: tokens.colorNeutralForeground3,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  popover: { width: "min(300px, calc(100vw - 24px))", maxWidth: "none", boxSizing: "border-box" },
  times: {
    padding: "8px 12px",
    fontSize: "12px",
    lineHeight: "18px",
    color: tokens.colorNeutralForeground2,
  },
  itemTail: { display: "flex", gap: "6px", alignItems: "center", fontSize: "12px", lineHeight: "18px" },
  current: { fontWeight: tokens.fontWeightSemibold },
  points: { fontWeight: tokens.fontWeightSemibold, alignSelf: "center" },
});

/** So many subjects fit a menu; all of them are in the council's list. */
const LISTED = 30;

/** Who is being scored and how long there is left; opens the list of all subjects in the file. */
export function SubjectSwitcher({ card }: { readonly card: SubjectCard }) {
  const { t, say } = useTexts();
  const { cards } = usePane();
  const { services } = useStore();
  const { switchSubject, openNewSheet } = useActions();
  const styles = useStyles();
  const { subject } = card.identity;
  const times = card.criteria && deadlineTexts(card.criteria, subject.year, services.today());
  const type = say({ key: TYPE_NAMES[subject.type] });
  const left = times && t("subject.left", { days: say(times.left), deadline: times.deadline });
  return (
    <div className={styles.row}>
      <SubjectIcon type={subject.type} className={styles.icon} />
      <div className={styles.text}>
        <Menu
          inline
          positioning={{ position: "below", align: "start", overflowBoundaryPadding: 8 }}
          checkedValues={{ subject: [card.sheetId] }}
          onCheckedValueChange={(_, { checkedItems }) => {
            const chosen = checkedItems[0];
            if (chosen !== undefined) void switchSubject(chosen);
          }}
        >
          <MenuTrigger disableButtonEnhancement>
            <MenuButton appearance="transparent" className={styles.button}>
              <span className={styles.name}>{subject.name}</span>
            </MenuButton>
          </MenuTrigger>
          <MenuPopover className={styles.popover}>
            {times !== undefined && (
              <div className={styles.times}>
                <div>{say(times.period)}</div>
                <div>{say(times.leftLong)}</div>
              </div>
            )}
            <MenuDivider />
            <MenuList>
              {neighbours(cards, card).map((c) => (
                <SubjectItem key={c.sheetId} card={c} />
              ))}
              <MenuDivider />
              <MenuItem icon={<TableAdd20Regular className={styles.icon} />} onClick={openNewSheet}>
                {t("nav.newSheet")}
              </MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
        <div className={styles.meta} title={left}>
          {left === undefined
            ? `${type} · ${subject.year}`
            : t("subject.meta", { type, year: subject.year, left })}
        </div>
      </div>
    </div>
  );
}

function SubjectItem({ card }: { readonly card: SubjectCard }) {
  const { say } = useTexts();
  const { currentSheetId } = usePane();
  const styles = useStyles();
  const { subject } = card.identity;
  const verdict = statusOf(card);
  return (
    <MenuItemRadio
      name="subject"
      value={card.sheetId}
      checkmark={null}
      icon={<SubjectIcon type={subject.type} />}
      secondaryContent={<span className={styles.points}>{verdict?.points ?? "–"}</span>}
    >
      <span className={card.sheetId === currentSheetId ? styles.current : undefined}>{subject.name}</span>
      {verdict !== undefined && (
        <span className={styles.itemTail}>
          <StatusIcon icon={verdict.icon} isOpenVerdict />
          {say({ key: verdict.label })}
        </span>
      )}
    </MenuItemRadio>
  );
}

function statusOf({ summary, criteria }: SubjectCard) {
  if (summary === undefined) return undefined;
  const words = summaryLabel(summary.self, criteria && itemCount(criteria));
  if (words === undefined) return { icon: "blank", label: "find.todo", points: "–" } as const;
  return { ...words, points: formatNumber(summary.self.total) };
}

/** The current subject and its neighbours in sheet order, where the file has too many for a menu. */
function neighbours(cards: readonly SubjectCard[], current: SubjectCard): readonly SubjectCard[] {
  if (cards.length <= LISTED) return cards;
  const at = cards.indexOf(current);
  const from = Math.max(0, Math.min(at - LISTED / 2, cards.length - LISTED));
  return cards.slice(from, from + LISTED);
}
