import { Button, Link, mergeClasses, ProgressBar, Radio, RadioGroup } from "@fluentui/react-components";
import { ArrowRight20Regular } from "@fluentui/react-icons/svg/arrow-right";
import { DocumentText20Regular } from "@fluentui/react-icons/svg/document-text";
import { useMemo } from "react";
import type { DossierProblem } from "../../../src/dossier";
import { Footer } from "../components/footer";
import { useActions, usePane, useStore, useTexts } from "../components/pane-context";
import { StatusIcon } from "../components/status-icon";
import { useCouncil } from "../components/use-council";
import { appraisalModel, roundRows } from "../logic/appraisal-model";
import { councilStep, rowStatus, type CouncilRow } from "../logic/council-list";
import type { AppraisalRun, FinishedAppraisal } from "../store";
import { DossierForm } from "./dossier-form";
import { useDossierStyles } from "./dossier.styles";
import { Loading } from "./loading";
import { RunResults } from "./run-results";

/** “Hồ sơ → Thẩm định”: the council's documents on every subject of one meeting. */
export function DossierAppraisal() {
  const { t } = useTexts();
  const { cards, profile, dossier, readingAll } = usePane();
  const { services, criteriaSets } = useStore();
  const { chooseRound, createAppraisal, selectIn } = useActions();
  const styles = useDossierStyles();
  const view = useCouncil();
  const { round: kind, unwanted, appraisal } = dossier;
  const today = services.today();
  const { model, round, pending } = useMemo(
    () => appraisalModel({ view, kind, sets: criteriaSets(), profile, today, toggled: unwanted }),
    [view, kind, criteriaSets, profile, today, unwanted],
  );
  const communes = roundRows(view, "commune");
  const units = roundRows(view, "units");
  if (view.rows.some((r) => r.card.reading === undefined) || readingAll !== undefined) return <Loading />;

  function mend({ fix, subjectId }: DossierProblem): void {
    const card = cards.find((c) => c.identity.subject.id === subjectId);
    const cell =
      fix?.kind === "item" ? (fix.cell ?? card?.reading?.addressOf(fix.itemCode, fix.field)) : undefined;
    if (card !== undefined && cell !== undefined) void selectIn(card.sheetId, cell);
  }

  return (
    <>
      {communes.length > 0 && units.length > 0 && (
        <div className={styles.pills}>
          <RadioGroup
            aria-label={t("dos.round")}
            value={kind}
            onChange={(_, { value }) => chooseRound(value === "commune" ? "commune" : "units")}
          >
            <Radio value="units" label={t("dos.round.units", { n: units.length })} />
            <Radio value="commune" label={communes[0]?.row.subject.name ?? ""} />
          </RadioGroup>
        </div>
      )}
      {appraisal.kind === "running" ? (
        <Running run={appraisal} />
      ) : appraisal.kind === "finished" && appraisal.round === kind ? (
        <Results run={appraisal} isStale={appraisal.madeFrom !== cards} />
      ) : model === undefined ? (
        <Pending rows={pending} />
      ) : (
        <DossierForm
          key={round.id}
          model={model}
          startsWithAll={false}
          onCreate={() => void createAppraisal()}
          onItem={mend}
        />
      )}
    </>
  );
}

/** Results that are not final yet, and the way to them. */
function Pending({ rows }: { readonly rows: readonly CouncilRow[] }) {
  const { t, say } = useTexts();
  const { openAppraisal, openTab, takeCouncilStep } = useActions();
  const styles = useDossierStyles();
  const step = councilStep(useCouncil());
  return (
    <>
      <div className={styles.blocks}>
        <div>
          <p>{t("reg.pending", { n: rows.length })}</p>
          <p className={styles.hint}>{t("dos.council.hint")}</p>
        </div>
        <ul className={styles.list}>
          {rows.slice(0, SHOWN).map((r) => (
            <li key={r.card.sheetId} className={mergeClasses(styles.row, styles.statusRow)}>
              <StatusIcon icon={r.isChanged ? "warning" : rowStatus(r).icon} />
              <span className={styles.rowText}>
                {r.row.subject.name}
                <span className={styles.second}>
                  {r.isChanged ? t("cou.changed") : say(rowStatus(r).text)}
                </span>
              </span>
              <Link
                as="button"
                aria-label={t("dos.all.blocked", { name: r.row.subject.name })}
                onClick={() => void openAppraisal(r.card.sheetId)}
              >
                {t("dos.all.open")}
              </Link>
            </li>
          ))}
        </ul>
      </div>
      {step !== undefined && step.kind !== "documents" && (
        <Footer>
          <Button
            appearance="primary"
            className={styles.step}
            icon={<ArrowRight20Regular />}
            iconPosition="after"
            onClick={() => {
              openTab("council");
              void takeCouncilStep();
            }}
          >
            {say(step.text)}
          </Button>
        </Footer>
      )}
    </>
  );
}

const SHOWN = 50;

function Running({ run }: { readonly run: Extract<AppraisalRun, { kind: "running" }> }) {
  const { t } = useTexts();
  const { stopAppraisal } = useActions();
  const words = t("dos.busy", { i: Math.min(run.done + 1, run.total), n: run.total, doc: run.title });
  return (
    <Footer>
      <div>{words}</div>
      <ProgressBar thickness="large" value={run.done} max={run.total} aria-label={words} />
      <Button onClick={stopAppraisal}>{t("dos.stop")}</Button>
    </Footer>
  );
}

function Results({ run, isStale }: { readonly run: FinishedAppraisal; readonly isStale: boolean }) {
  const { t } = useTexts();
  const { closeAppraisal, createAppraisal, downloadAppraisal } = useActions();
  const styles = useDossierStyles();
  const made = run.documents.filter((d) => d.file !== undefined).length;
  const where = { downloaded: t("dos.done.where"), manual: t("dos.manual"), nothing: undefined };
  return (
    <RunResults
      isWhole={made === run.documents.length && !run.wasStopped}
      title={t("dos.done", { n: made, time: run.at.slice(11, 16) })}
      where={where[run.delivered]}
      isStale={isStale}
      firstButtons={
        <Button className={styles.button} onClick={closeAppraisal}>
          {t("dos.all.again")}
        </Button>
      }
      zip={made > 0 ? { label: t("dos.zip"), get: () => void downloadAppraisal() } : undefined}
      makeAgain={() => void createAppraisal()}
    >
      <ul className={styles.list}>
        {run.documents.map((d) => (
          <li key={d.title} className={mergeClasses(styles.row, styles.statusRow)}>
            {d.file === undefined ? (
              <StatusIcon icon="error" />
            ) : (
              <DocumentText20Regular aria-hidden className={styles.fileIcon} />
            )}
            <span className={styles.rowText}>
              {d.title}
              <span className={mergeClasses(styles.second, d.file && styles.oneLine)} title={d.file?.name}>
                {d.file === undefined ? d.failure : d.file.name}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </RunResults>
  );
}
