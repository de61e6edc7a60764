import {
  Link,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  tokens,
} from "@fluentui/react-components";
import { capitalizeFirst } from "../../../src/vi";
import type { ClauseLine } from "../logic/verdict-band";
import { useTexts } from "./pane-context";
import { StatusIcon } from "./status-icon";

const useStyles = makeStyles({
  surface: { maxWidth: "min(326px, calc(100vw - 24px))", boxSizing: "border-box", padding: "12px 16px" },
  title: { fontSize: "14px", lineHeight: "20px", fontWeight: tokens.fontWeightSemibold, marginBottom: "8px" },
  line: { display: "flex", gap: "8px", padding: "4px 0" },
  icon: { marginTop: "2px" },
});

/** “Vì sao”: one line per clause of the Circular. Opens on click only. */
export function WhyPopover({ clauses }: { readonly clauses: readonly ClauseLine[] }) {
  const { t, say } = useTexts();
  const styles = useStyles();
  return (
    <Popover
      inline
      positioning={{ position: "below", align: "end", overflowBoundaryPadding: 12 }}
      trapFocus={false}
    >
      <PopoverTrigger disableButtonEnhancement>
        <Link as="button">{t("verdict.why")}</Link>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={t("verdict.why.title")}>
        <h2 className={styles.title}>{t("verdict.why.title")}</h2>
        <ul>
          {clauses.map((line) => (
            <li key={line.clause} className={styles.line}>
              <StatusIcon icon={line.icon} className={styles.icon} />
              <span>
                <strong>{capitalizeFirst(line.clause).replaceAll(" ", "\u00A0")}:</strong> {say(line.text)}
              </span>
            </li>
          ))}
        </ul>
      </PopoverSurface>
    </Popover>
  );
}
