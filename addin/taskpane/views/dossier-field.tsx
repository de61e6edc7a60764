import { Field, Input, Select, Textarea } from "@fluentui/react-components";
import { useState, type KeyboardEvent } from "react";
import type { DocumentPlan, FormField } from "../../../src/dossier";
import { toNfc } from "../../../src/vi";
import { useActions, usePane, useTexts } from "../components/pane-context";

export interface DossierFieldProps {
  readonly field: FormField;
  readonly plans: readonly DocumentPlan[];
}

/** One detail of the form. Texts are kept when the field is left or Enter is pressed, never while typing. */
export function DossierField({ field, plans }: DossierFieldProps) {
  const { t } = useTexts();
  const { locale, dossier } = usePane();
  const { saveField } = useActions();
  const [draft, setDraft] = useState<string>();
  const text = draft ?? field.text;
  const people = field.input === "people" ? countLines(text) : 0;
  const first = plans.find((p) => field.documents.includes(p.id));
  const missing =
    field.isMissing && dossier.wasAsked && first !== undefined
      ? t("dos.f.required", { doc: lowerFirst(locale === "vi" ? first.title : first.english) })
      : undefined;
  const error = draft === undefined ? (field.problem ?? missing) : undefined;
  const hint =
    people > 0
      ? t("dos.people.count", { n: people })
      : locale === "vi"
        ? field.hint
        : (field.hintEnglish ?? field.hint);

  function commit(typed: string): void {
    setDraft(undefined);
    if (toNfc(typed).trim() !== field.text) void saveField(field.key, typed);
  }

  function onEnter(event: KeyboardEvent): void {
    if (event.key === "Enter" && !event.nativeEvent.isComposing && draft !== undefined) commit(draft);
  }

  const shared = {
    name: field.key,
    value: text,
    onBlur: () => draft !== undefined && commit(draft),
  };
  return (
    <Field
      label={locale === "vi" ? field.label : field.english}
      required={field.isRequired}
      {...(error === undefined ? {} : { validationMessage: error })}
      {...(hint === undefined ? {} : { hint })}
    >
      {field.input === "choice" || field.input === "yes-no" ? (
        <Select name={field.key} value={field.text} onChange={(_, { value }) => commit(value)}>
          <Options field={field} />
        </Select>
      ) : isLong(field.input) ? (
        <Textarea
          {...shared}
          resize="vertical"
          rows={4}
          placeholder={example(field)}
          onChange={(_, { value }) => setDraft(value)}
        />
      ) : (
        <Input
          {...shared}
          placeholder={example(field)}
          onChange={(_, { value }) => setDraft(value)}
          onKeyDown={onEnter}
        />
      )}
    </Field>
  );
}

function Options({ field }: Pick<DossierFieldProps, "field">) {
  const { t } = useTexts();
  const { locale } = usePane();
  const choices = field.field.asked?.choices;
  if (choices === undefined)
    return (
      <>
        {field.text === "" && <option value="" />}
        <option value="có">{t("first.yes")}</option>
        <option value="không">{t("first.no")}</option>
      </>
    );
  return (
    <>
      {field.text === "" && <option value="" />}
      {choices.map((c) => (
        <option key={c.value} value={c.value}>
          {locale === "vi" ? c.label : c.english}
        </option>
      ))}
    </>
  );
}

const LONG: readonly FormField["input"][] = ["long-text", "people", "lines", "table"];

function isLong(input: FormField["input"]): boolean {
  return LONG.includes(input);
}

/** Only where a short example shows the form of the answer; sentences would read like an answer. */
function example({ input, field }: FormField): string {
  return input === "date" ? "31/10/2026" : input === "time" ? field.example : "";
}

function countLines(text: string): number {
  return text.split("\n").filter((line) => line.trim() !== "").length;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase("vi") + text.slice(1);
}
