import { registerOfNew } from "../src/council";
import { SUBJECT_TYPES, type CriteriaSet, type SubjectType } from "../src/criteria";
import { blankForm, scorecardsIn } from "../src/scorecard";
import { writeXlsx, type PlainSheet, type PlainWorkbook } from "../src/xlsx";

/** A ready workbook: works without the add-in, and is known to it when opened later. */
export interface WorkbookFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const FORMS: Readonly<
  Record<SubjectType, { readonly file: string; readonly sheet: string; readonly inCommune: number }>
> = {
  "residential-area": { file: "khu-dan-cu", sheet: "Khu dân cư", inCommune: 12 },
  commune: { file: "xa-phuong", sheet: "Xã, phường", inCommune: 1 },
  agency: { file: "co-quan", sheet: "Cơ quan", inCommune: 3 },
  enterprise: { file: "doanh-nghiep", sheet: "Doanh nghiệp", inCommune: 2 },
  school: { file: "co-so-giao-duc", sheet: "Cơ sở giáo dục", inCommune: 3 },
};

/** One workbook per subject type, and one for a whole commune with the register of its units in front. */
export function workbookFiles(set: CriteriaSet, year: number): WorkbookFile[] {
  const single = SUBJECT_TYPES.map((type): WorkbookFile => {
    const form = blankForm(set, { type, year, id: "mau", sheetName: "Bảng chấm điểm" });
    return { name: `cham-diem-${FORMS[type].file}.xlsx`, bytes: writeXlsx(workbookOf([form])) };
  });
  return [...single, { name: "cham-diem-ca-xa.xlsx", bytes: writeXlsx(communeWorkbook(set, year)) }];
}

function communeWorkbook(set: CriteriaSet, year: number): PlainWorkbook {
  const order: readonly SubjectType[] = ["commune", ...SUBJECT_TYPES.filter((t) => t !== "commune")];
  const listed = order.flatMap((type) => {
    const { sheet, inCommune } = FORMS[type];
    return Array.from({ length: inCommune }, (_, i) => ({
      type,
      sheetName: inCommune === 1 ? sheet : `${sheet} ${i + 1}`,
    }));
  });
  const forms = listed.map(({ type, sheetName }, i) =>
    blankForm(set, { type, year, sheetName, id: `mau-${i + 1}` }),
  );
  const register = registerOfNew(scorecardsIn(workbookOf(forms), [set]), [set]);
  return workbookOf([register, ...forms]);
}

function workbookOf(sheets: readonly PlainSheet[]): PlainWorkbook {
  return {
    sheets,
    activeSheet: 0,
    names: [],
    properties: { title: "Bảng chấm điểm An toàn về an ninh, trật tự", creator: "Chấm điểm ANTT" },
    defaultFont: { name: "Times New Roman", size: 12 },
  };
}
