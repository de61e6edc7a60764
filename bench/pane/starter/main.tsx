import {
  Button,
  Field,
  FluentProvider,
  makeStyles,
  Textarea,
  tokens,
  webLightTheme,
} from "@fluentui/react-components";
import { DesignIdeas24Regular } from "@fluentui/react-icons/svg/design-ideas";
import { LockOpen24Regular } from "@fluentui/react-icons/svg/lock-open";
import { Ribbon24Regular } from "@fluentui/react-icons/svg/ribbon";
import { useEffect, useState } from "react";
import { createRoot } from "react-dom/client";

/*
 * The pane a project begins with: React, Fluent, a title, three points, a text that is written to the sheet, and the
 * last change shown. Written for the comparison, with what the usual starter has.
 */

const useStyles = makeStyles({
  root: { minHeight: "100vh", padding: "16px" },
  points: { listStyleType: "none", padding: 0 },
  point: { display: "flex", gap: "8px", marginBottom: "12px", color: tokens.colorNeutralForeground2 },
});

const POINTS = [
  [<Ribbon24Regular key="r" />, "Achieve more with Office integration"],
  [<LockOpen24Regular key="l" />, "Unlock features and functionality"],
  [<DesignIdeas24Regular key="d" />, "Create and visualize like a pro"],
] as const;

function App() {
  const styles = useStyles();
  const [text, setText] = useState("Some text.");
  const [last, setLast] = useState("");
  useEffect(() => {
    void Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) => {
        setLast(event.address);
        return Promise.resolve();
      });
      await context.sync();
    });
  }, []);
  const insert = () =>
    Excel.run(async (context) => {
      context.workbook.getSelectedRange().values = [[text]];
      await context.sync();
    });
  return (
    <main className={styles.root}>
      <h1>Welcome</h1>
      <ul className={styles.points}>
        {POINTS.map(([icon, point]) => (
          <li key={point} className={styles.point}>
            {icon} {point}
          </li>
        ))}
      </ul>
      <Field label="Enter text to be inserted into the document.">
        <Textarea value={text} onChange={(_, { value }) => setText(value)} />
      </Field>
      <Button appearance="primary" onClick={() => void insert()}>
        Insert text
      </Button>
      <p>{last}</p>
    </main>
  );
}

void Office.onReady(() => {
  const container = document.getElementById("root");
  if (container === null) throw new Error("the page has no #root");
  createRoot(container).render(
    <FluentProvider theme={webLightTheme}>
      <App />
    </FluentProvider>,
  );
});
