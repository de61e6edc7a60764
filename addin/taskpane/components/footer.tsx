import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  footer: {
    position: "sticky",
    bottom: 0,
    zIndex: 2,
    marginTop: "auto",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: "12px 16px",
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    "@media (max-width: 339px)": { padding: "12px" },
    "@media (max-height: 559px)": { paddingTop: "8px", paddingBottom: "8px" },
  },
});

/** The sticky foot of a view with one action of its own. */
export function Footer({ children }: { readonly children: ReactNode }) {
  return <div className={useStyles().footer}>{children}</div>;
}
