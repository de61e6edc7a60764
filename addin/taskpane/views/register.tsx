import { Button, mergeClasses } from "@fluentui/react-components";
import { DocumentTable20Regular } from "@fluentui/react-icons/svg/document-table";
import { TableAdd20Regular } from "@fluentui/react-icons/svg/table-add";
import { TableArrowRepeatAll20Regular } from "@fluentui/react-icons/svg/table-arrow-repeat-all";
import { useState } from "react";
import type { RatioResult } from "../../../src/council";
import { Footer } from "../components/footer";
import { useActions, usePane, useTexts } from "../components/pane-context";
import { ScoreTrack } from "../components/score-track";
import { StatusIcon } from "../components/status-icon";
import { useCouncil } from "../components/use-council";
import { useBandStyles } from "../components/verdict-band.styles";
import { communeCard, ratioBand, typeLines, type TypeLine } from "../logic/register-view";
import { useCouncilStyles } from "./council.styles";
import { OverrideForm } from "./register-override";

/** “Tổng hợp”: how many units are recognised, what is still needed, and the commune's own figures. */
export default function Register() {
  const { t } = useTexts();
  const { cards, council, isReadOnly } = usePane();
  const { updateRegister, writeCommune } = useActions();
  const styles = useCouncilStyles();
  const { register } = useCouncil();
  const [isOther, setOther] = useState(false);
  const { types, all } = typeLines(register);
  const commune = communeCard(cards, register.year);
  const isBusy = council.isBusy || isReadOnly;
  return (
    <>
      <RatioSection />
      <div className={styles.page}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.headCell}>
                {t("reg.col.type")}
              </th>
              <HeadNumber text={t("reg.col.total")} />
              <HeadNumber text={t("reg.col.pass")} />
              <HeadNumber text={t("reg.col.ratio")} isWide />
            </tr>
          </thead>
          <tbody>
            {types.map((line) => (
              <TypeRow key={line.title} line={line} />
            ))}
            <TypeRow line={all} isAll />
          </tbody>
        </table>
        <div>
          <h2 className={styles.heading}>{t("reg.basis")}</h2>
          <p className={styles.hint}>{t("reg.basis.note")}</p>
        </div>
        {commune !== undefined && (
          <OverrideForm isOpen={isOther} onOpen={setOther} figures={register.figures} />
        )}
      </div>
      <Footer>
        {commune === undefined ? (
          <Button appearance="primary" icon={<TableAdd20Regular />} onClick={() => void writeCommune()}>
            {t("reg.add")}
          </Button>
        ) : (
          !isOther && (
            <Button
              appearance="primary"
              icon={<DocumentTable20Regular />}
              disabledFocusable={isBusy}
              onClick={() => void writeCommune()}
            >
              {t("reg.write")}
            </Button>
          )
        )}
        <Button
          icon={<TableArrowRepeatAll20Regular />}
          disabledFocusable={isBusy}
          onClick={() => void updateRegister()}
        >
          {t("reg.update")}
        </Button>
      </Footer>
    </>
  );
}

function RatioSection() {
  const { t, say } = useTexts();
  const styles = useCouncilStyles();
  const band = useBandStyles();
  const { register } = useCouncil();
  const { tone, wordTone, icon, label, percent, lines } = ratioBand(register);
  const { ratio } = register;
  const colour = { fail: band.failText, pass: band.passText, open: band.openText }[wordTone];
  return (
    <section aria-label={t("reg.ratio")} className={mergeClasses(band.band, band[tone])}>
      <div className={styles.bandLabel}>{t("reg.ratio")}</div>
      <div className={band.head}>
        <StatusIcon icon={icon} size={24} isOpenVerdict />
        <span className={mergeClasses(band.verdict, colour)}>{say(label)}</span>
        <span className={styles.percent}>{percent}</span>
      </div>
      <Track ratio={ratio} />
      <div className={band.facts}>
        <span>{t("reg.of", { a: ratio.recognised, b: ratio.total })}</span>
        <span>{t("reg.need", { n: ratio.needed })}</span>
      </div>
      <p className={band.reason}>{lines.slice(0, -1).map(say).join(" ")}</p>
      {lines.slice(-1).map((line) => (
        <div key={line.key} className={styles.bandVerdict}>
          <StatusIcon icon={register.allRegistered ? "pass" : "warning"} />
          {say(line)}
        </div>
      ))}
    </section>
  );
}

function Track({ ratio }: { readonly ratio: RatioResult }) {
  const { t } = useTexts();
  const { total, recognised, pending, needed } = ratio;
  return (
    <ScoreTrack
      earned={recognised}
      open={pending}
      maximum={total}
      mark={needed}
      label={t("reg.track", { a: recognised, b: total, p: pending, n: needed })}
    />
  );
}

function HeadNumber({ text, isWide = false }: { readonly text: string; readonly isWide?: boolean }) {
  const styles = useCouncilStyles();
  return (
    <th scope="col" className={mergeClasses(styles.headCell, styles.number, isWide && styles.wideNumber)}>
      {text}
    </th>
  );
}

function TypeRow({ line, isAll = false }: { readonly line: TypeLine; readonly isAll?: boolean }) {
  const { say } = useTexts();
  const styles = useCouncilStyles();
  const cell = mergeClasses(styles.plainCell, isAll && styles.strong);
  const number = mergeClasses(cell, styles.number);
  return (
    <tr>
      <th scope="row" className={cell}>
        {say({ key: line.title })}
      </th>
      <td className={number}>{line.total}</td>
      <td className={number}>{line.recognised}</td>
      <td className={number}>{line.percent}</td>
    </tr>
  );
}
