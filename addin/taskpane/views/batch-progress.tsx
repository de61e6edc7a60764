import { Button, ProgressBar } from "@fluentui/react-components";
import { Footer } from "../components/footer";
import { useActions, useTexts } from "../components/pane-context";
import type { BatchRun } from "../store";

/** Documents of all subjects being made. */
export function BatchProgress({ run }: { readonly run: Extract<BatchRun, { kind: "running" }> }) {
  const { t } = useTexts();
  const { stopAll } = useActions();
  const { done, total, name } = run;
  const words = t("dos.all.busy", { i: Math.min(done + 1, total), n: total, name });
  return (
    <Footer>
      <div>{words}</div>
      <ProgressBar thickness="large" value={done} max={total} aria-label={words} />
      <Button onClick={stopAll}>{t("dos.stop")}</Button>
    </Footer>
  );
}
