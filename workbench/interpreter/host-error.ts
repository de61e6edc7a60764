export type HostErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "GeneralException"
  | "InvalidArgument"
  | "InvalidBinding"
  | "InvalidObjectPath"
  | "InvalidOperation"
  | "InvalidOperationInCellEditMode"
  | "InvalidReference"
  | "InvalidSelection"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "NotImplemented"
  | "UnsupportedOperation";

/** An error the add-in sees as OfficeExtension.Error, with the code Excel uses. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    message: string,
    readonly status = 400,
  ) {
    super(message);
    this.name = "HostError";
  }
}

export const itemNotFound = (what: string): HostError =>
  new HostError("ItemNotFound", `emulator: there is no ${what}`, 404);

export const itemAlreadyExists = (what: string): HostError =>
  new HostError("ItemAlreadyExists", `emulator: ${what} already exists`, 409);

export const invalidArgument = (why: string): HostError =>
  new HostError("InvalidArgument", `emulator: ${why}`);

export const invalidOperation = (why: string): HostError =>
  new HostError("InvalidOperation", `emulator: ${why}`);

export const accessDenied = (why: string): HostError =>
  new HostError("AccessDenied", `emulator: ${why}`, 403);

/** Strictness: what the emulator does not have is refused by name, never ignored. */
export const apiNotFound = (member: string, why = ""): HostError =>
  new HostError("ApiNotFound", `emulator: ${member}${why === "" ? "" : ` ${why}`}`);
