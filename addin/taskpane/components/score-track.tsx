import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const hatch = (colour: string) =>
  `repeating-linear-gradient(135deg, ${colour} 0 1.5px, transparent 1.5px 5px)`;

const useStyles = makeStyles({
  root: {
    position: "relative",
    display: "flex",
    height: "8px",
    boxSizing: "border-box",
    borderRadius: "4px",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      backgroundColor: "Canvas",
      border: "1px solid CanvasText",
    },
  },
  thin: { height: "6px" },
  bar: { display: "flex", flexGrow: 1, overflow: "hidden", borderRadius: "3px" },
  earned: {
    backgroundColor: tokens.colorCompoundBrandBackground,
    transitionProperty: "width",
    transitionDuration: "150ms",
    transitionTimingFunction: tokens.curveEasyEase,
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
  open: {
    backgroundImage: hatch(tokens.colorCompoundBrandBackground),
    transitionProperty: "width",
    transitionDuration: "150ms",
    transitionTimingFunction: tokens.curveEasyEase,
    "@media (forced-colors: active)": { backgroundImage: hatch("CanvasText") },
  },
  tick: {
    position: "absolute",
    top: "-4px",
    bottom: "-4px",
    width: "2px",
    marginLeft: "-1px",
    backgroundColor: tokens.colorNeutralForeground1,
    boxShadow: `0 0 0 1px ${tokens.colorNeutralBackground1}`,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText", boxShadow: "0 0 0 1px Canvas" },
  },
});

export interface ScoreTrackProps {
  readonly earned: number;
  readonly open: number;
  readonly maximum: number;
  /** Where the mark to reach stands; absent on the small tracks of criteria. */
  readonly mark?: number;
  /** Read in place of the bar; without it the bar only repeats figures beside it. */
  readonly label?: string;
  readonly isThin?: boolean;
}

/** Points as a bar: solid = earned, hatched = not scored or invalid, empty = lost. */
export function ScoreTrack({ earned, open, maximum, mark, label, isThin = false }: ScoreTrackProps) {
  const styles = useStyles();
  const share = (points: number) => `${(100 * points) / Math.max(maximum, 1)}%`;
  return (
    <div
      className={mergeClasses(styles.root, isThin && styles.thin)}
      {...(label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label })}
    >
      <div className={styles.bar}>
        <div className={styles.earned} style={{ width: share(earned) }} />
        <div className={styles.open} style={{ width: share(open) }} />
      </div>
      {mark !== undefined && <div className={styles.tick} style={{ left: share(mark) }} />}
    </div>
  );
}
