import { makeStyles, Skeleton, SkeletonItem, Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useTexts } from "../components/pane-context";

const useStyles = makeStyles({
  page: { padding: "16px", display: "flex", flexDirection: "column", gap: "12px", alignItems: "flex-start" },
  bars: { display: "flex", flexDirection: "column", gap: "12px", width: "100%" },
});

/** A first read that takes longer than 300 ms; a quicker one shows nothing at all. */
export function Loading() {
  const { t } = useTexts();
  const styles = useStyles();
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 300);
    return () => clearTimeout(timer);
  }, []);
  if (!isSlow) return null;
  return (
    <div className={styles.page}>
      <Spinner size="tiny" label={t("st.loading")} />
      <Skeleton className={styles.bars} aria-hidden animation="pulse">
        <SkeletonItem size={32} style={{ width: "70%" }} />
        <SkeletonItem size={8} />
        <SkeletonItem size={16} style={{ width: "90%" }} />
        <SkeletonItem size={32} />
        <SkeletonItem size={16} />
        <SkeletonItem size={16} style={{ width: "80%" }} />
      </Skeleton>
    </div>
  );
}
