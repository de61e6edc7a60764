import { compare } from "../council";
import { formatCitation, formatClause, type Criterion } from "../criteria";
import type { Entry, Evaluation, ItemResult } from "../scoring";
import { conclusionReasons, isMissed, missedProvisions, passes, type ConclusionRule } from "./conclusion";
import { figuresInWords } from "./figures";
import type { DossierInput, TemplateObject } from "./types";
import { fullItemName, inSentence, itemName, resultInWords, spellOut } from "./wording";

/** The scores of one sheet as documents print them: the self-score, and the council's beside it where there is one. */
export function scoreData(
  input: DossierInput,
  rule: ConclusionRule,
  stage: "self" | "council",
): TemplateObject {
  const { evaluation, council } = input;
  const decisive = stage === "council" && council !== undefined ? council : evaluation;
  const results = new Map(evaluation.items.map((r) => [r.item.code, r]));
  const appraised = new Map(council?.items.map((r) => [r.item.code, r]));
  const entries = new Map(input.entries.map((e) => [e.code, e]));

  const items = (criterion: Criterion) =>
    criterion.items.flatMap((item, index) => {
      const result = results.get(item.code);
      if (result === undefined) return [];
      return [itemData(index + 1, result, appraised.get(item.code), entries.get(item.code), input, stage)];
    });
  const criteria = input.criteria.criteria.map((criterion, index) =>
    criterionData(index + 1, criterion, items(criterion), input),
  );
  const flat = input.criteria.criteria.flatMap(items);
  const missed = new Set(decisive.items.filter(isMissed).map((r) => r.item.code));
  const differing = differingCodes(input);
  return {
    tieu_chi: criteria,
    nguong_dat: evaluation.passMark,
    tong_diem_chuan: evaluation.maximum,
    tong_diem_tu_cham: evaluation.total,
    tong_diem_tham_dinh: council?.total,
    tong_chenh_lech: difference(council?.total, evaluation.total),
    bat_buoc_dat: decisive.mandatoryMet,
    bat_buoc_tong: decisive.mandatoryTotal,
    dat_tu_cham: passes(evaluation, rule),
    dat_tham_dinh: council === undefined ? undefined : passes(council, rule),
    dat: passes(decisive, rule),
    ly_do_ket_luan: passes(decisive, rule) ? [] : conclusionReasons(decisive, rule),
    khoan_chua_dat: missedProvisions(decisive),
    noi_dung_chua_dat: renumbered(flat.filter((i) => missed.has(String(i.ma)))),
    noi_dung_chenh_lech: renumbered(flat.filter((i) => differing.has(String(i.ma)))),
  };
}

/** Items that the council decided otherwise, as its own view lists them. */
function differingCodes({ criteria, entries, evaluation, council }: DossierInput): ReadonlySet<string> {
  if (council === undefined) return new Set();
  const { differences } = compare(criteria, entries, (column) => (column === "self" ? evaluation : council));
  return new Set(differences.map(({ item }) => item.code));
}

function criterionData(
  stt: number,
  criterion: Criterion,
  noi_dung: readonly TemplateObject[],
  input: DossierInput,
): TemplateObject {
  const own = earnedIn(input.evaluation, criterion.code);
  const appraised = input.council === undefined ? undefined : earnedIn(input.council, criterion.code);
  const clauses = [...new Set(criterion.items.map((i) => formatClause(i.cite)))];
  return {
    stt,
    ma: criterion.code,
    ten: inSentence(criterion.title),
    can_cu: clauses.join("; "),
    diem_chuan: maximumOf(input.evaluation, criterion.code),
    bat_buoc: criterion.items.every((i) => i.mandatory),
    diem_tu_cham: own,
    diem_tham_dinh: appraised,
    chenh_lech: difference(appraised, own),
    dat: noi_dung.every((i) => i.dat_tu_cham === true),
    noi_dung,
  };
}

function itemData(
  stt: number,
  result: ItemResult,
  appraised: ItemResult | undefined,
  entry: Entry | undefined,
  input: DossierInput,
  stage: "self" | "council",
): TemplateObject {
  const { item } = result;
  const own = scoreOnPaper(result, input);
  const theirs = appraised === undefined ? undefined : scoreOnPaper(appraised, input);
  const decisive = stage === "council" && appraised !== undefined ? appraised : result;
  const councilReason = inSentence(entry?.councilReason ?? "");
  const note = inSentence(entry?.note ?? "");
  return {
    stt,
    ma: item.code,
    ten: itemName(item),
    ten_day_du: fullItemName(item),
    can_cu: formatCitation(item.cite),
    diem_chuan: item.points,
    bat_buoc: item.mandatory,
    diem_tu_cham: own,
    dat_tu_cham: isMet(result),
    minh_chung: inSentence(entry?.evidence ?? ""),
    ghi_chu: spellOut(entry?.note ?? "").trim(),
    so_lieu: result.state === "na" ? "" : figuresInWords(item, entry, input.subject.year),
    khong_ap_dung: result.state === "na",
    ly_do_chua_dat: isMissed(decisive)
      ? stage === "council" && councilReason !== ""
        ? councilReason
        : note
      : "",
    ket_qua: resultInWords(result),
    diem_tham_dinh: theirs,
    dat_tham_dinh: appraised === undefined ? undefined : isMet(appraised),
    chenh_lech: difference(theirs, own),
    ly_do_chenh_lech: councilReason,
  };
}

const isMet = (r: ItemResult): boolean => r.state === "full" || r.state === "na";

/** Points as printed; an item left out of the scale shows none, a 0 would read as failed. */
function scoreOnPaper(result: ItemResult, input: DossierInput): number | undefined {
  const leftOut = result.state === "na" && input.criteria.scoring.notApplicable === "excluded-rescale";
  return leftOut || result.state === "blank" || result.state === "invalid" ? undefined : result.earned;
}

const earnedIn = (e: Evaluation, code: string): number | undefined =>
  e.criteria.find((c) => c.code === code)?.earned;
const maximumOf = (e: Evaluation, code: string): number | undefined =>
  e.criteria.find((c) => c.code === code)?.maximum;

/** Points carry at most two decimals; rounding removes binary dust. */
function difference(theirs: number | undefined, own: number | undefined): number | undefined {
  return theirs === undefined || own === undefined ? undefined : Math.round((theirs - own) * 100) / 100;
}

const renumbered = (items: readonly TemplateObject[]): TemplateObject[] =>
  items.map((item, index) => ({ ...item, stt: index + 1 }));
