import { Button } from "@fluentui/react-components";
import { ErrorCircle24Regular } from "@fluentui/react-icons/svg/error-circle";
import { Component, type ReactNode } from "react";
import { useTexts } from "./pane-context";
import { StatePage } from "./state-page";
import { TechnicalDetails } from "./technical-details";

interface Props {
  readonly children: ReactNode;
}

/** Catches our own faults (and views that could not be loaded): the sheet is safe, the view can be tried again. */
export class FaultBoundary extends Component<Props, { readonly fault: Error | undefined }> {
  override state: { readonly fault: Error | undefined } = { fault: undefined };

  static getDerivedStateFromError(fault: unknown) {
    return { fault: fault instanceof Error ? fault : new Error(String(fault)) };
  }

  override render() {
    const { fault } = this.state;
    return fault === undefined ? (
      this.props.children
    ) : (
      <FaultPage fault={fault} onRetry={() => this.setState({ fault: undefined })} />
    );
  }
}

function FaultPage({ fault, onRetry }: { readonly fault: Error; readonly onRetry: () => void }) {
  const { t } = useTexts();
  return (
    <StatePage isDanger icon={<ErrorCircle24Regular />} title={t("st.fault")} body={t("st.error.body")}>
      <Button appearance="primary" onClick={onRetry}>
        {t("st.retry")}
      </Button>
      <TechnicalDetails detail={fault.stack ?? fault.message} />
    </StatePage>
  );
}
