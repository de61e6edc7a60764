import type { ReactElement } from "react";
import {
  Button,
  makeStyles,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemLink,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tab,
  TabList,
  tokens,
  Tooltip,
} from "@fluentui/react-components";
import { ArrowClockwise20Regular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { DocumentText20Regular } from "@fluentui/react-icons/svg/document-text";
import { LocalLanguage20Regular } from "@fluentui/react-icons/svg/local-language";
import { QuestionCircle20Regular } from "@fluentui/react-icons/svg/question-circle";
import { MoreHorizontal20Regular } from "@fluentui/react-icons/svg/more-horizontal";
import { ShieldCheckmark20Regular } from "@fluentui/react-icons/svg/shield-checkmark";
import { TableAdd20Regular } from "@fluentui/react-icons/svg/table-add";
import { guideAddress, privacyAddress } from "../logic/guide-address";
import { currentCard, type Tab as TabName } from "../store";
import type { StringKey } from "../strings";
import { useActions, usePane, useTexts } from "./pane-context";

/** The views of level 1, in order; a new view is one more line here and one in the shell. */
const TABS: readonly { readonly tab: TabName; readonly title: StringKey }[] = [
  { tab: "score", title: "nav.score" },
  { tab: "dossier", title: "nav.dossier" },
];

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    top: 0,
    zIndex: 3,
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    height: "40px",
    boxSizing: "border-box",
    padding: "0 8px 0 6px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media (max-width: 339px)": { paddingLeft: "2px", paddingRight: "4px" },
  },
  tabs: { height: "39px" },
});

/** Tabs and the menu “Mục khác”. */
export function Navigation() {
  const { t, say } = useTexts();
  const { tab } = usePane();
  const { openTab } = useActions();
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      <TabList
        className={styles.tabs}
        selectedValue={tab}
        onTabSelect={(_, { value }) => {
          const chosen = TABS.find((x) => x.tab === value);
          if (chosen === undefined) return;
          openTab(chosen.tab);
          window.scrollTo(0, 0);
        }}
      >
        {TABS.map((x) => (
          <Tab key={x.tab} value={x.tab}>
            {say({ key: x.title })}
          </Tab>
        ))}
      </TabList>
      <MoreMenu label={t("nav.more")} />
    </div>
  );
}

function MoreMenu({ label }: { readonly label: string }) {
  const { t } = useTexts();
  const state = usePane();
  const { locale, tab } = state;
  const { openNewSheet, openTemplates, checkAgain, setLocale } = useActions();
  return (
    <Menu inline positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={label} relationship="label">
          <Button appearance="subtle" icon={<MoreHorizontal20Regular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<TableAdd20Regular />} onClick={openNewSheet}>
            {t("nav.newSheet")}
          </MenuItem>
          <MenuItem icon={<DocumentText20Regular />} onClick={openTemplates}>
            {t("nav.templates")}
          </MenuItem>
          <MenuItem icon={<ArrowClockwise20Regular />} onClick={() => void checkAgain()}>
            {t("check.again")}
          </MenuItem>
          <MenuDivider />
          <MenuItem
            icon={<LocalLanguage20Regular />}
            onClick={() => setLocale(locale === "vi" ? "en" : "vi")}
          >
            {t("nav.language")}
          </MenuItem>
          <MenuDivider />
          <GuideLink
            icon={<QuestionCircle20Regular />}
            href={guideAddress(tab, currentCard(state)?.identity.subject.type)}
          >
            {t("nav.help")}
          </GuideLink>
          <GuideLink icon={<ShieldCheckmark20Regular />} href={privacyAddress(locale)}>
            {t("nav.privacy")}
          </GuideLink>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** A page of the guide, outside the pane: what was typed in here stays. */
function GuideLink(props: { readonly href: string; readonly icon: ReactElement; readonly children: string }) {
  return <MenuItemLink target="_blank" rel="noopener" {...props} />;
}
