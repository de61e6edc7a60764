import { Button } from "@fluentui/react-components";
import { ArrowRight20Regular } from "@fluentui/react-icons/svg/arrow-right";
import type { NextStep } from "../logic/next-step";
import { useActions, useTexts } from "./pane-context";

export interface NextButtonProps {
  readonly step: NextStep;
  /** Outline where the view has a primary action of its own. */
  readonly isSecondary?: boolean;
  readonly className?: string;
}

/** The next step, named by its effect. */
export function NextButton({ step, isSecondary = false, className }: NextButtonProps) {
  const { say } = useTexts();
  const actions = useActions();
  const isQuiet = isSecondary || step.kind === "wait" || step.kind === "done";

  function take(): void {
    switch (step.kind) {
      case "cell":
      case "wait":
        return void actions.goToCell(step.address);
      case "list":
        return actions.openPill("todo");
      case "figures":
        return actions.openFigures(step.itemCode);
      case "review":
        return actions.reviewLostPoints();
      case "dossier":
      case "done":
        return actions.openTab("dossier");
    }
  }

  return (
    <Button
      appearance={isQuiet ? "outline" : "primary"}
      icon={<ArrowRight20Regular />}
      iconPosition="after"
      onClick={take}
      {...(className === undefined ? {} : { className })}
    >
      {say(step.text)}
    </Button>
  );
}
