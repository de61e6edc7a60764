import type { FindingGroup } from "../logic/finding-groups";
import type { AssessedCard } from "../store";

export default function Dossier({
  card,
}: {
  readonly card: AssessedCard;
  readonly groups: readonly FindingGroup[];
}) {
  return <p>{card.sheetName}</p>;
}
