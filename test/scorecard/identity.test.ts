import fc from "fast-check";
import { fingerprint, SUBJECT_TYPES } from "../../src/criteria";
import {
  identityOf,
  LAYOUT_VERSION,
  readStamp,
  writeStamp,
  type ScorecardIdentity,
} from "../../src/scorecard";
import { STOCK, tableOf } from "../criteria/stock-set";
import { subjectOf } from "./scored-sheet";

const IDENTITY = identityOf(STOCK, tableOf("school"), subjectOf("school"));

test("the identity of a new sheet names its set and fingerprints its points table", () => {
  expect(IDENTITY).toEqual({
    layoutVersion: LAYOUT_VERSION,
    subject: { id: "id-1", type: "school", name: "Thôn Nà Mẫu", commune: "Xã Mẫu Sơn Mẫu", year: 2026 },
    setId: "lang-son-2022-minh-hoa",
    setFingerprint: fingerprint(tableOf("school")),
    isIllustrative: true,
  });
});

test("a stamp comes back as it was written, whatever the names", () => {
  const text = fc.string({ unit: "grapheme" });
  const identities: fc.Arbitrary<ScorecardIdentity> = fc
    .record({
      id: text,
      type: fc.constantFrom(...SUBJECT_TYPES),
      name: fc.oneof(text, fc.constantFrom('Tổ "3" \\ khối', "Thôn Nà Mẫu", "'=1+1")),
      commune: text,
      year: fc.integer({ min: 2000, max: 2100 }),
      early: fc.option(text, { nil: undefined }),
      set: text,
      isIllustrative: fc.boolean(),
    })
    .map(({ early, set, isIllustrative, ...subject }) => ({
      layoutVersion: LAYOUT_VERSION,
      subject: early === undefined ? subject : { ...subject, earlyReason: early },
      setId: set,
      setFingerprint: "0123456789abcdef",
      isIllustrative,
    }));
  fc.assert(
    fc.property(identities, (identity) => {
      expect(readStamp(writeStamp(identity))).toEqual(identity);
    }),
  );
});

describe("a damaged stamp is no stamp", () => {
  const stamp = writeStamp(IDENTITY);
  const changed = (change: Record<string, unknown>) =>
    JSON.stringify({ ...(JSON.parse(stamp) as object), ...change });

  test.each<[string, unknown]>([
    ["nothing", undefined],
    ["a number", 2026],
    ["another text", "ANTT"],
    ["another JSON", '{"mark":"khác","id":"ANTT"}'],
    ["a list", '["ANTT"]'],
    ["null beside the mark", 'null "ANTT"'],
    ["no mark", changed({ mark: undefined, name: "ANTT" })],
    ["an unknown subject type", changed({ type: "hamlet" })],
    ["a subject type that is no text", changed({ type: 4 })],
    ["a year in words", changed({ year: "2026" })],
    ["a year beyond counting", stamp.replace("2026", "1e999")],
    ["half a year", changed({ year: 2026.5 })],
    ["no name", changed({ name: undefined })],
    ["a name that is a number", changed({ name: 5 })],
    ["no set", changed({ set: undefined })],
    ["a hash that is a number", changed({ hash: 12 })],
    ["a layout version in words", changed({ layout: "1" })],
  ])("%s", (_what, text) => {
    expect(readStamp(text)).toBeUndefined();
  });

  test("nor is one that was cut off anywhere", () => {
    for (let length = 0; length < stamp.length; length++)
      expect(readStamp(stamp.slice(0, length))).toBeUndefined();
  });

  test("any text at all is read without a throw", () => {
    fc.assert(fc.property(fc.string(), (text) => void readStamp(`{"mark":"ANTT",${text}}`)));
  });

  test("members that are not known are left alone, for sheets of a later layout", () => {
    expect(readStamp(changed({ later: 1, layout: 9 }))).toEqual({ ...IDENTITY, layoutVersion: 9 });
  });
});
