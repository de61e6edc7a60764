import { Button, Spinner } from "@fluentui/react-components";
import { SUBJECT_TYPES, type CriteriaSet } from "../../../src/criteria";
import { Footer } from "../components/footer";
import { FileButton, POINTS_FILES } from "../components/file-button";
import { useActions, usePane, useTexts } from "../components/pane-context";
import { SubjectIcon } from "../components/subject-icon";
import { TYPE_NAMES } from "../logic/deadline";
import { countsOf } from "../logic/points-tables";
import { PointsPage } from "./points-page";
import { StatusBadge } from "./points-list";
import { useSetFacts } from "./points-sets";
import { usePointsStyles } from "./points.styles";

/** A set file: what it holds and who confirmed it, before it is used here. */
export function PointsSet({ set, name }: { readonly set: CriteriaSet; readonly name: string }) {
  const { t, say } = useTexts();
  const { points } = usePane();
  const { showPointsList, readPointsFile, useSet } = useActions();
  const styles = usePointsStyles();
  const facts = useSetFacts(set);
  return (
    <>
      <PointsPage title={t("crit.set.file")} onBack={showPointsList}>
        <div className={styles.fileHead}>
          <div className={styles.text}>
            <span className={styles.name}>{set.title}</span>
            <span className={styles.second}>{name}</span>
            {facts.map((fact) => (
              <span key={fact} className={styles.second}>
                {fact}
              </span>
            ))}
            {set.statusNote !== undefined && <span className={styles.second}>{set.statusNote}</span>}
          </div>
          <StatusBadge isOfficial={set.status === "official"} />
        </div>
        <ul className={styles.list}>
          {SUBJECT_TYPES.flatMap((type) => {
            const criteria = set.subjects[type];
            return criteria === undefined
              ? []
              : [
                  <li key={type} className={styles.row}>
                    <SubjectIcon type={type} className={styles.icon} />
                    <div className={styles.text}>
                      <span className={styles.name}>{say({ key: TYPE_NAMES[type] })}</span>
                      <span className={styles.second}>{say(countsOf(criteria))}</span>
                    </div>
                  </li>,
                ];
          })}
        </ul>
        <FileButton
          label={t("crit.other")}
          accept={POINTS_FILES}
          appearance="link"
          onFile={(file) => void readPointsFile(file)}
        />
      </PointsPage>
      <Footer>
        <Button
          appearance="primary"
          disabledFocusable={points.isBusy}
          {...(points.isBusy ? { icon: <Spinner size="extra-tiny" /> } : {})}
          onClick={() => void useSet(set)}
        >
          {t("crit.use")}
        </Button>
      </Footer>
    </>
  );
}
