import { FluentProvider } from "@fluentui/react-components";
import { DesktopArrowRight24Regular } from "@fluentui/react-icons/svg/desktop-arrow-right";
import type { Locale } from "../../../src/scoring";
import { StatePage } from "../components/state-page";
import { translator } from "../strings";
import { lightTheme } from "../theme";

/** Below ExcelApi 1.8 the pane cannot work; it says so and what does. */
export function Unsupported({ locale }: { readonly locale: Locale }) {
  const t = translator(locale);
  return (
    <FluentProvider theme={lightTheme}>
      <StatePage
        icon={<DesktopArrowRight24Regular />}
        title={t("st.unsupported")}
        body={t("st.unsupported.body")}
      />
    </FluentProvider>
  );
}
