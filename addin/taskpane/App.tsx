import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, type ReactNode } from "react";
import { PaneContext, usePane, useTexts } from "./components/pane-context";
import type { PaneStore } from "./store";
import { darkTheme, lightTheme, useGlobalStyles } from "./theme";
import { Shell } from "./views/shell";

const useStyles = makeStyles({
  root: {
    minHeight: "100vh",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: "14px",
    lineHeight: "20px",
  },
});

export interface AppProps {
  readonly store: PaneStore;
  /** What is shown; the pane of Excel where nothing else is given. */
  readonly children?: ReactNode;
}

export function App({ store, children = <Shell /> }: AppProps) {
  return (
    <PaneContext value={store}>
      <Themed>{children}</Themed>
    </PaneContext>
  );
}

function Themed({ children }: { readonly children: ReactNode }) {
  useGlobalStyles();
  const { scheme, locale } = usePane();
  const { t } = useTexts();
  const styles = useStyles();
  const lang = locale === "vi" ? "vi" : "en";
  useEffect(() => {
    document.documentElement.lang = lang;
    document.title = t("app.title");
  }, [lang, t]);
  return (
    <FluentProvider theme={scheme === "dark" ? darkTheme : lightTheme} lang={lang}>
      {/* Not on the provider itself: its classes are copied to every popup's layer. */}
      <div className={styles.root}>{children}</div>
    </FluentProvider>
  );
}
