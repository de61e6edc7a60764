import { Button, makeStyles, Tab, TabList, tokens, Tooltip } from "@fluentui/react-components";
import { ArrowClockwise16Regular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { PeopleEdit16Regular } from "@fluentui/react-icons/svg/people-edit";
import { Suspense } from "react";
import { BrokenSheet } from "../components/broken-sheet";
import { CriteriaList } from "../components/criteria-list";
import { FindingList } from "../components/finding-list";
import { useActions, usePane, useTexts } from "../components/pane-context";
import { useIsShort } from "../components/use-media";
import { criteriaRows } from "../logic/criteria-list";
import type { FindingGroup } from "../logic/finding-groups";
import { figureItems } from "../logic/figures";
import { liveLine } from "../logic/live-line";
import type { AssessedCard, Pill } from "../store";
import { Figures } from "./lazy-views";
import { Loading } from "./loading";

const useStyles = makeStyles({
  pills: { padding: "12px 12px 4px", "@media (max-width: 339px)": { padding: "12px 8px 4px" } },
  check: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    minHeight: "32px",
    padding: "0 8px 4px 16px",
    fontSize: "12px",
    lineHeight: "18px",
    color: tokens.colorNeutralForeground3,
    "@media (max-width: 339px)": { paddingLeft: "12px", paddingRight: "4px" },
  },
  line: { flexGrow: 1, minWidth: 0 },
  again: { fontWeight: tokens.fontWeightRegular, fontSize: "12px", flexShrink: 0 },
  icon: { flexShrink: 0 },
});

export interface ScoringProps {
  readonly card: AssessedCard;
  readonly groups: readonly FindingGroup[];
}

/** “Chấm điểm” below the band: what is left to do, and the criteria. */
export default function Scoring({ card, groups }: ScoringProps) {
  const { t } = useTexts();
  const { pill, isReview, liveChanges } = usePane();
  const { openPill } = useActions();
  const isShort = useIsShort();
  const styles = useStyles();
  const open = groups.reduce((n, g) => n + g.rows.length, 0);
  const figures = figureItems(card);
  const toFill = figures.filter((f) => f.isContradicted || f.isEmpty).length;
  const changed = new Set(liveChanges.filter((c) => c.sheetId === card.sheetId).map((c) => c.itemCode));
  return (
    <>
      <BrokenSheet card={card} />
      <div className={styles.pills}>
        <TabList
          size="small"
          appearance="subtle-circular"
          selectedValue={pill}
          onTabSelect={(_, { value }) => isPill(value) && openPill(value)}
        >
          <Tab value="todo">{open === 0 ? t("score.tab.todo") : `${t("score.tab.todo")} ${open}`}</Tab>
          <Tab value="criteria">{t("score.tab.groups")}</Tab>
          {figures.length > 0 && (
            <Tab value="figures">
              {toFill === 0 ? t("score.tab.figures") : `${t("score.tab.figures")} ${toFill}`}
            </Tab>
          )}
        </TabList>
      </div>
      {pill === "todo" && (
        <>
          {!isShort && <CheckLine sheetId={card.sheetId} />}
          <FindingList groups={groups} itemCount={card.self.items.length} changedCodes={changed} />
          {isShort && <CheckLine sheetId={card.sheetId} />}
        </>
      )}
      {pill === "figures" && (
        <Suspense fallback={<Loading />}>
          <Figures key={card.sheetId} card={card} />
        </Suspense>
      )}
      {pill === "criteria" && (
        <CriteriaList
          rows={criteriaRows(card.self, isReview)}
          addressOf={(code) => card.reading.addressOfCriterion(code)}
        />
      )}
    </>
  );
}

function CheckLine({ sheetId }: { readonly sheetId: string }) {
  const { t, say } = useTexts();
  const { liveChanges, checkedAt, isChecking } = usePane();
  const { checkAgain } = useActions();
  const styles = useStyles();
  const line = liveLine(
    liveChanges.filter((c) => c.sheetId === sheetId),
    checkedAt,
  );
  const label = t(isChecking ? "check.running" : "check.again");
  return (
    <div className={styles.check}>
      {line?.isLive === true && <PeopleEdit16Regular aria-hidden className={styles.icon} />}
      <span className={styles.line}>{line && say(line.text)}</span>
      {line?.isLive === true ? (
        <Tooltip content={label} relationship="label">
          <Button
            appearance="subtle"
            icon={<ArrowClockwise16Regular />}
            disabledFocusable={isChecking}
            onClick={() => void checkAgain()}
          />
        </Tooltip>
      ) : (
        <Button
          appearance="subtle"
          className={styles.again}
          icon={<ArrowClockwise16Regular />}
          disabledFocusable={isChecking}
          onClick={() => void checkAgain()}
        >
          {label}
        </Button>
      )}
    </div>
  );
}

const PILLS: readonly unknown[] = ["todo", "criteria", "figures"] satisfies Pill[];

function isPill(value: unknown): value is Pill {
  return PILLS.includes(value);
}
