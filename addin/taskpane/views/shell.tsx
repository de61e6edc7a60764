import { Suspense } from "react";
import { makeStyles } from "@fluentui/react-components";
import { ErrorCircle24Regular } from "@fluentui/react-icons/svg/error-circle";
import { FaultBoundary } from "../components/fault-boundary";
import { LiveRegions } from "../components/live-regions";
import { Navigation } from "../components/navigation";
import { Notices } from "../components/notices";
import { usePane, useTexts } from "../components/pane-context";
import { SampleStrip } from "../components/sample-strip";
import { StatePage } from "../components/state-page";
import { SubjectSwitcher } from "../components/subject-switcher";
import { useIsShort } from "../components/use-media";
import { useVisuallyHidden } from "../components/use-visually-hidden";
import { VerdictBand } from "../components/verdict-band";
import { WrongColumnNotice } from "../components/wrong-column";
import { subjectView } from "../logic/subject-view";
import { currentCard, isAssessed, type AssessedCard } from "../store";
import {
  Ballots,
  Calendar,
  CarryOver,
  Council,
  Difference,
  Dossier,
  FirstRun,
  Points,
  Register,
  ReturnedCopy,
  Scoring,
  Templates,
  WorkbookContext,
} from "./lazy-views";
import { Loading } from "./loading";
import { NotAScorecard } from "./not-a-scorecard";
import { ReadFailed } from "./read-failed";

const useStyles = makeStyles({
  main: { display: "flex", flexDirection: "column", minHeight: "100vh" },
});

/** The whole pane: which view stands where, for the state the workbook is in. */
export function Shell() {
  const styles = useStyles();
  return (
    <main className={styles.main}>
      <FaultBoundary>
        <Suspense fallback={<Loading />}>
          <Page />
        </Suspense>
      </FaultBoundary>
      <LiveRegions />
    </main>
  );
}

function Page() {
  const { t } = useTexts();
  const state = usePane();
  const isShort = useIsShort();
  const hidden = useVisuallyHidden();
  const { phase, cards, page, tab, activeSheetId, trouble } = state;
  if (phase === "loading")
    return (
      <>
        <Notices />
        <Loading />
      </>
    );
  if (phase === "failed") return <ReadFailed trouble={trouble} />;
  if (page === "carry-over") return <CarryOver />;
  if (page === "points") return <Points />;
  if (page === "calendar") return <Calendar />;
  if (cards.length === 0 || page === "new-sheet") return <FirstRun hasBack={cards.length > 0} />;

  if (page === "templates")
    return (
      <>
        <Notices />
        <Templates />
      </>
    );
  if (page === "difference")
    return (
      <>
        <Notices />
        <Difference />
      </>
    );
  if (page === "ballots")
    return (
      <>
        <Notices />
        <Ballots />
      </>
    );
  if (page === "returned-copy")
    return (
      <>
        <Notices />
        <ReturnedCopy />
      </>
    );
  if (tab === "council" || tab === "register") return <WholeFile />;
  const card = currentCard(state);
  if (card === undefined) return null;
  const isElsewhere = tab === "score" && card.sheetId !== activeSheetId;
  const isWholeFile = tab === "dossier" && state.dossier.isAppraisal;
  return (
    <>
      {!isElsewhere && (
        <h1 className={hidden}>
          {t("app.title")}: {card.identity.subject.name}
        </h1>
      )}
      {!isShort && (isWholeFile ? <Context /> : <SubjectSwitcher card={card} />)}
      <Navigation />
      {isElsewhere ? (
        <NotAScorecard />
      ) : card.reading === undefined ? (
        <Loading />
      ) : isAssessed(card) ? (
        <Subject card={card} isShort={isShort} />
      ) : (
        <StatePage
          isDanger
          icon={<ErrorCircle24Regular />}
          title={t("st.unknownSet")}
          body={t("st.unknownSet.body", { set: card.identity.setId })}
        />
      )}
    </>
  );
}

/** Its part comes with the views that need it; the tabs below do not wait for it. */
function Context() {
  return (
    <Suspense fallback={null}>
      <WorkbookContext />
    </Suspense>
  );
}

/** Views over every subject of the file. */
function WholeFile() {
  const { t } = useTexts();
  const { tab, cards } = usePane();
  const isShort = useIsShort();
  const hidden = useVisuallyHidden();
  return (
    <>
      <h1 className={hidden}>
        {t("app.title")}: {t(tab === "council" ? "nav.council" : "nav.register")}
      </h1>
      {!isShort && <Context />}
      <Navigation />
      {cards.some((c) => c.identity.isIllustrative) && <SampleStrip />}
      <Notices />
      <WrongColumnNotice />
      <Suspense fallback={<Loading />}>{tab === "council" ? <Council /> : <Register />}</Suspense>
    </>
  );
}

function Subject({ card, isShort }: { readonly card: AssessedCard; readonly isShort: boolean }) {
  const { tab, pill, dossier } = usePane();
  const { band, groups, step } = subjectView(card, dossier.run);
  const isSample = card.identity.isIllustrative;
  const compactFacts = isShort ? (isSample ? "sample" : "short") : undefined;
  const strip = isSample && !isShort && <SampleStrip />;
  if (tab === "dossier")
    return (
      <>
        {strip}
        {/* Scores do not matter yet when a unit registers. */}
        {dossier.dossier === "recognition" && !dossier.isAppraisal && (
          <VerdictBand band={band} isCompact {...(compactFacts === undefined ? {} : { compactFacts })} />
        )}
        <Notices />
        <Suspense fallback={<Loading />}>
          <Dossier key={card.sheetId} card={card} />
        </Suspense>
      </>
    );
  const hasOwnWork = pill === "figures";
  return (
    <>
      {strip}
      <VerdictBand
        band={band}
        step={step}
        isCompact={isShort || hasOwnWork}
        isStepSecondary={hasOwnWork}
        {...(compactFacts === undefined ? {} : { compactFacts })}
      />
      <Notices />
      <WrongColumnNotice />
      <Suspense fallback={<Loading />}>
        <Scoring card={card} groups={groups} />
      </Suspense>
    </>
  );
}
