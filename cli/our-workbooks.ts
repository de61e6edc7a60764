/** Hidden sheet with the texts of the dossier form: key in A, text in B (written by the add-in and by `antt workbook`). */
export const PROFILE_SHEET = "ANTT_HO_SO";

/** Document property that marks a workbook made by `antt consolidate`; it is never read as an input. */
export const REGISTER_MARK = "Tổng hợp ANTT";

/** Sheet with the council's log, written by the add-in. */
export const LOG_SHEET = "Nhật ký ANTT";
