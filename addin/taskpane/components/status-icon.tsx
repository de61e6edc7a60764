import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled, CheckmarkCircle24Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { Circle16Regular, Circle24Regular } from "@fluentui/react-icons/svg/circle";
import { CircleHalfFill16Filled, CircleHalfFill24Filled } from "@fluentui/react-icons/svg/circle-half-fill";
import { DismissCircle16Filled, DismissCircle24Filled } from "@fluentui/react-icons/svg/dismiss-circle";
import { ErrorCircle16Filled, ErrorCircle24Filled } from "@fluentui/react-icons/svg/error-circle";
import { LockClosed16Filled, LockClosed24Filled } from "@fluentui/react-icons/svg/lock-closed";
import { Info16Regular, Info24Regular } from "@fluentui/react-icons/svg/info";
import { Warning16Filled, Warning24Filled } from "@fluentui/react-icons/svg/warning";
import type { StatusIcon as StatusName } from "../logic/verdict-band";

const useStyles = makeStyles({
  root: { flexShrink: 0, display: "block" },
  pass: { color: tokens.colorStatusSuccessForeground1 },
  fail: { color: tokens.colorStatusDangerForeground1 },
  brand: { color: tokens.colorBrandForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  neutral: { color: tokens.colorNeutralForeground2 },
});

const ICONS = {
  pass: [CheckmarkCircle16Filled, CheckmarkCircle24Filled],
  fail: [DismissCircle16Filled, DismissCircle24Filled],
  error: [ErrorCircle16Filled, ErrorCircle24Filled],
  progress: [CircleHalfFill16Filled, CircleHalfFill24Filled],
  warning: [Warning16Filled, Warning24Filled],
  blank: [Circle16Regular, Circle24Regular],
  note: [Info16Regular, Info24Regular],
  lock: [LockClosed16Filled, LockClosed24Filled],
} as const;

const COLOURS = {
  pass: "pass",
  fail: "fail",
  error: "fail",
  progress: "brand",
  warning: "warning",
  blank: "neutral",
  note: "neutral",
  lock: "pass",
} as const;

export interface StatusIconProps {
  readonly icon: StatusName | "note" | "lock";
  readonly size?: 16 | 24;
  /** The exclamation circle of “Chưa kết luận” is blue: the verdict is open, not wrong. */
  readonly isOpenVerdict?: boolean;
  readonly className?: string;
}

/** A status shape; the words beside it say the same, so it is hidden from screen readers. */
export function StatusIcon({ icon, size = 16, isOpenVerdict = false, className }: StatusIconProps) {
  const styles = useStyles();
  const Shape = ICONS[icon][size === 16 ? 0 : 1];
  const colour = isOpenVerdict && icon === "error" ? styles.brand : styles[COLOURS[icon]];
  return <Shape aria-hidden className={mergeClasses(styles.root, colour, className)} />;
}
