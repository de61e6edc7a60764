import { Button } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import type { ReactNode } from "react";
import { useTexts } from "../components/pane-context";
import { usePointsStyles } from "./points.styles";

export interface PointsPageProps {
  readonly title: string;
  readonly onBack: () => void;
  readonly children: ReactNode;
}

/** Heading with the way back, and the blocks of a page below it. */
export function PointsPage({ title, onBack, children }: PointsPageProps) {
  const { t } = useTexts();
  const styles = usePointsStyles();
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <Button
          appearance="subtle"
          icon={<ArrowLeft20Regular />}
          aria-label={t("nav.back")}
          onClick={onBack}
        />
        <h1 className={styles.title}>{title}</h1>
      </div>
      {children}
    </div>
  );
}
