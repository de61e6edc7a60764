/** The change log, a visible sheet. */
export const LOG_SHEET = "Nhật ký";
/** The hidden sheet that a review copy carries, so that later everybody knows what was handed out. */
export const REVIEW_SHEET = "ANTT_BAN_GIAO";
