import { HostClass } from "../interpreter";
import type { Session } from "./session";
import { oneOf } from "./targets";

const numberFormatInfoClass = new HostClass<Session>("NumberFormatInfo", {
  properties: {
    NumberDecimalSeparator: { get: ({ workbook }) => workbook.culture.decimal },
    NumberGroupSeparator: { get: ({ workbook }) => workbook.culture.thousands },
  },
});

const datetimeFormatInfoClass = new HostClass<Session>("DatetimeFormatInfo", {
  properties: {
    DateSeparator: { get: () => "/" },
    LongDatePattern: { get: () => "dd MMMM yyyy" },
    ShortDatePattern: {
      get: ({ workbook }) => (workbook.culture.dateOrder === "dmy" ? "dd/MM/yyyy" : "M/d/yyyy"),
    },
    TimeSeparator: { get: () => ":" },
  },
});

const cultureInfoClass = new HostClass<Session>("CultureInfo", {
  properties: { Name: { get: ({ workbook }) => workbook.culture.name } },
  navigations: {
    DatetimeFormat: (session) => datetimeFormatInfoClass.of(session),
    NumberFormat: (session) => numberFormatInfoClass.of(session),
  },
});

export const applicationClass = new HostClass<Session>("Application", {
  properties: {
    CalculationMode: {
      get: ({ workbook }) => workbook.state.calculationMode,
      set: ({ workbook }, value) =>
        workbook.update({
          calculationMode: oneOf(value, ["Automatic", "AutomaticExceptTables", "Manual"], "calculation mode"),
        }),
    },
    CalculationState: { get: () => "Done" },
    DecimalSeparator: { get: ({ workbook }) => workbook.culture.decimal },
    ThousandsSeparator: { get: ({ workbook }) => workbook.culture.thousands },
    UseSystemSeparators: { get: () => true },
  },
  navigations: { CultureInfo: (session) => cultureInfoClass.of(session) },
  methods: {
    // Everything is always calculated when it is read.
    Calculate: () => null,
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
});

export const APPLICATION_CLASSES = [
  applicationClass,
  cultureInfoClass,
  numberFormatInfoClass,
  datetimeFormatInfoClass,
] as const;
