import { Badge, Button, Link } from "@fluentui/react-components";
import { CalendarAdd20Regular } from "@fluentui/react-icons/svg/calendar-add";
import { useState } from "react";
import { SUBJECT_TYPES, type SubjectType } from "../../../src/criteria";
import { AUTHORITY_ROWS, type AuthorityLevel, type AuthorityRow } from "../../../src/dossier";
import { setOfSheet } from "../../../src/scorecard";
import { formatShortDate } from "../../../src/vi";
import { Footer } from "../components/footer";
import { Notices } from "../components/notices";
import { useActions, usePane, useStore, useTexts } from "../components/pane-context";
import { StatusIcon } from "../components/status-icon";
import { SubjectIcon } from "../components/subject-icon";
import { deadlineRows, deadlineTexts, TYPE_NAMES } from "../logic/deadline";
import { dossierModel } from "../logic/dossier-model";
import { currentCard, isAssessed, type AssessedCard } from "../store";
import type { StringKey } from "../strings";
import { DossierField } from "./dossier-field";
import { PointsPage } from "./points-page";
import { usePointsStyles } from "./points.styles";

const LEVELS: Readonly<Record<AuthorityLevel, StringKey>> = {
  commune: "cal.level.commune",
  district: "cal.level.district",
  province: "cal.level.province",
};

/** “Lịch, thẩm quyền”: deadlines of this workbook's subjects, and who decides, by date. */
export default function Calendar() {
  const { t, say } = useTexts();
  const { cards, currentSheetId } = usePane();
  const { closePage, downloadCalendar } = useActions();
  const { services } = useStore();
  const styles = usePointsStyles();
  const today = services.today();
  const rows = deadlineRows(cards);
  const card = currentCard({ cards, currentSheetId });
  return (
    <>
      <Notices />
      <PointsPage title={t("nav.calendar")} onBack={closePage}>
        <p className={styles.lead}>{t("cal.lead")}</p>
        {rows.length > 0 && (
          <section aria-label={t("cal.deadlines")} className={styles.section}>
            <h2 className={styles.heading}>{t("cal.deadlines")}</h2>
            <ul className={styles.list}>
              {rows.map((row) => {
                const texts = deadlineTexts(row.criteria, row.year, today);
                return (
                  <li key={row.id} className={styles.row}>
                    <SubjectIcon type={row.type} className={styles.icon} />
                    <div className={styles.text}>
                      <span className={styles.name}>
                        {row.name}, {t("cal.year", { year: row.year })}
                      </span>
                      <span className={styles.second}>{say(texts.period)}</span>
                      <span className={styles.second}>{say(texts.leftLong)}</span>
                    </div>
                  </li>
                );
              })}
            </ul>
          </section>
        )}
        <AuthorityTable today={today} />
        {isAssessed(card) && <OwnAuthority card={card} />}
      </PointsPage>
      {rows.length > 0 && (
        <Footer>
          <span className={styles.hint}>{t("cal.ics.hint")}</span>
          <Button
            appearance="primary"
            icon={<CalendarAdd20Regular />}
            onClick={() => void downloadCalendar()}
          >
            {t("cal.ics")}
          </Button>
        </Footer>
      )}
    </>
  );
}

/** The rows in force today by type, each with its source and whether anybody compared it with the text. */
function AuthorityTable({ today }: { readonly today: string }) {
  const { t } = useTexts();
  const styles = usePointsStyles();
  const [isOpen, setOpen] = useState(false);
  const isNow = (r: AuthorityRow) => r.from <= today && (r.to === null || today <= r.to);
  return (
    <section aria-label={t("cal.authority")} className={styles.section}>
      <h2 className={styles.heading}>{t("cal.authority")}</h2>
      <span className={styles.hint}>{t("cal.receives")}</span>
      <AuthorityRows rows={AUTHORITY_ROWS.filter(isNow)} />
      <Link as="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t("cal.before")}
      </Link>
      {isOpen && <AuthorityRows rows={AUTHORITY_ROWS.filter((r) => !isNow(r))} />}
    </section>
  );
}

function AuthorityRows({ rows }: { readonly rows: readonly AuthorityRow[] }) {
  const { t, say } = useTexts();
  const styles = usePointsStyles();
  const names = (types: readonly SubjectType[]) =>
    SUBJECT_TYPES.filter((x) => types.includes(x))
      .map((x) => say({ key: TYPE_NAMES[x] }))
      .join("; ");
  return (
    <ul className={styles.list}>
      {rows.map((row) => (
        <li key={`${row.types.join()} ${row.level} ${row.from}`} className={styles.row}>
          <div className={styles.text}>
            <span className={styles.name}>{names(row.types)}</span>
            <span className={styles.second}>
              {say({ key: LEVELS[row.level] })} ·{" "}
              {row.to === null
                ? t("cal.since", { from: formatShortDate(row.from) })
                : t("cal.span", { from: formatShortDate(row.from), to: formatShortDate(row.to) })}
            </span>
            <span className={styles.second}>{row.source}</span>
            {!row.verified && (
              <span className={styles.check}>
                <StatusIcon icon="warning" className={styles.checkIcon} />
                <span className={styles.hint}>{t("cal.unverified")}</span>
              </span>
            )}
          </div>
          {row.verified && (
            <Badge appearance="outline" color="success" className={styles.badge}>
              {t("cal.verified")}
            </Badge>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Details by which a unit says who decides for it. */
const OWN = ["tinh", "huyen", "cap_quyet_dinh", "co_quan_tham_dinh.ten", "nguoi_quyet_dinh"];

/** What the unit's own papers name; kept in the workbook with the other details of the dossier. */
function OwnAuthority({ card }: { readonly card: AssessedCard }) {
  const { t } = useTexts();
  const { profile } = usePane();
  const store = useStore();
  const styles = usePointsStyles();
  const set = setOfSheet(store.criteriaSets(), card.identity);
  if (set === undefined) return null;
  const { fields, plans } = dossierModel({
    card,
    set,
    profile,
    today: store.services.today(),
    dossier: "recognition",
    unwanted: new Set(),
  });
  const own = fields.filter((f) => OWN.includes(f.field.name));
  if (own.length === 0) return null;
  return (
    <section aria-label={t("cal.own")} className={styles.fields}>
      <h2 className={styles.heading}>
        {t("cal.own")}: {card.identity.subject.name}
      </h2>
      <span className={styles.hint}>{t("cal.own.hint")}</span>
      {own.map((field) => (
        <div key={field.key}>
          <DossierField field={field} plans={plans} />
          {field.isUnverified && (
            <span className={styles.check}>
              <StatusIcon icon="warning" className={styles.checkIcon} />
              <span className={styles.hint}>{t("cal.unverified")}</span>
            </span>
          )}
        </div>
      ))}
    </section>
  );
}
