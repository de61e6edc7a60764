import { Radio, RadioGroup, Tab, TabList } from "@fluentui/react-components";
import { useState } from "react";
import { useActions, usePane, useStore, useTexts } from "../components/pane-context";
import { dossierModel } from "../logic/dossier-model";
import type { AssessedCard, DossierRun, SubjectDossierKind } from "../store";
import type { StringKey } from "../strings";
import { DossierBatch } from "./dossier-batch";
import { DossierForm } from "./dossier-form";
import { DossierProgress } from "./dossier-progress";
import { DossierResults } from "./dossier-results";
import { useDossierStyles } from "./dossier.styles";

/** The dossiers of level 2; the council's own is one more line here when its views are there. */
const KINDS: readonly { readonly kind: SubjectDossierKind; readonly title: StringKey }[] = [
  { kind: "recognition", title: "dos.end" },
  { kind: "registration", title: "dos.start" },
];

/** “Hồ sơ”: choose documents, fill in what is missing, create, fetch. */
export default function Dossier({ card }: { readonly card: AssessedCard }) {
  const { t, say } = useTexts();
  const { cards, profile, dossier: slice } = usePane();
  const { chooseScope, openDossier } = useActions();
  const { services, criteriaSets } = useStore();
  const styles = useDossierStyles();
  const [isFormWanted, setFormWanted] = useState(false);
  const { dossier, unwanted, run } = slice;
  const set = criteriaSets().find((s) => s.id === card.identity.setId);
  if (set === undefined) return null;
  const model = dossierModel({ card, set, profile, today: services.today(), dossier, unwanted });
  const own = isOwn(run, card.sheetId, dossier) ? run : undefined;
  return (
    <>
      <div className={styles.pills}>
        <TabList
          size="small"
          appearance="subtle-circular"
          selectedValue={dossier}
          onTabSelect={(_, { value }) => {
            const chosen = KINDS.find((k) => k.kind === value);
            if (chosen !== undefined) openDossier(chosen.kind);
          }}
        >
          {KINDS.map(({ kind, title }) => (
            <Tab key={kind} value={kind}>
              {say({ key: title })}
            </Tab>
          ))}
        </TabList>
        {cards.length > 1 && services.openInWord === undefined && (
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
      {slice.scope === "all" && cards.length > 1 && services.openInWord === undefined ? (
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
          card={card}
          startsWithAll={isFormWanted}
          onCreate={() => setFormWanted(false)}
        />
      )}
    </>
  );
}

function isOwn(run: DossierRun, sheetId: string, dossier: SubjectDossierKind): boolean {
  return run.kind !== "idle" && run.sheetId === sheetId && run.dossier === dossier;
}
