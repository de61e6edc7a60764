import type { CriteriaSet } from "../src/criteria";
import {
  register,
  UNIT_TYPES,
  type Closing,
  type OtherUnits,
  type Register,
  type RegisterRow,
  type UnitType,
} from "../src/council";
import { compareVietnamese } from "../src/vi";
import type { CollectedCard, CollectedFile } from "./collect-file";
import { faultText } from "./file-fault";
import { placeOf, type FindingLine } from "./finding-lines";
import { clashText, findClashes, type Clash } from "./same-subjects";
import { text, type Text } from "./words";

/** Something that kept a file or a unit out of the counts, or that a person should look at. */
export interface ProvinceFault {
  readonly file: string;
  readonly unit: string;
  readonly text: Text;
  /** Left out of every count. */
  readonly isLeftOut: boolean;
}

export interface ProvinceRow {
  readonly card: CollectedCard;
  readonly row: RegisterRow;
  readonly commune: string;
}

/** All workbooks of one year together. */
export interface Province {
  readonly year: number;
  /** Every points table that a scorecard may name: those at hand, then those that workbooks keep. */
  readonly sets: readonly CriteriaSet[];
  readonly whole: Register;
  /** By commune, in Vietnamese order; the commune's own scorecard is in its register. */
  readonly communes: readonly { readonly name: string; readonly register: Register }[];
  readonly rows: readonly ProvinceRow[];
  readonly faults: readonly ProvinceFault[];
  readonly clashes: readonly Clash[];
}

export interface ProvinceInput {
  readonly files: readonly CollectedFile[];
  readonly sets: readonly CriteriaSet[];
  readonly today: string;
  /** Absent: the latest year of the scorecards. */
  readonly year?: number;
}

/**
 * Puts the workbooks of many communes together. Every unit counts once: a unit with several equal scorecards by the first,
 * one with different scorecards not at all, and both are told. Counting itself is the council's register.
 */
export function consolidateFiles({ files, sets, today, year: wanted }: ProvinceInput): Province {
  const cards = files.flatMap((f) => f.cards);
  const year = wanted ?? cards.reduce((latest, c) => Math.max(latest, c.subject.year), 0);
  const known = cards.filter((c) => c.summary !== undefined && c.subject.year === year);
  const clashes = findClashes(known);
  const dropped = new Set<CollectedCard | object>(
    clashes.flatMap((c): object[] => (c.kind === "conflict" ? [...c.places] : c.places.slice(1))),
  );
  const counted = known.filter((c) => !dropped.has(c));
  const fileOf = new Map(files.flatMap((f) => f.cards.map((c) => [c, f])));
  const filesOf = (group: readonly CollectedCard[]): CollectedFile[] => [
    ...new Set(group.flatMap((c) => fileOf.get(c) ?? [])),
  ];
  const allSets = distinct([...sets, ...files.flatMap((f) => f.sets ?? [])]);
  const registerOf = (group: readonly CollectedCard[], known: readonly CriteriaSet[]): Register =>
    register({
      scorecards: group.flatMap(({ sheet, summary }) =>
        summary === undefined ? [] : [{ sheetName: sheet, summary }],
      ),
      sets: known,
      today,
      year,
      changed: new Set(group.flatMap((c) => (c.isChanged ? [c.subject.id] : []))),
      manual: new Map(group.flatMap((c) => (c.manual === undefined ? [] : [[c.subject.id, c.manual]]))),
      others: othersIn(filesOf(group).flatMap((f) => f.others ?? [])),
      closings: new Map(
        group.flatMap((c): [string, Closing][] =>
          c.closing === undefined ? [] : [[c.subject.id, c.closing]],
        ),
      ),
    });
  const byCommune = new Map<string, CollectedCard[]>();
  for (const card of counted) {
    const key = communeOf(card).toLocaleLowerCase("vi");
    byCommune.set(key, [...(byCommune.get(key) ?? []), card]);
  }
  const whole = registerOf(counted, allSets);
  const rowOf = new Map(whole.rows.map((r) => [r.subject.id, r]));
  return {
    year,
    sets: allSets,
    whole,
    communes: [...byCommune.values()]
      .map((group) => ({
        name: group[0] === undefined ? "" : communeOf(group[0]),
        // The commune's own tables first, as in its open workbook.
        register: registerOf(group, distinct([...filesOf(group).flatMap((f) => f.sets ?? []), ...sets])),
      }))
      .sort((a, b) => compareVietnamese(a.name, b.name)),
    rows: counted
      .flatMap((card): ProvinceRow[] => {
        const row = rowOf.get(card.subject.id);
        return row === undefined ? [] : [{ card, row, commune: communeOf(card) }];
      })
      .sort(inListOrder),
    faults: faultsOf(files, cards, year),
    clashes,
  };
}

