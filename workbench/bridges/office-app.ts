/** Which program the emulated host pretends to be. */
export type OfficeApp = "Excel" | "Word";

/** Where it runs, in the words of `Office.context.platform`. */
export type OfficePlatform = "PC" | "Mac" | "OfficeOnline";

/** The requirement matrix of an emulated program with the given ExcelApi or WordApi level, for office.js to answer from. */
export function supportedSets(
  apiLevel: string,
  app: OfficeApp = "Excel",
  platform: OfficePlatform = "PC",
): Readonly<Record<string, string>> {
  return {
    [`${app}Api`]: apiLevel,
    RichApiRuntime: "1.2",
    CustomXmlParts: "1.1",
    Settings: "1.1",
    AddinCommands: "1.1",
    // Only installed programs can open a window of the browser; the web flavour of the library lacks the call.
    ...(platform === "OfficeOnline" ? {} : { OpenBrowserWindowApi: "1.1" }),
  };
}
