import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useTexts } from "./pane-context";

const useStyles = makeStyles({
  root: { marginTop: "8px" },
  text: {
    fontFamily: "Consolas, monospace",
    fontSize: "12px",
    lineHeight: "20px",
    overflowWrap: "anywhere",
    whiteSpace: "pre-wrap",
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    padding: "8px",
    margin: "8px 0",
  },
});

/** Technical text behind a link, to copy into a report. */
export function TechnicalDetails({ detail }: { readonly detail: string }) {
  const { t } = useTexts();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const [isCopied, setCopied] = useState(false);
  return (
    <div className={styles.root}>
      <Link as="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t("st.details")}
      </Link>
      {isOpen && (
        <>
          <pre className={styles.text}>{detail}</pre>
          <Button
            size="small"
            onClick={() => void navigator.clipboard.writeText(detail).then(() => setCopied(true))}
          >
            {t(isCopied ? "st.copied" : "st.copy")}
          </Button>
        </>
      )}
    </div>
  );
}
