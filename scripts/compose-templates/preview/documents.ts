import { councilData, listed, residentialRound, unitRound } from "./council-data";
import { attendees, subjectData, type TemplateData } from "./sample-data";
import { AGENCY, COMMUNE, ENTERPRISE, RESIDENTIAL_AREA, SCHOOL, type SampleSubject } from "./subjects";

/** One filled document to look at. */
export interface SampleDocument {
  /** File name of the preview, without extension. */
  name: string;
  template: string;
  data: TemplateData;
}

const SUBJECTS: readonly [string, SampleSubject][] = [
  ["s1", RESIDENTIAL_AREA],
  ["s2", COMMUNE],
  ["s3", AGENCY],
  ["s4", ENTERPRISE],
  ["s5", SCHOOL],
];

const SELF_TEMPLATES: readonly [template: string, symbol: string, number: number | undefined][] = [
  ["a1-dang-ky", "ĐK", 3],
  ["b1-to-trinh", "TTr", 7],
  ["b2-bao-cao", "BC", 6],
  ["b3-bien-ban-hop", "BB", 5],
  ["b4-bang-tu-cham-diem", "", 7],
];

/** The five subjects, two council rounds and the edges of the specification's sample data. */
export function sampleDocuments(): SampleDocument[] {
  const ownDocuments = SUBJECTS.flatMap(([label, subject]) =>
    SELF_TEMPLATES.filter(([template]) => template !== "b1-to-trinh" || passesItself(subject)).map(
      ([template, symbol, number]) => ({
        name: `${label}-${template}`,
        template,
        // A residential area has no registry: number and date are left to the pen.
        data: subjectData(subject, symbol, label === "s1" ? undefined : number),
      }),
    ),
  );
  return [...ownDocuments, ...rounds(), ...edges()];
}

const passesItself = (subject: SampleSubject): boolean => subjectData(subject, "", 1)["dat_tu_cham"] === true;

function rounds(): SampleDocument[] {
  const both = [
    ["round1", residentialRound()],
    ["round2", unitRound()],
  ] as const;
  const lists = both.flatMap(([round, list]) => [
    { name: `${round}-c5`, template: "c5-bien-ban-hoi-dong", data: councilData(list, "BB", 12) },
    { name: `${round}-c6`, template: "c6-bao-cao-tham-dinh", data: councilData(list, "BC", 45) },
    { name: `${round}-c7`, template: "c7-quyet-dinh", data: councilData(list, "QĐ", 1646) },
  ]);
  const notices = [
    ["s1", RESIDENTIAL_AREA],
    ["s5", SCHOOL],
  ] as const;
  return [
    ...lists,
    { name: "s2-c5b", template: "c5b-bang-diem-tham-dinh", data: withSubject(COMMUNE, "BB", 12) },
    { name: "s3-c5b", template: "c5b-bang-diem-tham-dinh", data: withSubject(AGENCY, "BB", 12) },
    ...notices.map(([label, subject]) => ({
      name: `${label}-c8`,
      template: "c8-thong-bao-chua-dat",
      data: withSubject(subject, "TB", 77),
    })),
    { name: "s3-c9", template: "c9-giay-cong-nhan-tham-khao", data: withSubject(AGENCY, "QĐ", 1646) },
  ];
}

function edges(): SampleDocument[] {
  const onlyFailed = [listed(SCHOOL)];
  const onePassed = [listed(AGENCY)];
  const awkward: SampleSubject = {
    ...ENTERPRISE,
    name: "Công ty trách nhiệm hữu hạn một thành viên “A & B <Mẫu>” chi nhánh Mẫu Sơn Mẫu",
    issuer: "Công ty trách nhiệm hữu hạn một thành viên “A & B <Mẫu>” chi nhánh Mẫu Sơn Mẫu",
  };
  const blank = subjectData(awkward, "TTr", undefined);
  const agency = subjectData(AGENCY, "TTr", 7);
  return [
    {
      name: "edge-none-passed-c6",
      template: "c6-bao-cao-tham-dinh",
      data: councilData(onlyFailed, "BC", 45),
    },
    { name: "edge-one-subject-c7", template: "c7-quyet-dinh", data: councilData(onePassed, "QĐ", 1646) },
    { name: "edge-awkward-name-b1", template: "b1-to-trinh", data: blank },
    { name: "edge-two-addressees-b1", template: "b1-to-trinh", data: { ...agency, ...TWO_ADDRESSEES } },
    {
      name: "edge-decimal-b1",
      template: "b1-to-trinh",
      data: { ...agency, tong_diem_tu_cham: 92.5, tai_lieu_khac: [], thang_diem_minh_hoa: false },
    },
    {
      name: "edge-forty-people-b3",
      template: "b3-bien-ban-hop",
      data: { ...subjectData(COMMUNE, "BB", 5), thanh_phan: attendees(40) },
    },
  ];
}

const TWO_ADDRESSEES = {
  kinh_gui_nhieu: true,
  kinh_gui: ["Thường trực Ban Chỉ đạo 138 xã Mẫu Sơn Mẫu", "Công an xã Mẫu Sơn Mẫu"],
};

const withSubject = (subject: SampleSubject, symbol: string, number: number): TemplateData => ({
  ...councilData([listed(subject)], symbol, number),
  ...listed(subject),
});
