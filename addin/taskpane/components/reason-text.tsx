import { Link } from "@fluentui/react-components";
import { Fragment } from "react";
import type { Reason } from "../logic/verdict-band";
import { around } from "../strings";
import { useActions, usePane, useTexts } from "./pane-context";

/** The verdict in words; item codes link to their cells. */
export function ReasonText({ reasons }: { readonly reasons: readonly Reason[] }) {
  return reasons.map((reason, i) => (
    <Fragment key={reason.text.key}>
      {i > 0 && " "}
      <OneReason reason={reason} />
    </Fragment>
  ));
}

function OneReason({ reason: { text, linked } }: { readonly reason: Reason }) {
  const { locale } = usePane();
  const { say } = useTexts();
  const { goToItem } = useActions();
  if (linked === undefined) return say(text);
  const { before, after } = around(locale, text, linked.placeholder);
  return (
    <>
      {before}
      {linked.codes.map((code, i) => (
        <Fragment key={code}>
          {i > 0 && ", "}
          <Link as="button" inline onClick={() => void goToItem(code)}>
            {code}
          </Link>
        </Fragment>
      ))}
      {after}
    </>
  );
}
