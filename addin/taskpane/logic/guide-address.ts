import type { SubjectType } from "../../../src/criteria";
import type { Locale } from "../../../src/scoring";
import type { Tab } from "../store";

/** Pages of the guide (docs/huong-dan), part of every build: they open without an internet connection. */
const FOLDER = "huong-dan";

/** Whose page: the commune's clerk also scores residential areas; the other units score themselves. */
const ROLE_OF_UNIT: Readonly<Record<SubjectType, string>> = {
  "residential-area": "can-bo",
  commune: "can-bo",
  agency: "co-quan",
  enterprise: "co-quan",
  school: "co-quan",
};

/** The page of the guide for what is open now; the start page as long as there is no subject. */
export function guideAddress(tab: Tab, unit: SubjectType | undefined): string {
  const own = unit === undefined ? "index" : ROLE_OF_UNIT[unit];
  const pages: Readonly<Record<Tab, string>> = {
    score: own,
    dossier: own,
    council: "hoi-dong",
    register: "hoi-dong",
  };
  return `${FOLDER}/${pages[tab]}.html`;
}

/** “Dữ liệu của bạn ở đâu”. */
export const privacyAddress = (locale: Locale): string =>
  `${FOLDER}/${locale === "vi" ? "du-lieu" : "your-data"}.html`;
