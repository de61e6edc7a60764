import { Button, mergeClasses, Tooltip } from "@fluentui/react-components";
import { ChevronDown20Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUp20Regular } from "@fluentui/react-icons/svg/chevron-up";
import { useState } from "react";
import { formatNumber } from "../../../src/vi";
import type { NextStep } from "../logic/next-step";
import type { VerdictBand as Band } from "../logic/verdict-band";
import { NextButton } from "./next-button";
import { useTexts } from "./pane-context";
import { ReasonText } from "./reason-text";
import { ScoreTrack } from "./score-track";
import { StatusIcon } from "./status-icon";
import { useBandStyles } from "./verdict-band.styles";
import { WhyPopover } from "./why-popover";

export interface VerdictBandProps {
  readonly band: Band;
  /** Absent where the view has no next step (dossier). */
  readonly step?: NextStep;
  /** Reasons behind a chevron: low panes, and views with work of their own. */
  readonly isCompact: boolean;
  /** The facts line of a low pane also has to say that the points are illustrative. */
  readonly compactFacts?: "sample" | "short";
  readonly isStepSecondary?: boolean;
}

/** The verdict, its points, its reasons in words, and the next step. */
export function VerdictBand({
  band,
  step,
  isCompact,
  compactFacts,
  isStepSecondary = false,
}: VerdictBandProps) {
  const { t } = useTexts();
  const styles = useBandStyles();
  const [isOpen, setOpen] = useState(false);
  const showsReasons = !isCompact || isOpen;
  return (
    <section aria-label={t("verdict.region")} className={mergeClasses(styles.band, styles[band.tone])}>
      <Head band={band} />
      <Track band={band} isThin={isCompact} />
      {!isCompact && (
        <div className={styles.facts}>
          <span>{t("verdict.facts", band.facts)}</span>
          <span>{t("verdict.threshold", { mark: formatNumber(band.passMark) })}</span>
        </div>
      )}
      {isCompact && compactFacts !== undefined && (
        <div className={styles.facts}>
          {t(compactFacts === "sample" ? "verdict.facts.sample" : "verdict.facts.short", band.facts)}
        </div>
      )}
      {showsReasons && <Reasons band={band} />}
      {step !== undefined && (
        <div className={styles.next}>
          <NextButton step={step} isSecondary={isStepSecondary} className={styles.nextButton} />
          {isCompact && <ReasonsToggle isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />}
        </div>
      )}
    </section>
  );
}

function Head({ band }: { readonly band: Band }) {
  const { t, say } = useTexts();
  const styles = useBandStyles();
  const colour = { fail: styles.failText, pass: styles.passText, open: styles.openText }[band.verdictTone];
  return (
    <div className={styles.head}>
      <StatusIcon icon={band.icon} size={24} isOpenVerdict />
      <span className={mergeClasses(styles.verdict, colour)}>{say({ key: band.label })}</span>
      <span className={styles.score} aria-hidden>
        <span className={styles.total}>{formatNumber(band.total)}</span>
        {t("verdict.max", { max: formatNumber(band.maximum) })}
        <span className={styles.unit}> {t("verdict.points")}</span>
      </span>
    </div>
  );
}

function Track({ band, isThin }: { readonly band: Band; readonly isThin: boolean }) {
  const { t } = useTexts();
  const { earned, open, lost } = band.track;
  const label = t("verdict.track", {
    p: formatNumber(earned),
    o: formatNumber(open),
    l: formatNumber(lost),
    mark: formatNumber(band.passMark),
  });
  return (
    <ScoreTrack
      earned={earned}
      open={open}
      maximum={band.maximum}
      mark={band.passMark}
      label={label}
      isThin={isThin}
    />
  );
}

function Reasons({ band }: { readonly band: Band }) {
  const { t, say } = useTexts();
  const styles = useBandStyles();
  return (
    <>
      <p className={styles.reason}>
        <ReasonText reasons={band.reasons} />
      </p>
      <div className={styles.circular}>
        <StatusIcon icon={band.circular.icon} className={styles.circularIcon} />
        <span className={styles.circularText}>
          {t("verdict.circ")}: {say(band.circular.text)}
        </span>
        <span className={styles.why}>
          <WhyPopover clauses={band.circular.clauses} />
        </span>
      </div>
      {band.difference !== undefined && (
        <p className={styles.difference}>
          <strong>{t("verdict.diff.title")}.</strong> {say({ key: band.difference })}
        </p>
      )}
      {band.council !== undefined && (
        <p className={styles.council}>
          {t("verdict.council", {
            verdict: say({ key: band.council.label }),
            p: formatNumber(band.council.total),
            max: formatNumber(band.maximum),
          })}
        </p>
      )}
    </>
  );
}

function ReasonsToggle({ isOpen, onToggle }: { readonly isOpen: boolean; readonly onToggle: () => void }) {
  const { t } = useTexts();
  const label = t(isOpen ? "verdict.less" : "verdict.more");
  return (
    <Tooltip content={label} relationship="label">
      <Button
        appearance="transparent"
        aria-expanded={isOpen}
        icon={isOpen ? <ChevronUp20Regular /> : <ChevronDown20Regular />}
        onClick={onToggle}
      />
    </Tooltip>
  );
}
