import { Button, Link, mergeClasses } from "@fluentui/react-components";
import { Checkmark16Regular } from "@fluentui/react-icons/svg/checkmark";
import { PeopleEdit16Regular } from "@fluentui/react-icons/svg/people-edit";
import { useState } from "react";
import { itemWording } from "../../../src/scorecard";
import { capitalizeFirst, formatNumber } from "../../../src/vi";
import { useActions, useTexts } from "../components/pane-context";
import { StatusIcon } from "../components/status-icon";
import {
  draftOf,
  figureWrites,
  readFigures,
  showFigures,
  type FigureDraft,
  type FigureItem,
  type FigureReading,
} from "../logic/figures";
import { message } from "../strings";
import { FigureFields } from "./figure-fields";
import { useFigureStyles } from "./figures.styles";

export interface FigureCardProps {
  readonly figure: FigureItem;
  /** The first card with work to do carries the view's one primary button. */
  readonly isFirst: boolean;
}

/** The figures of one item, the score that follows from them, and what stands on the sheet. */
export function FigureCard({ figure, isFirst }: FigureCardProps) {
  const { t } = useTexts();
  const { goToCell } = useActions();
  const styles = useFigureStyles();
  const { item, cells } = figure;
  const onSheet = draftOf(figure);
  // `base` is what stood on the sheet when typing began: another value since then is a conflict.
  const [typed, setTyped] = useState<{ draft: FigureDraft; base: FigureDraft }>();
  const [written, setWritten] = useState<string>();
  const draft = typed?.draft ?? onSheet;
  const reading = readFigures(item, draft);
  const isConflict = typed !== undefined && !isEqual(typed.base, onSheet) && !isEqual(draft, onSheet);

  function commit(next: FigureDraft): void {
    setWritten(undefined);
    setTyped(isEqual(next, onSheet) ? undefined : { draft: next, base: typed?.base ?? onSheet });
  }

  return (
    <section className={styles.card} data-item={item.code} aria-labelledby={`figure-${item.code}`}>
      <div className={styles.head}>
        <span className={styles.code}>{item.code}</span>
        <h2 id={`figure-${item.code}`} className={styles.text}>
          {itemWording(item)}
        </h2>
        {cells.a !== undefined && (
          <Link
            as="button"
            className={styles.cell}
            aria-label={t("find.goto", { cell: cells.a })}
            onClick={() => cells.a !== undefined && void goToCell(cells.a)}
          >
            {cells.a}
          </Link>
        )}
      </div>
      <FigureFields item={item} draft={draft} reading={reading} onCommit={commit} />
      {isConflict && (
        <Conflict
          shown={showFigures(item.measure, onSheet)}
          onTake={() => setTyped(undefined)}
          onKeep={() => setTyped({ draft, base: onSheet })}
        />
      )}
      <Result reading={reading} />
      <Comparison figure={figure} reading={reading} />
      <WriteButtons
        figure={figure}
        reading={reading}
        isPrimary={isFirst}
        onWritten={(addresses) => {
          setTyped(undefined);
          setWritten(addresses);
        }}
      />
      {written !== undefined && typed === undefined && (
        <div className={styles.written}>
          <Checkmark16Regular aria-hidden className={mergeClasses(styles.icon, styles.check)} />
          {t("fig.written", { cells: written })}
        </div>
      )}
    </section>
  );
}

function Result({ reading }: { readonly reading: FigureReading }) {
  const { say } = useTexts();
  const styles = useFigureStyles();
  if (reading.kind !== "read") return null;
  const { result, explanation } = reading;
  return (
    <div className={styles.result}>
      {result !== undefined && (
        <span className={styles.big}>{typeof result === "string" ? result : say(result)}</span>
      )}
      {result === undefined ? (
        <div className={styles.small}>
          {explanation.map((line) => (
            <div key={line.key}>{capitalizeFirst(say(line))}</div>
          ))}
        </div>
      ) : (
        <span className={styles.small}>{explanation.map(say).join(", ")}</span>
      )}
    </div>
  );
}

function Comparison({ figure, reading }: { readonly figure: FigureItem; readonly reading: FigureReading }) {
  const { t } = useTexts();
  const styles = useFigureStyles();
  if (reading.kind !== "read" || reading.suggested === undefined) return null;
  const max = formatNumber(figure.item.points);
  const { score } = figure;
  const isAgainst = score !== undefined && score !== reading.suggested;
  return (
    <div className={styles.compare}>
      <span className={mergeClasses(styles.part, styles.suggested)}>
        <StatusIcon icon={reading.suggested > 0 ? "pass" : "fail"} />
        {t("fig.suggest", { p: formatNumber(reading.suggested), max })}
      </span>
      <span className={mergeClasses(styles.part, isAgainst ? styles.against : styles.onSheet)}>
        {isAgainst && <StatusIcon icon="error" />}
        {score === undefined
          ? t("fig.onSheet.blank")
          : t("fig.onSheet", { p: typeof score === "number" ? formatNumber(score) : String(score), max })}
      </span>
    </div>
  );
}

interface WriteButtonsProps {
  readonly figure: FigureItem;
  readonly reading: FigureReading;
  readonly isPrimary: boolean;
  onWritten(addresses: string): void;
}

function WriteButtons({ figure, reading, isPrimary, onWritten }: WriteButtonsProps) {
  const { t } = useTexts();
  const { writeCells } = useActions();
  const styles = useFigureStyles();
  if (reading.kind !== "read") return null;
  const { suggested, shown } = reading;
  const hasNewFigures = figureWrites(figure, reading, false).some(
    ({ value }, i) => value !== [figure.figureA, figure.figureB][i],
  );
  const hasNewScore = suggested !== undefined && suggested !== figure.score;
  if (!hasNewFigures && !hasNewScore) return null;

  async function write(withScore: boolean): Promise<void> {
    const writes = figureWrites(figure, reading, withScore);
    const addresses = writes.map((w) => w.address).join(", ");
    if (await writeCells(writes, message("fig.written", { cells: addresses }))) onWritten(addresses);
  }

  return (
    <div className={styles.buttons}>
      {hasNewScore && (
        <Button appearance={isPrimary ? "primary" : "outline"} onClick={() => void write(true)}>
          {t("fig.write", { v: shown, p: formatNumber(suggested) })}
        </Button>
      )}
      {hasNewFigures && (
        <Button
          appearance={hasNewScore ? "subtle" : isPrimary ? "primary" : "outline"}
          onClick={() => void write(false)}
        >
          {t("fig.writeOnly")}
        </Button>
      )}
    </div>
  );
}

interface ConflictProps {
  readonly shown: string;
  onTake(): void;
  onKeep(): void;
}

function Conflict({ shown, onTake, onKeep }: ConflictProps) {
  const { t } = useTexts();
  const styles = useFigureStyles();
  return (
    <div className={styles.conflict}>
      <PeopleEdit16Regular aria-hidden className={styles.icon} />
      <div>
        <div>{t("fig.conflict", { v: shown })}</div>
        <Link as="button" inline onClick={onTake}>
          {t("fig.conflict.take")}
        </Link>
        {" · "}
        <Link as="button" inline onClick={onKeep}>
          {t("fig.conflict.keep")}
        </Link>
      </div>
    </div>
  );
}

function isEqual(x: FigureDraft, y: FigureDraft): boolean {
  return x.a === y.a && x.b === y.b;
}
