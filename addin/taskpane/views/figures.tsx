import { useEffect, useRef } from "react";
import { usePane, useTexts } from "../components/pane-context";
import { figureItems } from "../logic/figures";
import type { AssessedCard } from "../store";
import { FigureCard } from "./figure-card";
import { useFigureStyles } from "./figures.styles";

/** “Số liệu”: one card per item with a rule on figures. Nothing is written until a button says so. */
export default function Figures({ card }: { readonly card: AssessedCard }) {
  const { t } = useTexts();
  const { figuresOf } = usePane();
  const styles = useFigureStyles();
  const page = useRef<HTMLDivElement>(null);
  const figures = figureItems(card);
  const firstOpen = figures.find((f) => f.isContradicted || f.isEmpty)?.item.code;

  useEffect(() => {
    const target = page.current?.querySelector<HTMLElement>(`[data-item="${figuresOf ?? ""}"]`);
    target?.scrollIntoView();
    target?.querySelector<HTMLElement>("input, select")?.focus({ preventScroll: true });
  }, [figuresOf]);

  return (
    <div className={styles.page} ref={page}>
      <p className={styles.lead}>{t("fig.lead")}</p>
      {figures.map((figure) => (
        <FigureCard key={figure.item.code} figure={figure} isFirst={figure.item.code === firstOpen} />
      ))}
    </div>
  );
}
