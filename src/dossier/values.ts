import { authorityOf, likelyLevel, placeOf } from "./authority-names";
import type { AuthorityLevel, AuthorityRow } from "./authority";
import { catalogueField, type CatalogueField } from "./catalogue";
import type { Circumstances } from "./conditions";
import { passes, type ConclusionRule } from "./conclusion";
import { DEFAULTS, type DefaultContext } from "./defaults";
import { issuerOf, type DocumentCode } from "./documents";
import { hasModel } from "./figures";
import { LEFT_BLANK, profileKey, readProfile } from "./profile";
import { NO, parseField, type FieldLine, type FieldValue, type ParsedField } from "./parse-field";
import type { DossierInput } from "./types";

/** Fields that differ by issuing body; minutes also have their own recipients. */
const BY_ISSUER = new Set([
  "don_vi.chu_quan",
  "don_vi.ten",
  "don_vi.dia_danh",
  "ky.quyen_han",
  "ky.chuc_vu_khac",
  "ky.ho_ten",
  "noi_nhan",
  "noi_luu",
]);

/** The texts and values of the form's fields for one document: typed, or else their defaults. */
export class DocumentValues {
  constructor(
    readonly input: DossierInput,
    readonly code: DocumentCode,
  ) {}

  key(field: CatalogueField): string {
    return profileKey(field, this.input.subject.id, this.variant(field.name));
  }

  /** What was typed; `undefined` where the default stands. */
  typed(field: CatalogueField): string | undefined {
    return readProfile(this.input.profile, this.key(field));
  }

  defaultText(name: string): string {
    return DEFAULTS[name]?.(this.defaultContext()) ?? "";
  }

  /** Typed text or default; “-” reads as empty. */
  text(name: string): string {
    const text = this.typed(catalogueField(name)) ?? this.defaultText(name);
    return text === LEFT_BLANK ? "" : text;
  }

  parsed(name: string): ParsedField {
    const field = catalogueField(name);
    return parseField(field, this.typed(field) ?? this.defaultText(name));
  }

  /** The value; an unreadable text counts as none here, the checks report it. */
  value(name: string): FieldValue {
    const parsed = this.parsed(name);
    return parsed.ok ? parsed.value : undefined;
  }

  textValue(name: string): string | undefined {
    const value = this.value(name);
    return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
  }

  numberValue(name: string): number | undefined {
    const value = this.value(name);
    return typeof value === "number" ? value : undefined;
  }

  lines(name: string): string[] {
    const value = this.value(name);
    return Array.isArray(value) ? value.filter((v): v is string => typeof v === "string") : [];
  }

  rows(name: string): FieldLine[] {
    const value = this.value(name);
    return Array.isArray(value) ? value.filter((v): v is FieldLine => typeof v === "object") : [];
  }

  get rule(): ConclusionRule {
    return this.text("quy_tac_ket_luan") === "thang_diem_va_thong_tu"
      ? "thang_diem_va_thong_tu"
      : "thang_diem";
  }

  /** The day whose law the document follows: its own, or today while it has none. */
  get date(): string {
    const keys = this.code === "A1" ? ["ho_so.dang_ky.ngay"] : ["ho_so.to_trinh.ngay", "ho_so.bao_cao.ngay"];
    return keys.map((k) => this.textValue(k)).find((d) => d !== undefined) ?? this.input.today;
  }

  get levelValue(): string {
    return this.typed(catalogueField("cap_quyet_dinh")) ?? likelyLevel(this.input.subject.name);
  }

  get authority(): AuthorityRow | undefined {
    return authorityOf(this.input, this.date, this.levelValue);
  }

  get circumstances(): Circumstances {
    const { subject, evaluation } = this.input;
    return {
      type: subject.type,
      isEarly: (subject.earlyReason ?? "") !== "",
      hasParty: this.text("co_to_chuc_dang") !== NO,
      hasModel: hasModel(this.input),
      passes: passes(evaluation, this.rule),
      level: this.level,
    };
  }

  private get level(): AuthorityLevel {
    return this.authority?.level ?? "commune";
  }

  private variant(name: string): string {
    if (this.code === "B3" && (name === "noi_nhan" || name === "noi_luu")) return "minutes";
    const issuer = issuerOf(this.code, this.input.subject.type);
    return BY_ISSUER.has(name) && issuer !== "self" ? issuer : "";
  }

  private defaultContext(): DefaultContext {
    const text = (name: string): string => this.text(name);
    const { authority } = this;
    return {
      input: this.input,
      code: this.code,
      text,
      decidingPlace: authority === undefined ? "" : placeOf(this.input, authority.level, text),
      level: this.levelValue,
      date: this.date,
    };
  }
}