export const errorsOf = ({ findings }: CollectedCard): FindingLine[] =>
  findings.filter((f) => f.severity === "error");

/** Each table once; the workbooks of a province keep the same ones. */
const distinct = (sets: readonly CriteriaSet[]): CriteriaSet[] => [
  ...new Map(sets.map((set) => [JSON.stringify(set), set])).values(),
];

/** Units counted by hand, of all workbooks of a group together. */
function othersIn(
  counts: readonly NonNullable<CollectedFile["others"]>[],
): NonNullable<CollectedFile["others"]> {
  const sums: Partial<Record<UnitType, OtherUnits>> = {};
  for (const type of UNIT_TYPES)
    for (const { [type]: more } of counts) {
      if (more === undefined) continue;
      const sum = sums[type] ?? { total: 0, registered: 0, recognised: 0 };
      sums[type] = {
        total: sum.total + more.total,
        registered: sum.registered + more.registered,
        recognised: sum.recognised + more.recognised,
      };
    }
  return sums;
}

export const communeOf = ({ subject }: CollectedCard): string =>
  (subject.type === "commune" ? subject.name : subject.commune).replace(/\s+/g, " ").trim();

const TYPE_ORDER = ["commune", "residential-area", "agency", "enterprise", "school"];

function inListOrder(a: ProvinceRow, b: ProvinceRow): number {
  const type = (r: ProvinceRow) => TYPE_ORDER.indexOf(r.card.subject.type);
  return (
    compareVietnamese(a.commune, b.commune) ||
    type(a) - type(b) ||
    compareVietnamese(a.card.subject.name, b.card.subject.name)
  );
}

function faultsOf(
  files: readonly CollectedFile[],
  cards: readonly CollectedCard[],
  year: number,
): ProvinceFault[] {
  const ofFiles = files.flatMap((f): ProvinceFault[] => [
    ...(f.fault === undefined ? [] : [{ file: f.file, unit: "", text: faultText(f.fault), isLeftOut: true }]),
    ...f.notes.map((note) => ({ file: f.file, unit: "", text: note, isLeftOut: false })),
  ]);
  const ofCards = cards.flatMap((c): ProvinceFault[] => {
    const at = { file: c.file, unit: c.subject.name };
    if (c.summary === undefined)
      return [
        {
          ...at,
          isLeftOut: true,
          text: text(
            `Bảng theo thang điểm “${c.set}” không có trong sổ và không có ở đây, chưa tính; thêm --set.`,
            `The sheet uses the points table “${c.set}”, neither in the workbook nor at hand, not counted; add --set.`,
          ),
        },
      ];
    if (c.subject.year !== year)
      return [
        {
          ...at,
          isLeftOut: true,
          text: text(
            `Bảng của năm ${c.subject.year}, không tính vào năm ${year}.`,
            `A scorecard of ${c.subject.year}, not counted in ${year}.`,
          ),
        },
      ];
    return errorsOf(c).map((e) => {
      const place = placeOf(e);
      const said = place === "" ? e.text : `${place}: ${e.text}`;
      return { ...at, isLeftOut: false, text: text(said, said) };
    });
  });
  return [...ofFiles, ...ofCards];
}

/** Every clash as a fault of its own, for lists. */
export const clashFaults = (clashes: readonly Clash[]): ProvinceFault[] =>
  clashes.map((c) => ({
    file: c.places.map((p) => p.file).join("; "),
    unit: c.subject.name,
    text: clashText(c),
    isLeftOut: c.kind === "conflict",
  }));
