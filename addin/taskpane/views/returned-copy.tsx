import { Button, MessageBar, MessageBarBody, Radio, RadioGroup, Tooltip } from "@fluentui/react-components";
import { ArrowImport20Regular } from "@fluentui/react-icons/svg/arrow-import";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import { ArrowRight20Regular } from "@fluentui/react-icons/svg/arrow-right";
import { useEffect, useRef } from "react";
import { FIELD_TEXT, type MergedCell, type MergedItem, type Side } from "../../../src/council";
import { showCell } from "../../../src/scoring";
import { Footer } from "../components/footer";
import { useActions, usePane, useTexts } from "../components/pane-context";
import { StatusIcon } from "../components/status-icon";
import { openChoices } from "../store/review-files";
import type { ReturnedCopy as Copy, ReturnedSubject } from "../store";
import { useCouncilStyles } from "./council.styles";

/** A returned review copy beside this workbook: theirs, ours, and what was handed out; a choice for each item. */
export default function ReturnedCopy() {
  const { t } = useTexts();
  const { council } = usePane();
  const { forgetReturned, takeReturned } = useActions();
  const styles = useCouncilStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { returned, isBusy } = council;
  if (returned === undefined) return null;
  const left = openChoices(returned);
  const isEmpty = returned.subjects.length === 0;
  return (
    <>
      <div className={styles.head}>
        <Tooltip content={t("nav.back")} relationship="label">
          <Button appearance="subtle" icon={<ArrowLeft20Regular />} onClick={forgetReturned} />
        </Tooltip>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {t("mrg.title")}
        </h1>
      </div>
      <div className={styles.page} ref={page}>
        <p className={styles.hint}>{isEmpty ? t("mrg.same") : t("mrg.lead")}</p>
        <Remarks copy={returned} />
        {returned.subjects.map((s) => (
          <Subject key={s.sheetId} subject={s} copy={returned} />
        ))}
      </div>
      {!isEmpty && (
        <Footer>
          {left > 0 && (
            <span className={styles.line}>
              <StatusIcon icon="warning" className={styles.lineIcon} />
              {t("mrg.open", { n: left })}
            </span>
          )}
          {left > 0 ? (
            <Button
              appearance="primary"
              className={styles.between}
              icon={<ArrowRight20Regular />}
              iconPosition="after"
              onClick={() => page.current?.querySelector<HTMLElement>(`[data-open] input`)?.focus()}
            >
              {t("mrg.next")}
            </Button>
          ) : (
            <Button
              appearance="primary"
              icon={<ArrowImport20Regular />}
              disabledFocusable={isBusy}
              onClick={() => void takeReturned()}
            >
              {t("mrg.write")}
            </Button>
          )}
        </Footer>
      )}
    </>
  );
}

function Remarks({ copy }: { readonly copy: Copy }) {
  const { t } = useTexts();
  const lines = [
    ...(copy.subjects.some((s) => !s.hasBase) ? [t("mrg.noBase")] : []),
    ...(copy.unknown.length > 0 ? [t("mrg.unknown", { names: copy.unknown.join(", ") })] : []),
    ...(copy.ambiguous.length > 0 ? [t("mrg.twice", { names: copy.ambiguous.join(", ") })] : []),
  ];
  return (
    <>
      {lines.map((line) => (
        <MessageBar key={line} intent="warning" layout="multiline">
          <MessageBarBody>{line}</MessageBarBody>
        </MessageBar>
      ))}
    </>
  );
}

function Subject({ subject, copy }: { readonly subject: ReturnedSubject; readonly copy: Copy }) {
  const { t } = useTexts();
  const styles = useCouncilStyles();
  const { name, merge, theirName, sheetId } = subject;
  return (
    <section className={styles.dialogFields}>
      <h2 className={styles.heading}>{name}</h2>
      {theirName !== undefined && <p className={styles.warning}>{t("mrg.renamed", { name: theirName })}</p>}
      {merge.items.map((item) => (
        <Item
          key={item.code}
          item={item}
          sheetId={sheetId}
          choice={copy.choices.get(sheetId)?.get(item.code)}
        />
      ))}
      {merge.foreign.length > 0 && (
        <p className={styles.hint}>
          {t("mrg.foreign", { codes: merge.foreign.map((e) => e.code).join(", ") })}
        </p>
      )}
    </section>
  );
}

interface ItemProps {
  readonly item: MergedItem;
  readonly sheetId: string;
  readonly choice: Side | object | undefined;
}

function Item({ item, sheetId, choice }: ItemProps) {
  const { t } = useTexts();
  const { chooseSide } = useActions();
  const styles = useCouncilStyles();
  const { code, cells, needsChoice } = item;
  const chosen = typeof choice === "string" ? choice : "";
  return (
    <div className={styles.scores} style={{ gridTemplateColumns: "1fr", padding: "8px 12px", gap: "6px" }}>
      <span className={styles.strong}>{t("mrg.item", { code })}</span>
      {cells.map((cell) => (
        <Cell key={cell.field} cell={cell} />
      ))}
      {needsChoice && (
        <RadioGroup
          aria-label={t("mrg.choose", { code })}
          value={chosen}
          onChange={(_, { value }) => chooseSide(sheetId, code, value === "theirs" ? "theirs" : "ours")}
          {...(chosen === "" ? { "data-open": "" } : {})}
        >
          <Radio value="theirs" label={t("mrg.take.theirs")} />
          <Radio value="ours" label={t("mrg.take.ours")} />
        </RadioGroup>
      )}
    </div>
  );
}

function Cell({ cell }: { readonly cell: MergedCell }) {
  const { t } = useTexts();
  const styles = useCouncilStyles();
  const { field, base, ours, theirs, outcome } = cell;
  const words = (value: MergedCell["ours"]) => (value === undefined ? t("mrg.blank") : showCell(value));
  const label = FIELD_TEXT[field];
  return (
    <div>
      <div className={styles.hint}>{label.charAt(0).toLocaleUpperCase("vi") + label.slice(1)}</div>
      <div>
        {t("mrg.theirs")}: <strong>{words(theirs)}</strong>
      </div>
      <div>
        {t("mrg.ours")}: <strong>{words(ours)}</strong>
      </div>
      <div className={styles.hint}>
        {t("mrg.base")}: {words(base)}
      </div>
      {outcome === "theirs" && <div className={styles.hint}>{t("mrg.auto.theirs")}</div>}
      {outcome === "ours" && <div className={styles.hint}>{t("mrg.auto.ours")}</div>}
    </div>
  );
}
