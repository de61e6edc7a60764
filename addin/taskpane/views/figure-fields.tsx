import { Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import { RATING_PENDING } from "../../../src/scoring";
import { useTexts } from "../components/pane-context";
import { hasTwoFigures, type FigureDraft, type FigureItem, type FigureReading } from "../logic/figures";
import { useFigureStyles } from "./figures.styles";

export interface FigureFieldsProps {
  readonly item: FigureItem["item"];
  readonly draft: FigureDraft;
  readonly reading: FigureReading;
  onCommit(draft: FigureDraft): void;
}

/** The fields of one card; figures count when the field is left or Enter is pressed. */
export function FigureFields({ item: { measure }, draft, reading, onCommit }: FigureFieldsProps) {
  const { t } = useTexts();
  const styles = useFigureStyles();
  if (measure.kind === "rating")
    return (
      <Field label={measure.label}>
        <Select value={draft.a} onChange={(_, { value }) => onCommit({ ...draft, a: value })}>
          {draft.a === "" && <option value="" />}
          {/* A text from the sheet that is no level stays visible, or it would read as the first one. */}
          {![...measure.levels, RATING_PENDING, ""].includes(draft.a) && (
            <option value={draft.a}>{draft.a}</option>
          )}
          <option value={RATING_PENDING}>{t("fig.rating.none")}</option>
          {measure.levels.map((level) => (
            <option key={level} value={level}>
              {level}
            </option>
          ))}
        </Select>
      </Field>
    );
  const labels =
    measure.kind === "count"
      ? [measure.label]
      : measure.kind === "ratio"
        ? [measure.numerator, measure.denominator]
        : [measure.previous, measure.current];
  return (
    <div className={styles.fields}>
      <Count side="a" label={labels[0] ?? ""} {...{ draft, reading, onCommit }} />
      {hasTwoFigures(measure) && (
        <>
          <span aria-hidden className={styles.between}>
            {measure.kind === "ratio" ? "/" : "→"}
          </span>
          <Count side="b" label={labels[1] ?? ""} {...{ draft, reading, onCommit }} />
        </>
      )}
    </div>
  );
}

interface CountProps extends Omit<FigureFieldsProps, "item"> {
  readonly side: "a" | "b";
  readonly label: string;
}

function Count({ side, label, draft, reading, onCommit }: CountProps) {
  const { say } = useTexts();
  const styles = useFigureStyles();
  const [typing, setTyping] = useState<string>();
  const error =
    reading.kind === "error" && reading.side === side && typing === undefined ? reading.text : undefined;

  function commit(): void {
    if (typing === undefined) return;
    setTyping(undefined);
    onCommit({ ...draft, [side]: typing.normalize("NFC").trim() });
  }

  return (
    <Field
      label={label}
      className={styles.field}
      {...(error === undefined ? {} : { validationMessage: say(error) })}
    >
      <Input
        inputMode="numeric"
        className={styles.number}
        value={typing ?? draft[side]}
        onChange={(_, { value }) => setTyping(value)}
        onBlur={commit}
        onKeyDown={(e) => e.key === "Enter" && !e.nativeEvent.isComposing && commit()}
      />
    </Field>
  );
}
