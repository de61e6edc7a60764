/** One thing wrong in a criteria set, with the place as a path such as `subjects.school.criteria[2].items[0].points`. */
export interface CriteriaProblem {
  readonly path: string;
  readonly message: string;
}

/**
 * Reads unknown JSON with a path in hand. Every fault is noted and reading goes on with a harmless
 * stand-in, so that one pass finds all faults; the caller must discard the result if `problems` is not empty.
 */
export class JsonReader {
  constructor(
    private readonly value: unknown,
    readonly path: string,
    readonly problems: CriteriaProblem[],
  ) {}

  problem(message: string, path = this.path): void {
    this.problems.push({ path: path === "" ? "(gốc)" : path, message });
  }

  /** Whether a value under this one, by the end of its path, is a stand-in; what is computed from it would mislead. */
  hasStandIn(ending: RegExp): boolean {
    return this.problems.some(
      (p) => p.path.startsWith(this.path) && ending.test(p.path.slice(this.path.length)),
    );
  }

  /** The object's members; unknown keys and missing required keys are faults. */
  object(required: readonly string[], optional: readonly string[] = []): (key: string) => JsonReader {
    const record = isRecord(this.value) ? this.value : {};
    if (!isRecord(this.value)) this.problem(`cần một đối tượng, đang là ${kindOf(this.value)}`);
    else {
      for (const key of Object.keys(record))
        if (!required.includes(key) && !optional.includes(key))
          this.problem("khóa không có trong định dạng; xóa hoặc sửa tên khóa", join(this.path, key));
      for (const key of required)
        if (!Object.hasOwn(record, key)) this.problem("thiếu giá trị bắt buộc", join(this.path, key));
    }
    return (key) =>
      new JsonReader(
        Object.hasOwn(record, key) ? record[key] : undefined,
        join(this.path, key),
        isRecord(this.value) && Object.hasOwn(record, key) ? this.problems : [],
      );
  }

  keys(): string[] {
    return isRecord(this.value) ? Object.keys(this.value) : [];
  }

  /** The member that decides which other members are allowed; `undefined`, with its problem noted, when it is none of these. */
  tag<const T extends string>(key: string, allowed: readonly [T, ...T[]]): T | undefined {
    if (!isRecord(this.value)) {
      this.problem(`cần một đối tượng, đang là ${kindOf(this.value)}`);
      return undefined;
    }
    const inner = Object.hasOwn(this.value, key) ? this.value[key] : undefined;
    const found = new JsonReader(inner, join(this.path, key), this.problems).oneOf(allowed);
    return found === inner ? found : undefined;
  }

  get isPresent(): boolean {
    return this.value !== undefined;
  }

  get isNull(): boolean {
    return this.value === null;
  }

  get isList(): boolean {
    return Array.isArray(this.value);
  }

  array(): JsonReader[] {
    if (!Array.isArray(this.value)) {
      this.problem(`cần một danh sách, đang là ${kindOf(this.value)}`);
      return [];
    }
    if (this.value.length === 0) this.problem("danh sách trống");
    return this.value.map((v, i) => new JsonReader(v, `${this.path}[${i}]`, this.problems));
  }

  /** Non-empty text, trimmed, in NFC; `longest` in UTF-16 units, as hosts count. */
  text(longest = Infinity): string {
    if (typeof this.value !== "string" || this.value.trim() === "") {
      this.problem(
        typeof this.value === "string" ? "văn bản trống" : `cần văn bản, đang là ${kindOf(this.value)}`,
      );
      return "";
    }
    const text = this.value.normalize("NFC").trim();
    if (text.length > longest) this.problem(`dài ${text.length} ký tự, nhiều nhất ${longest}`);
    return text;
  }

  oneOf<const T extends string>(allowed: readonly [T, ...T[]]): T {
    const found = allowed.find((a) => a === this.value);
    if (found === undefined)
      this.problem(`chỉ nhận ${allowed.map((a) => `“${a}”`).join(" hoặc ")}, đang là ${show(this.value)}`);
    return found ?? allowed[0];
  }

  bool(): boolean {
    if (typeof this.value !== "boolean") this.problem(`cần true hoặc false, đang là ${show(this.value)}`);
    return this.value === true;
  }

  /** A number in the closed range; with `integer`, a whole one. */
  number(range: { min: number; max: number; integer?: boolean }): number {
    const v = this.value;
    const whole = range.integer === true;
    if (
      typeof v !== "number" ||
      !Number.isFinite(v) ||
      v < range.min ||
      v > range.max ||
      (whole && !Number.isInteger(v))
    ) {
      this.problem(`cần ${whole ? "số nguyên" : "số"} từ ${range.min} đến ${range.max}, đang là ${show(v)}`);
      return range.min;
    }
    return v;
  }

  /** Text that matches a pattern; `form` shows a person what is wanted. */
  pattern(pattern: RegExp, form: string): string {
    const t = this.text();
    if (t !== "" && !pattern.test(t)) this.problem(`cần dạng ${form}, đang là “${t}”`);
    return t;
  }

  /** A day `yyyy-mm-dd` that the calendar has. */
  date(form: string): string {
    const d = this.pattern(ISO_DATE, form);
    if (ISO_DATE.test(d) && !isCalendarDay(d)) this.problem(`ngày “${d}” không có trong lịch`);
    return d;
  }

  /** A day `mm-dd` that every year has. */
  monthDay(form: string): string {
    const d = this.pattern(MONTH_DAY, form);
    if (MONTH_DAY.test(d) && !isCalendarDay(`${COMMON_YEAR}-${d}`))
      this.problem(`ngày “${d}” không có trong lịch`);
    return d;
  }
}

const ISO_DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const MONTH_DAY = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
/** A year without 29 February. */
const COMMON_YEAR = 2001;

function isCalendarDay(date: string): boolean {
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}

function isRecord(v: unknown): v is Record<string, unknown> {
  return typeof v === "object" && v !== null && !Array.isArray(v);
}

function join(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}

function kindOf(v: unknown): string {
  if (v === null) return "null";
  if (Array.isArray(v)) return "danh sách";
  switch (typeof v) {
    case "undefined":
      return "trống";
    case "string":
      return "văn bản";
    case "number":
      return "số";
    case "boolean":
      return "true/false";
    default:
      return "đối tượng";
  }
}

function show(v: unknown): string {
  return typeof v === "string"
    ? `“${v}”`
    : typeof v === "number" || typeof v === "boolean"
      ? String(v)
      : kindOf(v);
}
