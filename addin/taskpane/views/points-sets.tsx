import { Link } from "@fluentui/react-components";
import type { CriteriaSet, SubjectType } from "../../../src/criteria";
import { setOfSheet } from "../../../src/scorecard";
import { formatShortDate } from "../../../src/vi";
import { useActions, usePane, useTexts } from "../components/pane-context";
import { StatusIcon } from "../components/status-icon";
import { TYPE_NAMES } from "../logic/deadline";
import { documentOf } from "../logic/points-tables";
import { StatusBadge } from "./points-list";
import { usePointsStyles } from "./points.styles";

/** The tables kept in this workbook, newest first: to share or to take out again. */
export function StoredSetList() {
  const { t } = useTexts();
  const { stored, cards } = usePane();
  const { downloadSet, dropSet } = useActions();
  const styles = usePointsStyles();
  if (stored.sets.length === 0) return null;
  const isUsed = (set: CriteriaSet) => cards.some((c) => setOfSheet(stored.sets, c.identity) === set);
  return (
    <section aria-label={t("crit.here")} className={styles.section}>
      <h2 className={styles.heading}>{t("crit.here")}</h2>
      <ul className={styles.list}>
        {[...stored.sets].reverse().map((set, i) => (
          <li key={i} className={styles.row}>
            <SetText set={set}>
              <Link
                as="button"
                aria-label={`${t("crit.export")}: ${set.title}`}
                onClick={() => void downloadSet(set)}
              >
                {t("crit.export")}
              </Link>
              {isUsed(set) ? (
                <span className={styles.hint}>{t("crit.drop.used")}</span>
              ) : (
                <Link
                  as="button"
                  aria-label={`${t("crit.drop")}: ${set.title}`}
                  onClick={() => void dropSet(set, "workbook")}
                >
                  {t("crit.drop")}
                </Link>
              )}
            </SetText>
            <StatusBadge isOfficial={set.status === "official"} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Tables of this machine and of the unit's web server. */
export function OfferList() {
  const { t } = useTexts();
  const { offers, unreadOffers } = usePane().points;
  const { useSet, dropSet } = useActions();
  const styles = usePointsStyles();
  if (offers.length === 0 && unreadOffers.length === 0) return null;
  return (
    <section aria-label={t("crit.offers")} className={styles.section}>
      <h2 className={styles.heading}>{t("crit.offers")}</h2>
      {unreadOffers.map((file) => (
        <div key={file} className={styles.check}>
          <StatusIcon icon="warning" className={styles.checkIcon} />
          <span>{t("crit.offer.unread", { file })}</span>
        </div>
      ))}
      {offers.length > 0 && (
        <ul className={styles.list}>
          {offers.map(({ set, origin }) => (
            <li key={`${origin} ${set.id}`} className={styles.row}>
              <SetText set={set} place={t(origin === "machine" ? "crit.offer.machine" : "crit.offer.server")}>
                {origin === "machine" ? (
                  <>
                    <span className={styles.hint}>{t("crit.offer.kept")}</span>
                    <Link
                      as="button"
                      aria-label={`${t("crit.drop")}: ${set.title}`}
                      onClick={() => void dropSet(set, "machine")}
                    >
                      {t("crit.drop")}
                    </Link>
                  </>
                ) : (
                  <Link
                    as="button"
                    aria-label={`${t("crit.offer.use")}: ${set.title}`}
                    onClick={() => void useSet(set)}
                  >
                    {t("crit.offer.use")}
                  </Link>
                )}
              </SetText>
              <StatusBadge isOfficial={set.status === "official"} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface SetTextProps {
  readonly set: CriteriaSet;
  readonly place?: string;
  readonly children: React.ReactNode;
}

function SetText({ set, place, children }: SetTextProps) {
  const { say } = useTexts();
  const styles = usePointsStyles();
  // The keys of a parsed set are subject types.
  const types = (Object.keys(set.subjects) as SubjectType[]).map((type) => say({ key: TYPE_NAMES[type] }));
  return (
    <div className={styles.text}>
      <span className={styles.name}>{set.title}</span>
      <span className={styles.second}>{types.join(", ")}</span>
      <span className={styles.second}>{[place, ...useSetFacts(set)].filter(Boolean).join(" · ")}</span>
      <span className={styles.links}>{children}</span>
    </div>
  );
}

/** Document, who confirmed it and when, and from which year on it is used. */
export function useSetFacts(set: CriteriaSet): string[] {
  const { t } = useTexts();
  const { source, effective } = set;
  const [from, to] = [effective.from.slice(0, 4), effective.to?.slice(0, 4)];
  return [
    ...(source?.number === undefined ? [] : [documentOf(source.number, source.date)]),
    ...(source === undefined
      ? []
      : [t("crit.set.by", { name: source.confirmedBy, date: formatShortDate(source.importedAt) })]),
    to === undefined ? t("crit.set.years", { from }) : t("crit.set.years.to", { from, to }),
  ];
}
