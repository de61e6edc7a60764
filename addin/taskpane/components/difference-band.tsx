import { mergeClasses } from "@fluentui/react-components";
import { ArrowRight20Regular } from "@fluentui/react-icons/svg/arrow-right";
import { formatNumber } from "../../../src/vi";
import type { CouncilRow } from "../logic/council-list";
import { signed } from "../logic/signed";
import { summaryLabel } from "../logic/verdict-band";
import { useCouncilStyles } from "../views/council.styles";
import { useTexts } from "./pane-context";
import { StatusIcon } from "./status-icon";
import { useBandStyles } from "./verdict-band.styles";

/** Both totals and both verdicts of a subject; the tint follows the council's. */
export function DifferenceBand({ shown }: { readonly shown: CouncilRow }) {
  const { t } = useTexts();
  const styles = useCouncilStyles();
  const band = useBandStyles();
  const { self, council, difference, itemCount } = shown.row;
  const theirs = summaryLabel(council, itemCount);
  const tone = theirs?.tone ?? "open";
  return (
    <section aria-label={t("verdict.region")} className={mergeClasses(band.band, band[tone])}>
      <div className={styles.bandRow}>
        <div className={styles.bandSide}>
          <div className={styles.bandLabel}>{t("cou.col.self")}</div>
          <div className={styles.bandTotal}>{formatNumber(self.total)}</div>
          <Verdict of={summaryLabel(self, itemCount)} />
        </div>
        <div className={styles.bandMiddle}>
          <ArrowRight20Regular aria-hidden />
          <div className={styles.strong}>{difference === undefined ? "–" : signed(difference)}</div>
        </div>
        <div className={mergeClasses(styles.bandSide, styles.bandRight)}>
          <div className={styles.bandLabel}>{t("cou.col.council")}</div>
          <div className={styles.bandTotal}>{theirs === undefined ? "–" : formatNumber(council.total)}</div>
          <Verdict of={theirs} />
        </div>
      </div>
    </section>
  );
}

function Verdict({ of }: { readonly of: ReturnType<typeof summaryLabel> }) {
  const { t, say } = useTexts();
  const styles = useCouncilStyles();
  return (
    <div className={styles.bandVerdict}>
      <StatusIcon icon={of?.icon ?? "blank"} isOpenVerdict />
      {of === undefined ? t("cou.open") : say({ key: of.label })}
    </div>
  );
}
