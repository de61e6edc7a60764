import { makeStyles, tokens } from "@fluentui/react-components";

const NARROW = "@media (max-width: 339px)";

export const useFigureStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    padding: "8px 16px 16px",
    [NARROW]: { padding: "8px 12px 16px" },
  },
  lead: { fontSize: "12px", lineHeight: "18px", color: tokens.colorNeutralForeground3 },
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    // A card reached from the next step must not stop under the sticky band.
    scrollMarginTop: "180px",
  },
  head: { display: "flex", gap: "8px", alignItems: "flex-start" },
  code: { flex: "0 0 28px", fontWeight: tokens.fontWeightSemibold },
  text: {
    flexGrow: 1,
    minWidth: 0,
    fontSize: "14px",
    lineHeight: "20px",
    fontWeight: tokens.fontWeightRegular,
  },
  cell: { flexShrink: 0, fontSize: "12px", lineHeight: "20px" },
  fields: { display: "flex", gap: "8px", alignItems: "flex-end" },
  field: { flex: "1 1 0", minWidth: 0 },
  between: { paddingBottom: "6px", color: tokens.colorNeutralForeground3 },
  number: { width: "100%", minWidth: 0, "& input": { textAlign: "right", minWidth: 0 } },
  result: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: "8px" },
  big: { fontSize: "20px", lineHeight: "28px", fontWeight: tokens.fontWeightSemibold },
  small: { color: tokens.colorNeutralForeground3 },
  compare: { display: "flex", justifyContent: "space-between", gap: "8px", flexWrap: "wrap" },
  part: { display: "flex", alignItems: "center", gap: "8px" },
  suggested: { fontWeight: tokens.fontWeightSemibold },
  onSheet: { color: tokens.colorNeutralForeground3 },
  against: { color: tokens.colorStatusDangerForeground1 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  conflict: {
    display: "flex",
    gap: "8px",
    padding: "8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: "12px",
    lineHeight: "18px",
  },
  written: { display: "flex", gap: "8px", fontSize: "12px", lineHeight: "18px" },
  icon: { flexShrink: 0, marginTop: "1px" },
  check: { color: tokens.colorStatusSuccessForeground1 },
});
