import { Building20Regular } from "@fluentui/react-icons/svg/building";
import { BuildingFactory20Regular } from "@fluentui/react-icons/svg/building-factory";
import { BuildingGovernment20Regular } from "@fluentui/react-icons/svg/building-government";
import { HatGraduation20Regular } from "@fluentui/react-icons/svg/hat-graduation";
import { PeopleCommunity20Regular } from "@fluentui/react-icons/svg/people-community";
import type { SubjectType } from "../../../src/criteria";

const ICONS = {
  "residential-area": PeopleCommunity20Regular,
  commune: BuildingGovernment20Regular,
  agency: Building20Regular,
  enterprise: BuildingFactory20Regular,
  school: HatGraduation20Regular,
} as const;

/** The picture of a subject type; its name stands beside it. */
export function SubjectIcon({
  type,
  className,
}: {
  readonly type: SubjectType;
  readonly className?: string;
}) {
  const Icon = ICONS[type];
  return <Icon aria-hidden className={className ?? ""} />;
}
