import {
  Button,
  makeStyles,
  Menu,
  MenuDivider,
  MenuItem,
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
import { MoreHorizontal20Regular } from "@fluentui/react-icons/svg/more-horizontal";
import { ShieldCheckmark16Regular } from "@fluentui/react-icons/svg/shield-checkmark";
import { TableAdd20Regular } from "@fluentui/react-icons/svg/table-add";
import type { Tab as TabName } from "../store";
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
  note: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    padding: "8px 12px",
    fontSize: "12px",
    lineHeight: "18px",
    color: tokens.colorNeutralForeground2,
  },
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
  const { locale } = usePane();
  const { openNewSheet, openTemplates, checkAgain, setLocale } = useActions();
  const styles = useStyles();
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
        </MenuList>
        <MenuDivider />
        <div className={styles.note}>
          <ShieldCheckmark16Regular aria-hidden />
          {t("nav.privacy")}
        </div>
      </MenuPopover>
    </Menu>
  );
}
