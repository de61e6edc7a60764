import { Radio, RadioGroup, Tab, TabList } from "@fluentui/react-components";
import { useState } from "react";
import { setOfSheet } from "../../../src/scorecard";
import { useActions, usePane, useStore, useTexts } from "../components/pane-context";
import type { DossierKind } from "../../../src/dossier";
import { dossierModel } from "../logic/dossier-model";
import type { AssessedCard, DossierRun, SubjectDossierKind } from "../store";
import type { StringKey } from "../strings";
import { DossierAppraisal } from "./dossier-appraisal";
import { DossierBatch } from "./dossier-batch";
import { DossierForm } from "./dossier-form";
import { DossierProgress } from "./dossier-progress";
import { DossierResults } from "./dossier-results";
import { useDossierStyles } from "./dossier.styles";

/** The dossiers of level 2: two of a subject, and the council's own over the whole file. */
const KINDS: readonly { readonly kind: DossierKind; readonly title: StringKey }[] = [
  { kind: "recognition", title: "dos.end" },
  { kind: "registration", title: "dos.start" },
  { kind: "appraisal", title: "dos.council" },
];

/** “Hồ sơ”: choose documents, fill in what is missing, create, fetch. */
export default function Dossier({ card }: { readonly card: AssessedCard }) {
  const { t, say } = useTexts();
  const { cards, profile, dossier: slice } = usePane();
  const { chooseScope, createDossier, goToCell, openAppraisalDossier, openDossier } = useActions();
  const { services, criteriaSets } = useStore();
  const styles = useDossierStyles();
  const [isFormWanted, setFormWanted] = useState(false);
  const { dossier, unwanted, run, isAppraisal } = slice;
  const set = setOfSheet(criteriaSets(), card.identity);
  if (set === undefined) return null;
  const model = dossierModel({ card, set, profile, today: services.today(), dossier, unwanted });
  const own = isOwn(run, card.sheetId, dossier) ? run : undefined;
  return (
    <>
      <div className={styles.pills}>
        <TabList
          size="small"
          appearance="subtle-circular"
          selectedValue={isAppraisal ? "appraisal" : dossier}
          onTabSelect={(_, { value }) => {
            const chosen = KINDS.find((k) => k.kind === value);
            if (chosen?.kind === "appraisal") openAppraisalDossier();
            else if (chosen !== undefined) openDossier(chosen.kind);
          }}
        >
          {KINDS.map(({ kind, title }) => (
            <Tab key={kind} value={kind}>
              {say({ key: title })}
            </Tab>
          ))}
        </TabList>
        {cards.length > 1 && !isAppraisal && services.openInWord === undefined && (
          <RadioGroup
            className={styles.scope}
            aria-label={t("dos.scope")}
            value={slice.scope}
            onChange={(_, { value }) => chooseScope(value === "all" ? "all" : "one")}
          >
            <Radio value="one" label={t("dos.scope.one")} />
            <Radio value="all" label={t("dos.scope.all", { n: cards.length })} />
          </RadioGroup>
        )}
      </div>
      {isAppraisal ? (
        <DossierAppraisal />
      ) : slice.scope === "all" && cards.length > 1 && services.openInWord === undefined ? (
        <DossierBatch />
      ) : own?.kind === "running" ? (
        <DossierProgress run={own} plans={model.plans} />
      ) : own?.kind === "finished" && !isFormWanted ? (
        <DossierResults
          run={own}
          model={model}
          isStale={own.madeFrom !== card}
          onEdit={() => setFormWanted(true)}
        />
      ) : (
        <DossierForm
          key={dossier}
          model={model}
          startsWithAll={isFormWanted}
          onCreate={(ids) => {
            setFormWanted(false);
            void createDossier(ids);
          }}
          onItem={({ fix }) => {
            const cell =
              fix?.kind === "item"
                ? (fix.cell ?? card.reading.addressOf(fix.itemCode, fix.field))
                : undefined;
            if (cell !== undefined) void goToCell(cell);
          }}
        />
      )}
    </>
  );
}

function isOwn(run: DossierRun, sheetId: string, dossier: SubjectDossierKind): boolean {
  return run.kind !== "idle" && run.sheetId === sheetId && run.dossier === dossier;
}
