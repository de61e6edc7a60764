import { authorityOf, likelyLevel, placeOf } from "./authority-names";
import type { AuthorityLevel, AuthorityRow } from "./authority";
import { catalogueField, type CatalogueField } from "./catalogue";
import type { Circumstances } from "./conditions";
import { passes, type ConclusionRule } from "./conclusion";
import { DEFAULTS, type DefaultContext } from "./defaults";
import { documentKind, issuerOf, type DocumentCode, type DossierKind } from "./documents";
import { hasModel } from "./figures";
import { LEFT_BLANK, profileKey, readProfile } from "./profile";
import { NO, parseField, type FieldLine, type FieldValue, type ParsedField } from "./parse-field";
import type { DossierInput } from "./types";

/** Fields that differ by issuing body. */
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

/** Fields with a text of their own in one document. */
const BY_DOCUMENT: Readonly<Partial<Record<DocumentCode, readonly string[]>>> = {
  B3: ["noi_nhan", "noi_luu"],
  C5: ["noi_nhan", "noi_luu", "van_ban.so_thu_tu", "van_ban.ky_hieu"],
  C6: ["noi_nhan"],
  C7: ["noi_nhan", "can_cu_phap_ly"],
  C8: ["noi_nhan", "van_ban.ky_hieu", "van_ban.ngay"],
  C9: ["van_ban.ngay"],
};

/** Whose date a dossier goes by, first known first. */
const DATED_BY: Readonly<Record<DossierKind, readonly string[]>> = {
  registration: ["ho_so.dang_ky.ngay"],
  recognition: ["ho_so.to_trinh.ngay", "ho_so.bao_cao.ngay"],
  appraisal: ["ho_so.quyet_dinh.ngay", "ho_so.bao_cao_tham_dinh.ngay", "hoi_dong.ngay_hop"],
};

/**
 * The texts and values of the form's fields for one document: typed, or else their defaults. Nothing in it changes;
 * defaults lean on each other, so each is worked out once.
 */
export class DocumentValues {
  private readonly defaults = new Map<string, string>();
  private knownCircumstances: Circumstances | undefined;
  private knownContext: DefaultContext | undefined;

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
    const known = this.defaults.get(name);
    if (known !== undefined) return known;
    const text = DEFAULTS[name]?.(this.defaultContext()) ?? "";
    this.defaults.set(name, text);
    return text;
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
    const dates = DATED_BY[documentKind(this.code).kind].map((name) => this.textValue(name));
    return dates.find((d) => d !== undefined) ?? this.input.today;
  }

  get levelValue(): string {
    return this.typed(catalogueField("cap_quyet_dinh")) ?? likelyLevel(this.input.subject.name);
  }

  get authority(): AuthorityRow | undefined {
    return authorityOf(this.input, this.date, this.levelValue);
  }

  /** Name of the place whose bodies appraise and decide; empty while unknown. */
  get decidingPlace(): string {
    const { authority } = this;
    return authority === undefined ? "" : placeOf(this.input, authority.level, (name) => this.text(name));
  }

  get circumstances(): Circumstances {
    const { subject, evaluation } = this.input;
    return (this.knownCircumstances ??= {
      type: subject.type,
      isEarly: (subject.earlyReason ?? "") !== "",
      hasParty: this.text("co_to_chuc_dang") !== NO,
      hasModel: hasModel(this.input),
      passes: passes(evaluation, this.rule),
      level: this.level,
    });
  }

  private get level(): AuthorityLevel {
    return this.authority?.level ?? "commune";
  }

  private variant(name: string): string {
    const { code } = this;
    if (BY_DOCUMENT[code]?.includes(name) === true) return code === "B3" ? "minutes" : code.toLowerCase();
    const issuer = issuerOf(code, this.input.subject.type);
    return BY_ISSUER.has(name) && issuer !== "self" ? issuer : "";
  }

  private defaultContext(): DefaultContext {
    const place = () => this.decidingPlace;
    return (this.knownContext ??= {
      input: this.input,
      code: this.code,
      text: (name) => this.text(name),
      // Only where asked for: the place may itself be a typed text with a default.
      get decidingPlace() {
        return place();
      },
      level: this.levelValue,
      date: this.date,
    });
  }
}
