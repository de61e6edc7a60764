import { Button, Link } from "@fluentui/react-components";
import { ArrowRight20Regular } from "@fluentui/react-icons/svg/arrow-right";
import { DocumentAdd20Regular } from "@fluentui/react-icons/svg/document-add";
import { useEffect, useRef, useState } from "react";
import type { DocumentId, DossierProblem, FormGroup } from "../../../src/dossier";
import { Footer } from "../components/footer";
import { useActions, usePane, useTexts } from "../components/pane-context";
import { createLabel } from "../logic/create-label";
import { byGroup, createStep, type DossierModel } from "../logic/dossier-model";
import { DossierChecks, DossierSummary } from "./dossier-checks";
import { DossierDocuments } from "./dossier-documents";
import { DossierFieldGroups } from "./dossier-field-groups";
import { useDossierStyles } from "./dossier.styles";

export interface DossierFormProps {
  readonly model: DossierModel;
  /** Opened to change saved details: show them all. */
  readonly startsWithAll: boolean;
  onCreate(ids: readonly DocumentId[]): void;
  /** Where a cell of a scorecard has to be mended. */
  onItem(problem: DossierProblem): void;
}

/** Before creating: documents, missing details, checks, and the one button. */
export function DossierForm({ model, startsWithAll, onCreate, onItem }: DossierFormProps) {
  const { t, say } = useTexts();
  const { askForMissing } = useActions();
  const { dossier } = usePane();
  const styles = useDossierStyles();
  const [showsAll, setShowsAll] = useState(startsWithAll);
  const page = useRef<HTMLDivElement>(null);
  const [wish, setWish] = useState<string>();
  // A field that was missing stays in its place after it is filled in, or the form would jump under the hands.
  const asked = useRef(new Set<string>());
  for (const f of model.missing) asked.current.add(f.key);
  const shown = model.fields.filter((f) => showsAll || asked.current.has(f.key) || f.problem !== undefined);
  const saved = model.fields.length - shown.length;
  const groups = byGroup(shown);
  const [open, setOpen] = useState<readonly FormGroup[]>(() => groups.slice(0, 1).map((g) => g.group));
  const step = createStep(model);

  useEffect(() => {
    if (wish === undefined) return;
    const fields = page.current?.querySelectorAll<HTMLElement>("[name]") ?? [];
    [...fields].find((f) => f.getAttribute("name") === wish)?.focus();
    setWish(undefined);
  }, [wish]);

  function goToField(key: string): void {
    const field = model.fields.find((f) => f.key === key);
    if (field === undefined) return;
    if (!shown.includes(field)) setShowsAll(true);
    setOpen([...new Set([...open, field.group])]);
    setWish(key);
  }

  function mend(problem: DossierProblem): void {
    if (problem.fix?.kind === "field") goToField(problem.fix.key);
    else onItem(problem);
  }

  function take(): void {
    switch (step.kind) {
      case "problem":
        return step.problem.fix === undefined ? askForMissing() : mend(step.problem);
      case "missing":
        askForMissing();
        return goToField(step.field.key);
      case "nothing-wanted":
        return askForMissing();
      case "create":
        return onCreate(step.ids);
    }
  }

  return (
    <>
      <div className={styles.blocks} ref={page}>
        <DossierDocuments model={model} isNoneError={dossier.wasAsked && step.kind === "nothing-wanted"} />
        {groups.length > 0 && (
          <DossierFieldGroups
            groups={groups}
            model={model}
            isEditing={showsAll && model.missing.length === 0}
            open={open}
            onOpen={setOpen}
          />
        )}
        {saved > 0 && (
          <Link as="button" className={styles.edit} onClick={() => setShowsAll(true)}>
            {t("dos.edit", { n: saved })}
          </Link>
        )}
        <DossierChecks problems={model.problems} input={model.input} onMend={mend} />
      </div>
      <Footer>
        <DossierSummary counts={model.counts} />
        <Button
          appearance="primary"
          className={step.kind === "problem" ? styles.step : styles.create}
          icon={step.kind === "problem" ? <ArrowRight20Regular /> : <DocumentAdd20Regular />}
          iconPosition={step.kind === "problem" ? "after" : "before"}
          onClick={take}
        >
          {say(createLabel(step, model.wanted.length))}
        </Button>
      </Footer>
    </>
  );
}
