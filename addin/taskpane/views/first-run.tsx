import { Button, Link, MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import { TableAdd20Regular } from "@fluentui/react-icons/svg/table-add";
import { useRef, useState } from "react";
import { Footer } from "../components/footer";
import { useActions, usePane, useStore, useTexts } from "../components/pane-context";
import { SampleStrip } from "../components/sample-strip";
import { guideAddress, privacyAddress } from "../logic/guide-address";
import { checkDraft, newDraft, withType, type DraftProblem, type SubjectDraft } from "../logic/first-run";
import { tableInUse } from "../logic/points-tables";
import { troubleText } from "../logic/trouble-text";
import { useFirstRunStyles } from "./first-run.styles";
import { SubjectFields } from "./subject-fields";
import { SubjectTypeCards } from "./subject-type-cards";

/** The form that makes a scoring sheet: first view of an empty file, and “Thêm bảng chấm điểm” later. */
export default function FirstRun({ hasBack }: { readonly hasBack: boolean }) {
  const { t, say } = useTexts();
  const { cards, isInserting, trouble, locale, page: openPage } = usePane();
  const { insert, closePage, openCarryOver, openNewSheet } = useActions();
  const store = useStore();
  const styles = useFirstRunStyles();
  const page = useRef<HTMLDivElement>(null);
  const existing = cards.map((c) => c.identity.subject);
  const sets = store.criteriaSets();
  const today = store.services.today();
  const [draft, setDraft] = useState(() => newDraft(sets[0], today, existing));
  const set = tableInUse(sets, draft.type ?? "residential-area", draft.year)?.set;
  const [wasAsked, setAsked] = useState(false);
  const problems = checkDraft(draft, existing);
  const shown = problems.filter((p) => wasAsked || (p.field === "exclusion" && p.code === "excluded"));

  function change(part: Partial<SubjectDraft>): void {
    // What was begun stays open, should someone else insert a sheet into the empty file meanwhile.
    if (openPage !== "new-sheet") openNewSheet();
    setDraft((d) => ({ ...(part.type === undefined ? d : withType(d, part.type, set, today)), ...part }));
  }

  async function submit(): Promise<void> {
    setAsked(true);
    if (problems.length === 0) await insert(draft);
    else focusFirst(page.current, problems);
  }

  const refusal = trouble === undefined ? undefined : troubleText(trouble);
  return (
    <>
      <div className={styles.page} ref={page}>
        <div className={styles.head}>
          {hasBack && (
            <Button
              appearance="subtle"
              className={styles.back}
              icon={<ArrowLeft20Regular />}
              onClick={closePage}
            >
              {t("nav.back")}
            </Button>
          )}
          <h1 className={styles.title}>{t("first.title")}</h1>
          <p className={styles.lead}>
            {t("first.lead")}{" "}
            <Link href={privacyAddress(locale)} target="_blank" rel="noopener" inline>
              {t("nav.privacy")}
            </Link>
            .{" "}
            <Link href={guideAddress("score", draft.type)} target="_blank" rel="noopener" inline>
              {t("nav.help")}
            </Link>
          </p>
          <Link as="button" disabled={isInserting} onClick={openCarryOver}>
            {t("carry.title")}
          </Link>
        </div>
        <SubjectTypeCards draft={draft} problems={shown} isLocked={isInserting} onChange={change} />
        <SubjectFields set={set} draft={draft} problems={shown} isLocked={isInserting} onChange={change} />
      </div>
      <Footer>
        {set?.status === "illustrative" && (
          <div className={styles.strip}>
            <SampleStrip />
          </div>
        )}
        {refusal !== undefined && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>
              {say(refusal.title)}. {refusal.body && say(refusal.body)} {refusal.sentence}
            </MessageBarBody>
          </MessageBar>
        )}
        <Button
          appearance="primary"
          icon={isInserting ? <Spinner size="extra-tiny" /> : <TableAdd20Regular />}
          disabledFocusable={isInserting}
          onClick={() => void submit()}
        >
          {t(isInserting ? "first.inserting" : "first.insert")}
        </Button>
      </Footer>
    </>
  );
}

/** The first field that needs an answer; only after the user pressed the button. */
const FIELD_NAMES: Readonly<Record<DraftProblem["field"], string>> = {
  type: "subject-type",
  exclusion: "exclusion",
  name: "subject-name",
  early: "early-reason",
};

function focusFirst(page: HTMLElement | null, [first]: readonly DraftProblem[]): void {
  if (first === undefined) return;
  page?.querySelector<HTMLElement>(`[name="${FIELD_NAMES[first.field]}"]`)?.focus();
}
