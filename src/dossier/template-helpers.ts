import type { HelperFunction } from "../docx";
import {
  balanceLines,
  capitalizeFirst,
  describeChange,
  DOTTED_LINE,
  enumerationLetter,
  formatCount,
  formatDate,
  formatDocumentNumber,
  formatDocumentReference,
  formatNumber,
  formatPercent,
  formatShortDate,
  formatSigned,
  formatTime,
  headerRule,
  numberInWords,
  romanNumeral,
  toNfc,
  upperCase,
} from "../vi";

/** A template handed a helper something it cannot take. The engine adds document part and tag. */
export class HelperArgumentError extends Error {
  constructor(
    readonly helper: string,
    /** 1-based. */
    readonly argument: number,
    readonly value: unknown,
    expected: string,
  ) {
    super(`Hàm “${helper}”, tham số ${argument}: cần ${expected}, đang là ${describe(value)}.`);
    this.name = "HelperArgumentError";
  }
}

/** Reads the arguments of one call, each with its place for the error. */
class Arguments {
  constructor(
    private readonly helper: string,
    private readonly args: readonly unknown[],
  ) {}

  isEmpty(index: number): boolean {
    const value = this.args[index];
    return value === undefined || value === null || value === "";
  }

  number(index: number): number {
    const value = this.args[index];
    if (typeof value === "number" && Number.isFinite(value)) return value;
    throw this.wrong(index, "một số");
  }

  text(index: number): string {
    const value = this.args[index];
    if (typeof value === "string") return value;
    if (typeof value === "number") return String(value);
    throw this.wrong(index, "một đoạn chữ");
  }

  list(index: number): readonly unknown[] {
    const value = this.args[index];
    if (Array.isArray(value)) return value;
    throw this.wrong(index, "một danh sách");
  }

  /** Claims only: a text “false” would else read as true. */
  boolean(index: number): boolean {
    const value = this.args[index];
    if (typeof value === "boolean") return value;
    throw this.wrong(index, "đúng hoặc sai");
  }

  /** Numbers as numbers, text in NFC, for comparisons. */
  plain(index: number): unknown {
    const value = this.args[index];
    if (typeof value === "object" && value !== null) throw this.wrong(index, "một giá trị đơn");
    return typeof value === "string" ? toNfc(value) : (value ?? undefined);
  }

  /** Handlebars' own truth: 0, empty text, empty list and nothing are false. */
  truths(): boolean[] {
    return this.args.map((v) => (Array.isArray(v) ? v.length > 0 : Boolean(v)));
  }

  member(index: number, name: string): unknown {
    const value = this.args[index];
    if (typeof value !== "object" || value === null || Array.isArray(value))
      throw this.wrong(index, "một nhóm trường có số và ký hiệu");
    return Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
  }

  wrong(index: number, expected: string): HelperArgumentError {
    return new HelperArgumentError(this.helper, index + 1, this.args[index], expected);
  }
}

function helper(name: string, body: (a: Arguments) => unknown): [string, HelperFunction] {
  return [name, (args) => body(new Arguments(name, args))];
}

/** An empty first argument prints nothing. */
function formatting(name: string, body: (a: Arguments) => string): [string, HelperFunction] {
  return helper(name, (a) => (a.isEmpty(0) ? "" : body(a)));
}

/** Two figures, of which none may be missing. */
function ofTwo(name: string, body: (a: number, b: number) => unknown): [string, HelperFunction] {
  return helper(name, (a) => (a.isEmpty(0) || a.isEmpty(1) ? "" : body(a.number(0), a.number(1))));
}

function comparing(name: string, holds: (order: number) => boolean): [string, HelperFunction] {
  return helper(name, (a) => {
    if (a.isEmpty(0) || a.isEmpty(1)) return false;
    return holds(Math.sign(a.number(0) - a.number(1)));
  });
}

/** A document number may be absent: room for the pen is then printed. */
function numberPart(value: unknown, wrong: () => Error): string | number | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  if (typeof value !== "string" && typeof value !== "number") throw wrong();
  return value;
}

/** What templates may call, by name. Source: the document specification, section 6; the rules live in src/vi. */
export const TEMPLATE_HELPERS: Readonly<Record<string, HelperFunction>> = Object.fromEntries([
  helper("ngay_thang", (a) =>
    formatDate(a.isEmpty(0) ? "" : a.text(0), a.isEmpty(1) ? undefined : a.number(1)),
  ),
  formatting("ngay_ngan", (a) => formatShortDate(a.text(0))),
  formatting("gio_phut", (a) => formatTime(a.text(0))),
  formatting("so", (a) => formatNumber(a.number(0))),
  formatting("co_dau", (a) => formatSigned(a.number(0))),
  formatting("so_dem", (a) => formatCount(a.number(0))),
  helper("so_van_ban", (a) => formatDocumentNumber(a.isEmpty(0) ? undefined : a.text(0))),
  helper("so_hieu", (a) => {
    if (a.isEmpty(0)) return "";
    const wrong = () => a.wrong(0, "số và ký hiệu văn bản");
    const number = numberPart(a.member(0, "so_thu_tu"), wrong);
    const symbol = numberPart(a.member(0, "ky_hieu"), wrong);
    return symbol === undefined
      ? formatDocumentNumber(number)
      : formatDocumentReference(number, String(symbol));
  }),
  helper("dau", (a) => (!a.isEmpty(0) && a.boolean(0) ? "." : ";")),
  formatting("noi", (a) =>
    a
      .list(0)
      .map((part) => {
        if (typeof part !== "string") throw a.wrong(0, "một danh sách chữ");
        return toNfc(part);
      })
      .join("; "),
  ),
  ofTwo("phan_tram", formatPercent),
  ofTwo("tang_giam", describeChange),
  formatting("bang_chu", (a) => numberInWords(a.number(0))),
  formatting("hoa_dau", (a) => capitalizeFirst(a.text(0))),
  // The optional second argument is how many letters the column holds: long names break into even lines.
  formatting("viet_hoa", (a) =>
    a.isEmpty(1) ? upperCase(a.text(0)) : balanceLines(upperCase(a.text(0)), a.number(1)),
  ),
  formatting("la_ma", (a) => romanNumeral(a.number(0))),
  formatting("thu_tu_chu", (a) => enumerationLetter(a.number(0))),
  formatting("ke_ngang", (a) => (a.isEmpty(1) ? headerRule(a.text(0)) : headerRule(a.text(0), a.number(1)))),
  helper("danh_dau", (a) => (!a.isEmpty(0) && a.boolean(0) ? "x" : "")),
  helper("mac_dinh", (a) => (a.isEmpty(0) ? DOTTED_LINE : toNfc(a.text(0)))),
  ofTwo("cong", (x, y) => x + y),
  helper("co", (a) => !a.isEmpty(0)),
  helper("eq", (a) => a.plain(0) === a.plain(1)),
  helper("ne", (a) => a.plain(0) !== a.plain(1)),
  comparing("gt", (order) => order > 0),
  comparing("gte", (order) => order >= 0),
  comparing("lt", (order) => order < 0),
  comparing("lte", (order) => order <= 0),
  helper("and", (a) => a.truths().every((t) => t)),
  helper("or", (a) => a.truths().some((t) => t)),
  helper("not", (a) => a.truths()[0] !== true),
]);

function describe(value: unknown): string {
  if (value === undefined || value === null) return "trống";
  if (Array.isArray(value)) return "danh sách";
  if (typeof value === "object") return "nhóm trường";
  return typeof value === "string" ? `“${value}”` : String(value);
}
