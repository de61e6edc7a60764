import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  page: { padding: "24px 16px", "@media (max-width: 339px)": { padding: "24px 12px" } },
  icon: { color: tokens.colorNeutralForeground2, marginBottom: "8px", display: "block" },
  danger: { color: tokens.colorStatusDangerForeground1 },
  title: { fontSize: "16px", lineHeight: "24px", fontWeight: tokens.fontWeightSemibold, marginBottom: "8px" },
  body: { color: tokens.colorNeutralForeground2, marginBottom: "12px" },
});

export interface StatePageProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly body?: string;
  readonly isDanger?: boolean;
  readonly children?: ReactNode;
}

/** A view in place of the usual one: what is the case, what is safe, what to do. */
export function StatePage({ icon, title, body, isDanger = false, children }: StatePageProps) {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <span aria-hidden className={isDanger ? `${styles.icon} ${styles.danger}` : styles.icon}>
        {icon}
      </span>
      <h1 className={styles.title}>{title}</h1>
      {body !== undefined && <p className={styles.body}>{body}</p>}
      {children}
    </div>
  );
}
