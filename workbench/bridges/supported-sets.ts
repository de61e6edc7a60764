/** The requirement matrix of an emulated Excel with the given ExcelApi level, for office.js to answer from. */
export function supportedSets(apiLevel: string): Readonly<Record<string, string>> {
  return {
    ExcelApi: apiLevel,
    RichApiRuntime: "1.2",
    CustomXmlParts: "1.1",
    Settings: "1.1",
    AddinCommands: "1.1",
  };
}
