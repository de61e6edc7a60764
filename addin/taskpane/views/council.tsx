import { Button, Input, ProgressBar, ToggleButton } from "@fluentui/react-components";
import { ArrowRight20Regular } from "@fluentui/react-icons/svg/arrow-right";
import { PeopleTeam24Regular } from "@fluentui/react-icons/svg/people-team";
import { Search16Regular } from "@fluentui/react-icons/svg/search";
import { useEffect, useState } from "react";
import { Footer } from "../components/footer";
import { useActions, usePane, useTexts } from "../components/pane-context";
import { StatePage } from "../components/state-page";
import { StatusIcon } from "../components/status-icon";
import { useCouncil } from "../components/use-council";
import { councilStep, shownRows } from "../logic/council-list";
import type { CouncilFilter } from "../store";
import type { StringKey } from "../strings";
import { CouncilSettings } from "./council-settings";
import { CouncilTable } from "./council-table";
import { useCouncilStyles } from "./council.styles";

const FILTERS: readonly {
  readonly filter: CouncilFilter;
  readonly title: StringKey;
  readonly icon: "blank" | "progress" | "lock";
}[] = [
  { filter: "open", title: "cou.open", icon: "blank" },
  { filter: "busy", title: "cou.busy", icon: "progress" },
  { filter: "done", title: "cou.done", icon: "lock" },
];
/** More subjects than this are searched by name and listed in parts. */
const SEARCHED = 20;
const LISTED = 100;

/** “Hội đồng”: every subject of the file, self-score beside the council's, and the one next step. */
export default function Council() {
  const { t, say } = useTexts();
  const { council, readingAll } = usePane();
  const { filterCouncil, readEverySheet, searchCouncil, takeCouncilStep } = useActions();
  const styles = useCouncilStyles();
  const view = useCouncil();
  const [listed, setListed] = useState(LISTED);
  const hasUnread = view.rows.some((r) => r.card.reading === undefined);
  useEffect(() => {
    if (hasUnread) void readEverySheet();
  }, [hasUnread, readEverySheet]);
  if (view.rows.length === 0)
    return (
      <StatePage
        icon={<PeopleTeam24Regular />}
        title={t("st.councilEmpty")}
        body={t("st.councilEmpty.body")}
      />
    );
  const { filter, search } = council;
  const rows = shownRows(view, filter, search);
  const hidden = rows.length - listed;
  const step = councilStep(view);
  return (
    <>
      <div className={styles.page}>
        <div role="group" aria-label={t("cou.filter")} className={styles.filters}>
          {FILTERS.map((f) => (
            <ToggleButton
              key={f.filter}
              className={styles.filter}
              checked={filter === f.filter}
              onClick={() => filterCouncil(filter === f.filter ? undefined : f.filter)}
            >
              <span className={styles.filterTop}>
                <span className={styles.filterCount}>{view.counts[f.filter]}</span>
                <StatusIcon icon={f.icon} />
              </span>
              <span className={styles.filterName}> {say({ key: f.title })}</span>
            </ToggleButton>
          ))}
        </div>
        {view.rows.length > SEARCHED && (
          <Input
            aria-label={t("cou.search")}
            placeholder={t("cou.search")}
            contentBefore={<Search16Regular aria-hidden />}
            value={search}
            onChange={(_, { value }) => searchCouncil(value)}
          />
        )}
        <CouncilTable rows={rows.slice(0, listed)} />
        {hidden > 0 && (
          <Button appearance="subtle" onClick={() => setListed(listed + LISTED)}>
            {t("cou.more", { n: Math.min(hidden, LISTED) })}
          </Button>
        )}
        {view.register.otherYears > 0 && (
          <p className={styles.hint}>{t("cou.otherYears", { n: view.register.otherYears })}</p>
        )}
        <CouncilSettings />
      </div>
      {step !== undefined && (
        <Footer>
          {readingAll !== undefined && <Reading {...readingAll} />}
          <Button
            appearance="primary"
            className={styles.between}
            icon={<ArrowRight20Regular />}
            iconPosition="after"
            onClick={() => void takeCouncilStep()}
          >
            {say(step.text)}
          </Button>
        </Footer>
      )}
    </>
  );
}

function Reading({ done, total }: { readonly done: number; readonly total: number }) {
  const { t } = useTexts();
  const words = t("cou.reading", { i: done, n: total });
  return (
    <div>
      <div>{words}</div>
      <ProgressBar value={done} max={total} aria-label={words} />
    </div>
  );
}
