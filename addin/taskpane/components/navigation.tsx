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
  Overflow,
  OverflowItem,
  Tab,
  TabList,
  tokens,
  Tooltip,
  useIsOverflowItemVisible,
} from "@fluentui/react-components";
import { ArrowClockwise20Regular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { CalendarLtr20Regular } from "@fluentui/react-icons/svg/calendar-ltr";
import { DocumentText20Regular } from "@fluentui/react-icons/svg/document-text";
import { LocalLanguage20Regular } from "@fluentui/react-icons/svg/local-language";
import { QuestionCircle20Regular } from "@fluentui/react-icons/svg/question-circle";
import { MoreHorizontal20Regular } from "@fluentui/react-icons/svg/more-horizontal";
import { NumberSymbolSquare20Regular } from "@fluentui/react-icons/svg/number-symbol-square";
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
  { tab: "council", title: "nav.council" },
  { tab: "register", title: "nav.register" },
];

/** Room for the menu “Mục khác”, which is always there. */
const MENU_WIDTH = 44;

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
    padding: "0 4px 0 6px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media (max-width: 339px)": { paddingLeft: "2px", paddingRight: "4px" },
  },
  tabs: { height: "39px" },
  // Four tabs fit a pane of 350 px.
  tab: { paddingLeft: "5px", paddingRight: "5px" },
});

/** Tabs and the menu “Mục khác”. */
export function Navigation() {
  const { t, say } = useTexts();
  const { tab } = usePane();
  const open = useOpenTab();
  const styles = useStyles();
  return (
    <Overflow padding={MENU_WIDTH}>
      <div className={styles.bar}>
        <TabList
          size="small"
          className={styles.tabs}
          selectedValue={tab}
          onTabSelect={(_, { value }) => {
            const chosen = TABS.find((x) => x.tab === value);
            if (chosen !== undefined) open(chosen.tab);
          }}
        >
          {TABS.map((x) => (
            <OverflowItem key={x.tab} id={x.tab} priority={x.tab === tab ? 2 : 1}>
              <Tab value={x.tab} className={styles.tab}>
                {say({ key: x.title })}
              </Tab>
            </OverflowItem>
          ))}
        </TabList>
        <MoreMenu label={t("nav.more")} />
      </div>
    </Overflow>
  );
}

function useOpenTab(): (tab: TabName) => void {
  const { openTab } = useActions();
  return (tab) => {
    openTab(tab);
    window.scrollTo(0, 0);
  };
}

/** A tab there is no room for. */
function HiddenTab({ tab, title }: (typeof TABS)[number]) {
  const { say } = useTexts();
  const open = useOpenTab();
  const isVisible = useIsOverflowItemVisible(tab);
  return isVisible ? null : <MenuItem onClick={() => open(tab)}>{say({ key: title })}</MenuItem>;
}

function MoreMenu({ label }: { readonly label: string }) {
  const { t } = useTexts();
  const state = usePane();
  const { locale, tab } = state;
  const { openCalendar, openNewSheet, openPoints, openTemplates, checkAgain, setLocale } = useActions();
  return (
    <Menu inline positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={label} relationship="label">
          <Button appearance="subtle" icon={<MoreHorizontal20Regular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {TABS.map((x) => (
            <HiddenTab key={x.tab} {...x} />
          ))}
          <MenuItem icon={<TableAdd20Regular />} onClick={openNewSheet}>
            {t("nav.newSheet")}
          </MenuItem>
          <MenuItem icon={<NumberSymbolSquare20Regular />} onClick={openPoints}>
            {t("nav.criteria")}
          </MenuItem>
          <MenuItem icon={<CalendarLtr20Regular />} onClick={openCalendar}>
            {t("nav.calendar")}
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
            onClick={() => void setLocale(locale === "vi" ? "en" : "vi")}
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
