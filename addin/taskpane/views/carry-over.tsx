import {
  Button,
  Checkbox,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  mergeClasses,
} from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import { FolderOpen20Regular } from "@fluentui/react-icons/svg/folder-open";
import { TableAdd20Regular } from "@fluentui/react-icons/svg/table-add";
import { useMemo, useRef, useState, type DragEvent } from "react";
import { Footer } from "../components/footer";
import { useActions, usePane, useStore, useTexts } from "../components/pane-context";
import { nextYears, type NextYear } from "../logic/carry-over";
import { TYPE_NAMES } from "../logic/deadline";
import { troubleText } from "../logic/trouble-text";
import { useDossierStyles } from "./dossier.styles";

/** “Mang sang từ năm trước”: last year's file or sheets, the units in it, one button. */
export default function CarryOver() {
  const { t, say } = useTexts();
  const { cards, carryOver: slice, trouble } = usePane();
  const { choosePastFile, carryOver, closePage } = useActions();
  const { criteriaSets, services } = useStore();
  const styles = useDossierStyles();
  const [unwanted, setUnwanted] = useState<ReadonlySet<string>>(new Set());
  const isRunning = slice.kind === "running";
  const file = slice.kind === "file" ? slice.file : undefined;
  const today = services.today();
  const units = useMemo(() => {
    const here = cards.flatMap((c) => c.reading ?? []);
    const past = file === undefined ? here : "readings" in file ? file.readings : [];
    const existing = cards.map((c) => c.identity.subject);
    return nextYears(past, { sets: criteriaSets(), existing, today });
  }, [cards, file, criteriaSets, today]);
  const open = units.filter((u) => !u.isThere);
  const chosen = open.filter((u) => !unwanted.has(u.past.id));
  const problem =
    file !== undefined && "problem" in file
      ? file.problem
      : file !== undefined && units.length === 0
        ? t("carry.none")
        : undefined;
  const refusal = trouble === undefined ? undefined : troubleText(trouble);

  function toggle({ past: { id } }: NextYear): void {
    const without = new Set(unwanted);
    if (!without.delete(id)) without.add(id);
    setUnwanted(without);
  }

  async function take(taken: File | undefined): Promise<void> {
    if (taken === undefined) return;
    const data = new Uint8Array(await taken.arrayBuffer());
    await choosePastFile({ name: taken.name.normalize("NFC"), data });
  }

  function drop(event: DragEvent): void {
    event.preventDefault();
    if (!isRunning) void take(event.dataTransfer.files[0]);
  }

  return (
    <>
      <div className={styles.blocks} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        <div>
          <Button
            appearance="subtle"
            icon={<ArrowLeft20Regular />}
            disabledFocusable={isRunning}
            onClick={closePage}
          >
            {t("nav.back")}
          </Button>
          <h1 className={styles.pageTitle}>{t("carry.title")}</h1>
          <p className={styles.hint}>{t("carry.lead")}</p>
        </div>
        <FileButton isOther={file !== undefined} isLocked={isRunning} onFile={take} />
        {problem !== undefined && file !== undefined && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>
              {file.name}: {problem}
            </MessageBarBody>
          </MessageBar>
        )}
        {units.length > 0 && (
          <section aria-labelledby="carry-units">
            <h2 id="carry-units" className={styles.heading}>
              {file === undefined ? t("carry.here") : t("carry.from", { file: file.name })}
            </h2>
            <ul className={styles.list}>
              {units.map((unit) => (
                <li key={unit.past.id} className={mergeClasses(styles.row)}>
                  <Checkbox
                    checked={!unit.isThere && !unwanted.has(unit.past.id)}
                    disabled={unit.isThere || isRunning}
                    onChange={() => toggle(unit)}
                    label={<UnitLabel unit={unit} />}
                  />
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      {(open.length > 0 || refusal !== undefined || isRunning) && (
        <Footer>
          {refusal !== undefined && (
            <MessageBar intent="error" layout="multiline">
              <MessageBarBody>
                {say(refusal.title)}. {refusal.body && say(refusal.body)} {refusal.sentence}
              </MessageBarBody>
            </MessageBar>
          )}
          {slice.kind === "running" ? (
            <Progress {...slice} />
          ) : (
            open.length > 0 && (
              <Button
                appearance="primary"
                icon={<TableAdd20Regular />}
                disabledFocusable={chosen.length === 0}
                onClick={() => void carryOver(chosen)}
              >
                {chosen.length === 0 ? t("carry.pick") : t("carry.insert", { n: chosen.length })}
              </Button>
            )
          )}
        </Footer>
      )}
    </>
  );
}

function UnitLabel({ unit: { past, year, figures, isThere } }: { readonly unit: NextYear }) {
  const { t, say } = useTexts();
  const styles = useDossierStyles();
  const type = say({ key: TYPE_NAMES[past.type] });
  const parts = [
    t("carry.row", { type, from: past.year, to: year }),
    ...(isThere ? [t("carry.there", { year })] : []),
    ...(!isThere && figures.length > 0 ? [t("carry.figures", { n: figures.length })] : []),
  ];
  return (
    <>
      {past.name}
      <span className={styles.second}>{parts.join(" · ")}</span>
    </>
  );
}

interface FileButtonProps {
  readonly isOther: boolean;
  readonly isLocked: boolean;
  onFile(file: File | undefined): Promise<void>;
}

function FileButton({ isOther, isLocked, onFile }: FileButtonProps) {
  const { t } = useTexts();
  const styles = useDossierStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.buttons}>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.xlsm"
        hidden
        aria-label={t("carry.choose")}
        onChange={(event) => {
          void onFile(event.target.files?.[0]);
          // The same file, saved again, can be chosen again.
          event.target.value = "";
        }}
      />
      <Button
        icon={<FolderOpen20Regular />}
        disabledFocusable={isLocked}
        onClick={() => input.current?.click()}
      >
        {t(isOther ? "carry.chooseOther" : "carry.choose")}
      </Button>
    </div>
  );
}

function Progress({
  done,
  total,
  name,
}: {
  readonly done: number;
  readonly total: number;
  readonly name: string;
}) {
  const { t } = useTexts();
  const words = t("carry.busy", { i: done + 1, n: total, name });
  return (
    <>
      <div>{words}</div>
      <ProgressBar thickness="large" value={done} max={total} aria-label={words} />
    </>
  );
}
