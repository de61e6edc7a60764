import {
  Button,
  Field,
  Link,
  mergeClasses,
  Textarea,
  Tooltip,
  useRestoreFocusTarget,
} from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import { ArrowRight20Regular } from "@fluentui/react-icons/svg/arrow-right";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { LockClosed20Regular } from "@fluentui/react-icons/svg/lock-closed";
import { useEffect, useRef, useState } from "react";
import { isReason, REASON_LENGTH, type Difference as Item } from "../../../src/council";
import { itemWording } from "../../../src/scorecard";
import { showCell } from "../../../src/scoring";
import { formatNumber } from "../../../src/vi";
import { DifferenceBand } from "../components/difference-band";
import { Footer } from "../components/footer";
import { useActions, usePane, useTexts } from "../components/pane-context";
import { SampleStrip } from "../components/sample-strip";
import { StatusIcon } from "../components/status-icon";
import { useCouncil } from "../components/use-council";
import type { CouncilRow } from "../logic/council-list";
import { Loading } from "./loading";
import { CloseDialog, ReopenDialog } from "./council-dialogs";
import { ClosedResultNote, ClosingProblems } from "./closing-notes";
import { useCouncilStyles } from "./council.styles";

/** One subject before the council: its differences one by one, then its result to finalise. */
export default function Difference() {
  const { t } = useTexts();
  const { council } = usePane();
  const { closePage } = useActions();
  const styles = useCouncilStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const { rows } = useCouncil();
  const row = rows.find((r) => r.card.sheetId === council.place?.sheetId);
  useEffect(() => heading.current?.focus(), [council.place?.sheetId]);
  return (
    <>
      <div className={styles.head}>
        <Tooltip content={t("nav.back")} relationship="label">
          <Button appearance="subtle" icon={<ArrowLeft20Regular />} onClick={closePage} />
        </Tooltip>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {row?.row.subject.name ?? t("nav.council")}
        </h1>
      </div>
      {row?.row.isIllustrative === true && <SampleStrip />}
      {row?.comparison === undefined ? (
        <Loading />
      ) : (
        <Appraised key={`${row.card.sheetId} ${council.place?.itemCode ?? ""}`} shown={row} />
      )}
    </>
  );
}

function Appraised({ shown }: { readonly shown: CouncilRow }) {
  const { t } = useTexts();
  const { council } = usePane();
  const { goToDifference, openBallots, saveReason } = useActions();
  const styles = useCouncilStyles();
  const { card, comparison, problems, filter } = shown;
  const differences = comparison?.differences ?? [];
  const at = Math.max(
    0,
    differences.findIndex((d) => d.item.code === council.place?.itemCode),
  );
  const current = differences[at];
  const [draft, setDraft] = useState(current?.reason ?? "");
  const [wasAsked, setAsked] = useState(false);
  const [dialog, setDialog] = useState<"close" | "reopen">();
  const isClosed = filter === "done";
  const isWritten = current === undefined || draft.trim() === current.reason.trim();
  const mayClose = !isClosed && problems?.length === 0 && isWritten;
  const go = (index: number) => {
    const itemCode = differences[index]?.item.code;
    if (itemCode !== undefined) void goToDifference({ sheetId: card.sheetId, itemCode });
  };

  async function save(): Promise<void> {
    setAsked(true);
    if (current === undefined || !isReason(draft)) return;
    await saveReason({ sheetId: card.sheetId, itemCode: current.item.code }, draft);
  }

  const left = comparison?.withoutReason ?? 0;
  const action: Action | undefined = isClosed
    ? { kind: "reopen", take: () => setDialog("reopen") }
    : mayClose
      ? { kind: "close", take: () => setDialog("close") }
      : current && { kind: left > 1 ? "save-next" : "save", take: () => void save() };

  return (
    <>
      <DifferenceBand shown={shown} />
      <div className={styles.page}>
        <ClosedResultNote shown={shown} />
        {current === undefined ? (
          <span className={styles.line}>
            <StatusIcon icon="pass" className={styles.lineIcon} />
            {t("cou.none")} · {t("cou.equal", { n: comparison?.equal ?? 0 })}
          </span>
        ) : (
          <ItemDifference
            key={current.item.code}
            difference={current}
            position={{ i: at + 1, n: differences.length }}
            sheet={shown}
            draft={draft}
            wasAsked={wasAsked}
            onType={setDraft}
          />
        )}
        {!isClosed && <ClosingProblems shown={shown} />}
        <Link as="button" className={styles.ownLine} onClick={() => void openBallots(card.sheetId)}>
          {t("bal.title")} <ChevronRight16Regular aria-hidden />
        </Link>
      </div>
      <Footer>
        {!isClosed && left > 0 && (
          <span className={styles.line}>
            <StatusIcon icon="warning" className={styles.lineIcon} />
            {t("cou.noReason", { n: left })}
          </span>
        )}
        <div className={styles.buttons}>
          {at > 0 && (
            <Tooltip content={t("cou.prev")} relationship="label">
              <Button icon={<ArrowLeft20Regular />} onClick={() => go(at - 1)} />
            </Tooltip>
          )}
          {action !== undefined && <ActionButton action={action} isBusy={council.isBusy} />}
          {at + 1 < differences.length && (mayClose || isClosed || isWritten) && (
            <Tooltip content={t("cou.next")} relationship="label">
              <Button icon={<ArrowRight20Regular />} onClick={() => go(at + 1)} />
            </Tooltip>
          )}
        </div>
      </Footer>
      <CloseDialog shown={shown} isOpen={dialog === "close"} onDone={() => setDialog(undefined)} />
      <ReopenDialog shown={shown} isOpen={dialog === "reopen"} onDone={() => setDialog(undefined)} />
    </>
  );
}

