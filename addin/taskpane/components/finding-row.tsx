import { Button, Field, Input, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useState } from "react";
import { findingText } from "../../../src/scoring";
import { toNfc } from "../../../src/vi";
import type { FindingRow as Row } from "../logic/finding-groups";
import { keepTogether } from "../strings";
import { useActions, usePane, useTexts } from "./pane-context";

export const useRowStyles = makeStyles({
  row: {
    display: "flex",
    alignItems: "flex-start",
    gap: "8px",
    width: "100%",
    boxSizing: "border-box",
    minHeight: "40px",
    padding: "10px 12px 10px 16px",
    border: "none",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: "14px",
    lineHeight: "20px",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    ":disabled": { cursor: "default", color: tokens.colorNeutralForeground1 },
    "@media (max-width: 339px)": { paddingLeft: "12px" },
  },
  changed: {
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandBackground}`,
    "@media (forced-colors: active)": { borderLeft: "3px solid Highlight" },
  },
  code: { flex: "0 0 32px", fontWeight: tokens.fontWeightSemibold },
  wideCode: { flexBasis: "48px" },
  main: { flexGrow: 1, minWidth: 0 },
  what: { display: "block", textWrap: "pretty" },
  item: {
    display: "block",
    fontSize: "12px",
    lineHeight: "18px",
    color: tokens.colorNeutralForeground3,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  cell: {
    flexShrink: 0,
    display: "flex",
    alignItems: "center",
    gap: "2px",
    fontSize: "12px",
    lineHeight: "20px",
    color: tokens.colorBrandForegroundLink,
  },
});

const useStyles = makeStyles({
  offer: { padding: "0 16px 10px 56px", "@media (max-width: 339px)": { paddingLeft: "52px" } },
  form: { display: "flex", flexDirection: "column", gap: "8px", padding: "0 16px 12px 56px" },
  buttons: { display: "flex", gap: "8px", flexWrap: "wrap" },
});

export interface FindingRowProps {
  readonly row: Row;
  /** Somebody else changed the item a moment ago. */
  readonly isChanged: boolean;
}

/** One finding: the whole row selects its cell. */
export function FindingRow({ row, isChanged }: FindingRowProps) {
  const { locale } = usePane();
  const { t } = useTexts();
  const { goToCell } = useActions();
  const rowStyles = useRowStyles();
  const { address } = row;
  return (
    <li>
      <button
        type="button"
        className={mergeClasses(rowStyles.row, isChanged && rowStyles.changed)}
        disabled={address === undefined}
        onClick={() => address !== undefined && void goToCell(address)}
      >
        <span className={mergeClasses(rowStyles.code, row.itemCode.length > 4 && rowStyles.wideCode)}>
          {row.itemCode}
        </span>
        <span className={rowStyles.main}>
          <span className={rowStyles.what}>{keepTogether(findingText(row.finding, locale))}</span>
          <span className={rowStyles.item} title={row.itemText}>
            {row.itemText}
          </span>
        </span>
        {address !== undefined && (
          <span className={rowStyles.cell} title={t("find.goto", { cell: address })}>
            {address}
            <ChevronRight16Regular aria-hidden />
          </span>
        )}
      </button>
      {row.offer === "not-applicable" && <NotApplicableOffer itemCode={row.itemCode} />}
      {row.offer === "waiting" && <WaitingOffer itemCode={row.itemCode} />}
    </li>
  );
}

function WaitingOffer({ itemCode }: { readonly itemCode: string }) {
  const { t } = useTexts();
  const { markWaiting } = useActions();
  const styles = useStyles();
  return (
    <div className={styles.offer}>
      <Link as="button" onClick={() => void markWaiting(itemCode)}>
        {t("find.wait.set")}
      </Link>
    </div>
  );
}

function NotApplicableOffer({ itemCode }: { readonly itemCode: string }) {
  const { t } = useTexts();
  const { markNotApplicable } = useActions();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [wasAsked, setAsked] = useState(false);
  const isMissing = toNfc(reason).trim() === "";

  function write(): void {
    setAsked(true);
    if (!isMissing) void markNotApplicable(itemCode, reason);
  }

  if (!isOpen)
    return (
      <div className={styles.offer}>
        <Link as="button" onClick={() => setOpen(true)}>
          {t("find.na.set")}
        </Link>
      </div>
    );
  return (
    <div className={styles.form}>
      <Field
        label={t("find.na.reason")}
        required
        {...(wasAsked && isMissing ? { validationMessage: t("find.na.reason.error") } : {})}
      >
        <Input
          value={reason}
          onChange={(_, { value }) => setReason(value)}
          onKeyDown={(e) => e.key === "Enter" && !e.nativeEvent.isComposing && write()}
        />
      </Field>
      <div className={styles.buttons}>
        <Button onClick={write}>{t("find.na.write")}</Button>
        <Button appearance="subtle" onClick={() => setOpen(false)}>
          {t("find.na.cancel")}
        </Button>
      </div>
    </div>
  );
}
