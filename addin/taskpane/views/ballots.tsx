import { Button, Field, Link, mergeClasses, Textarea, Tooltip } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { PeopleAdd20Regular } from "@fluentui/react-icons/svg/people-add";
import { useEffect, useRef, useState } from "react";
import { MOST_MEMBERS } from "../../../src/council";
import { itemWording } from "../../../src/scorecard";
import { Footer } from "../components/footer";
import { useActions, usePane, useTexts } from "../components/pane-context";
import { SampleStrip } from "../components/sample-strip";
import { StatusIcon } from "../components/status-icon";
import { useCouncil } from "../components/use-council";
import { ballotList, memberNames, type BallotList, type BallotRow, type Votes } from "../logic/ballot-list";
import { isAssessed, type AssessedCard } from "../store";
import type { Translate } from "../strings";
import { useCouncilStyles } from "./council.styles";
import { Loading } from "./loading";

/** Scores of the council's members for one subject: their sheet, how they voted, and what they agree on. */
export default function Ballots() {
  const { t } = useTexts();
  const { council } = usePane();
  const { closeBallots } = useActions();
  const styles = useCouncilStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const { rows } = useCouncil();
  const page = council.ballots;
  const row = rows.find((r) => r.card.sheetId === page?.sheetId);
  const { found } = page ?? {};
  useEffect(() => heading.current?.focus(), [page?.sheetId]);
  return (
    <>
      <div className={styles.head}>
        <Tooltip content={t("nav.back")} relationship="label">
          <Button appearance="subtle" icon={<ArrowLeft20Regular />} onClick={closeBallots} />
        </Tooltip>
        <div>
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {t("bal.title")}
          </h1>
          <div className={styles.hint}>{row?.row.subject.name}</div>
        </div>
      </div>
      {row?.row.isIllustrative === true && <SampleStrip />}
      {page === undefined || found === undefined || !isAssessed(row?.card) ? (
        <Loading />
      ) : found === "none" ? (
        <Start key={page.sheetId} members={page.members} />
      ) : (
        <Counted
          card={row.card}
          list={ballotList(row.card, found.reading)}
          isClosed={row.filter === "done"}
        />
      )}
    </>
  );
}

/** No sheet yet: who the members are. */
function Start({ members }: { readonly members: string }) {
  const { t } = useTexts();
  const { council } = usePane();
  const { insertBallots } = useActions();
  const styles = useCouncilStyles();
  const [draft, setDraft] = useState(members);
  const [wasAsked, setAsked] = useState(false);
  const count = memberNames(draft).length;
  const error =
    count > MOST_MEMBERS
      ? t("bal.members.most", { n: MOST_MEMBERS })
      : wasAsked && count === 0
        ? t("bal.members.none")
        : undefined;

  function insert(): void {
    setAsked(true);
    if (count > 0 && count <= MOST_MEMBERS) void insertBallots(draft);
  }

  return (
    <>
      <div className={styles.page}>
        <p>{t("bal.intro")}</p>
        <Field
          label={t("bal.members")}
          hint={t("bal.members.hint")}
          {...(error === undefined ? {} : { validationMessage: error })}
        >
          <Textarea rows={6} resize="vertical" value={draft} onChange={(_, { value }) => setDraft(value)} />
        </Field>
      </div>
      <Footer>
        <Button
          appearance="primary"
          icon={<PeopleAdd20Regular />}
          disabledFocusable={council.isBusy}
          onClick={insert}
        >
          {t("bal.insert")}
        </Button>
      </Footer>
    </>
  );
}

interface CountedProps {
  readonly card: AssessedCard;
  readonly list: BallotList;
  readonly isClosed: boolean;
}

/** Their sheet as it stands: who has scored how much, where they differ, and the one button that writes. */
function Counted({ card, list, isClosed }: CountedProps) {
  const { t } = useTexts();
  const { council } = usePane();
  const { goToBallots, writeAgreed } = useActions();
  const styles = useCouncilStyles();
  const { differing, divided, agreed } = list;
  return (
    <>
      <div className={styles.page}>
        <table className={styles.table}>
          <tbody>
            {list.members.map(({ name, scored }) => (
              <tr key={name}>
                <th scope="row" className={styles.plainCell}>
                  {name}
                </th>
                <td className={mergeClasses(styles.plainCell, styles.number, styles.votesCell)}>
                  {t("bal.scored", { i: scored, n: list.items })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <Link as="button" className={styles.ownLine} onClick={() => void goToBallots()}>
          {t("bal.sheet")} <ChevronRight16Regular aria-hidden />
        </Link>
        <Rows title={t("bal.differ", { n: differing.length })} card={card} rows={differing} />
        <Rows title={t("bal.divided", { n: divided.length })} card={card} rows={divided} />
        {list.same > 0 && (
          <span className={styles.line}>
            <StatusIcon icon="pass" className={styles.lineIcon} />
            {t("bal.same", { n: list.same })}
          </span>
        )}
        {list.unscored > 0 && (
          <span className={styles.line}>
            <StatusIcon icon="blank" className={styles.lineIcon} />
            {t("bal.unscored", { n: list.unscored })}
          </span>
        )}
      </div>
      {differing.length > 0 && (
        <Footer>
          {isClosed ? (
            <span className={styles.line}>
              <StatusIcon icon="lock" className={styles.lineIcon} />
              {t("bal.closed")}
            </span>
          ) : (
            <Button
              appearance="primary"
              disabledFocusable={council.isBusy}
              onClick={() => void writeAgreed(agreed.writes.map((w) => `${w.code} ${w.value}`))}
            >
              {t("bal.write", { n: agreed.writes.length })}
            </Button>
          )}
        </Footer>
      )}
    </>
  );
}

interface RowsProps {
  readonly title: string;
  readonly card: AssessedCard;
  readonly rows: readonly BallotRow[];
}

function Rows({ title, card, rows }: RowsProps) {
  const { t } = useTexts();
  const { selectIn } = useActions();
  const styles = useCouncilStyles();
  if (rows.length === 0) return null;
  return (
    <section>
      <h2 className={styles.heading}>{title}</h2>
      <ul className={styles.plainList}>
        {rows.map((row) => {
          const cell = card.reading.addressOf(row.item.code, "council");
          const { proposed, council } = row;
          return (
            <li key={row.item.code} className={styles.ballot}>
              <div className={styles.itemHead}>
                <span className={styles.code}>{row.item.code}</span>
                {cell !== undefined && (
                  <Link
                    as="button"
                    aria-label={t("find.goto", { cell })}
                    onClick={() => void selectIn(card.sheetId, cell)}
                  >
                    {cell} <ChevronRight16Regular aria-hidden />
                  </Link>
                )}
              </div>
              <div>{itemWording(row.item)}</div>
              <div className={styles.strong}>
                {proposed === undefined
                  ? t("bal.noMajority", { council })
                  : t("bal.majority", { score: proposed, council })}
              </div>
              <div className={styles.hint}>{votesText(row, t)}</div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function votesText({ votes, blank }: BallotRow, t: Translate): string {
  const said = votes.map(({ score, count, isInvalid }: Votes) => {
    const params = { score, n: count };
    if (isInvalid) return t("bal.votes.invalid", params);
    return t(/^\d/.test(score) ? "bal.votes" : "bal.votes.text", params);
  });
  return [...said, ...(blank > 0 ? [t("bal.votes.blank", { n: blank })] : [])].join(" · ");
}