interface Action {
  readonly kind: "reopen" | "close" | "save" | "save-next";
  take(): void;
}

/** One button whatever it does: a dialog gives the focus back to it, also when its work has changed meanwhile. */
function ActionButton({ action, isBusy }: { readonly action: Action; readonly isBusy: boolean }) {
  const { t } = useTexts();
  const styles = useCouncilStyles();
  const restoreFocus = useRestoreFocusTarget();
  const { kind, take } = action;
  const isSave = kind === "save" || kind === "save-next";
  const label = {
    reopen: "cou.reopen",
    close: "cou.finalise",
    save: "cou.save",
    "save-next": "cou.saveNext",
  } as const;
  return (
    <Button
      {...restoreFocus}
      appearance={kind === "reopen" ? "secondary" : "primary"}
      className={mergeClasses(styles.grow, isSave && styles.between)}
      {...(kind === "reopen" ? {} : { icon: isSave ? <ArrowRight20Regular /> : <LockClosed20Regular /> })}
      iconPosition={isSave ? "after" : "before"}
      disabledFocusable={isBusy}
      onClick={take}
    >
      {t(label[kind])}
    </Button>
  );
}

interface ItemDifferenceProps {
  readonly difference: Item;
  readonly position: { readonly i: number; readonly n: number };
  readonly sheet: CouncilRow;
  readonly draft: string;
  readonly wasAsked: boolean;
  onType(text: string): void;
}

function ItemDifference({ difference, position, sheet, draft, wasAsked, onType }: ItemDifferenceProps) {
  const { t } = useTexts();
  const { goToDifference } = useActions();
  const styles = useCouncilStyles();
  const { item, self, council, evidence } = difference;
  const { card, filter } = sheet;
  const cell = card.reading?.addressOf(item.code, "council");
  const error =
    !wasAsked || isReason(draft)
      ? undefined
      : t(draft.trim() === "" ? "cou.reason.error" : "cou.reason.short", { n: REASON_LENGTH });
  const score = (value: typeof self) =>
    `${value === undefined ? "–" : showCell(value)}/${formatNumber(item.points)}`;
  return (
    <>
      <div className={styles.itemHead}>
        <span className={styles.hint}>{t("cou.item", position)}</span>
        {cell !== undefined && (
          <Link
            as="button"
            aria-label={t("find.goto", { cell })}
            onClick={() => void goToDifference({ sheetId: card.sheetId, itemCode: item.code })}
          >
            {cell} <ChevronRight16Regular aria-hidden />
          </Link>
        )}
      </div>
      <div className={styles.itemText}>
        <span className={styles.code}>{item.code}</span>
        <span>{itemWording(item)}</span>
      </div>
      <div className={styles.scores}>
        <div className={styles.scoreBox}>
          <div className={styles.hint}>{t("cou.col.self")}</div>
          <div className={styles.score}>{score(self)}</div>
        </div>
        <div className={styles.scoreBox}>
          <div className={styles.hint}>{t("cou.col.council")}</div>
          <div className={styles.score}>{score(council)}</div>
        </div>
      </div>
      <div>
        <div className={styles.hint}>{t("cou.evidence")}</div>
        <div>{evidence === "" ? t("cou.evidence.none") : evidence}</div>
      </div>
      <Field label={t("cou.reason")} required {...(error === undefined ? {} : { validationMessage: error })}>
        <Textarea
          rows={4}
          resize="vertical"
          readOnly={filter === "done"}
          placeholder={t("cou.reason.ph")}
          value={draft}
          onChange={(_, { value }) => onType(value)}
        />
      </Field>
    </>
  );
}
