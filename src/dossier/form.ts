import { formatShortDate, isIsoDate } from "../vi";
import { FIELD_CATALOGUE, type CatalogueField } from "./catalogue";
import { FORM_GROUPS, type FormGroup, type FormInput } from "./catalogue-field";
import { holds, isRequired } from "./conditions";
import { documentKind, type DocumentId } from "./documents";
import { LEFT_BLANK } from "./profile";
import { parseField } from "./parse-field";
import type { DocumentPlan } from "./plan";
import type { DossierInput } from "./types";
import { DocumentValues } from "./values";

export const GROUP_LABELS: Readonly<Record<FormGroup, { readonly label: string; readonly english: string }>> =
  {
    meeting: { label: "Cuộc họp", english: "Meeting" },
    people: { label: "Thành phần dự họp", english: "Attendees" },
    vote: { label: "Biểu quyết", english: "Vote" },
    report: { label: "Nội dung báo cáo", english: "Report text" },
    refs: { label: "Văn bản đã ban hành", english: "Issued documents" },
    sign: { label: "Người ký", english: "Signer" },
    unit: { label: "Đơn vị, thẩm quyền", english: "Unit and authority" },
    council: { label: "Hội đồng", english: "Council" },
  };

/** One field of the form with its present state. Texts are as a person types them. */
export interface FormField {
  /** Where its text is stored; hand it to `writeProfile`. */
  readonly key: string;
  readonly field: CatalogueField;
  readonly group: FormGroup;
  readonly label: string;
  readonly english: string;
  readonly input: FormInput;
  /** What was typed; empty while the default stands. */
  readonly typed: string;
  /** The effective text: typed, else the default. */
  readonly text: string;
  readonly defaultText: string;
  readonly isRequired: boolean;
  /** Required and without a value that could be known: ask for it. */
  readonly isMissing: boolean;
  /** Why the text cannot be read. */
  readonly problem?: string;
  readonly hint?: string;
  readonly hintEnglish?: string;
  /** The default rests on an unverified authority or legal row. */
  readonly isUnverified: boolean;
  /** Planned documents that need it. */
  readonly documents: readonly DocumentId[];
}

/** Fields whose default comes from another field: asked for there, not twice. */
const FOLLOWS: Readonly<Record<string, readonly string[]>> = {
  "ky.ho_ten": ["nguoi_dung_dau.ho_ten"],
  "ky.quyen_han": ["nguoi_dung_dau.chuc_vu"],
  "chu_tri.ho_ten": ["nguoi_dung_dau.ho_ten"],
  "chu_tri.chuc_vu": ["nguoi_dung_dau.chuc_vu"],
  "co_quan_tham_dinh.ten": ["tinh", "huyen"],
  nguoi_quyet_dinh: ["tinh", "huyen"],
  kinh_gui: ["co_quan_tham_dinh.ten", "tinh", "huyen"],
  dia_chi: ["tinh"],
  ngay_ket_thuc_hop: ["ngay_hop"],
  thanh_phan_tom_tat: ["thanh_phan"],
  "bieu_quyet.co_mat": ["thanh_phan"],
  "bieu_quyet.khong_dong_y": ["bieu_quyet.dong_y"],
};

const FROM_AUTHORITY = new Set(["co_quan_tham_dinh.ten", "nguoi_quyet_dinh", "kinh_gui"]);

/**
 * The fields that the given documents ask for, by group and in catalogue order. Only fields with `isMissing` need
 * asking; all others hold a typed text or a default and can be changed.
 */
export function formFields(plans: readonly Pick<DocumentPlan, "id">[], input: DossierInput): FormField[] {
  const documents = plans.map((p) => documentKind(p.id));
  const fields = new Map<string, FormField>();
  for (const { id, code } of documents) {
    const values = new DocumentValues(input, code);
    for (const field of FIELD_CATALOGUE) {
      const asked = field.asked;
      if (asked === undefined || !asked.documents.includes(code)) continue;
      if (asked.when !== undefined && !holds(asked.when, values.circumstances)) continue;
      const state = fieldState(field, values, id);
      const known = fields.get(state.key);
      fields.set(state.key, known === undefined ? state : merged(known, state));
    }
  }
  return byGroup(withoutFollowers([...fields.values()]));
}

function fieldState(field: CatalogueField, values: DocumentValues, id: DocumentId): FormField {
  const { asked } = field;
  const typed = values.typed(field) ?? "";
  const defaultText = forForm(values.defaultText(field.name), asked?.input);
  const text = typed === "" ? defaultText : typed;
  const parsed = parseField(field, text);
  const required =
    isRequired(field.required, values.circumstances) && (asked?.requiredIn?.includes(values.code) ?? true);
  const leftBlank = text === LEFT_BLANK && asked?.mayStayBlank === true;
  return {
    key: values.key(field),
    field,
    group: asked?.group ?? "unit",
    label: field.label,
    english: field.english,
    input: asked?.input ?? "text",
    typed,
    text,
    defaultText,
    isRequired: required,
    isMissing: required && !leftBlank && parsed.ok && isEmpty(parsed.value),
    // A default cannot be mended here: what it is made from says what is wrong.
    ...(parsed.ok || typed === "" ? {} : { problem: parsed.message }),
    ...(asked?.hint === undefined ? {} : { hint: asked.hint }),
    ...(asked?.hintEnglish === undefined ? {} : { hintEnglish: asked.hintEnglish }),
    isUnverified: typed === "" && FROM_AUTHORITY.has(field.name) && values.authority?.verified !== true,
    documents: [id],
  };
}

function merged(a: FormField, b: FormField): FormField {
  return {
    ...a,
    isRequired: a.isRequired || b.isRequired,
    isMissing: a.isMissing || b.isMissing,
    documents: [...a.documents, ...b.documents],
  };
}

/** A follower of a missing field is filled with it; asking for both would ask twice. */
function withoutFollowers(fields: readonly FormField[]): FormField[] {
  const missing = new Set(
    fields.filter((f) => f.isMissing || f.problem !== undefined).map((f) => f.field.name),
  );
  return fields.map((f) => {
    const follows = FOLLOWS[f.field.name]?.some((leader) => missing.has(leader)) ?? false;
    return f.isMissing && follows ? { ...f, isMissing: false } : f;
  });
}

function byGroup(fields: readonly FormField[]): FormField[] {
  return FORM_GROUPS.flatMap((group) => fields.filter((f) => f.group === group));
}

/** Defaults hold dates as ISO where they come from another field's value; people type 31/10/2026. */
function forForm(text: string, input: FormInput | undefined): string {
  return input === "date" && isIsoDate(text) ? formatShortDate(text) : text;
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
