/** What the regional settings of the emulated Excel decide: typing and the displayed text, never formulas. */
export interface Culture {
  readonly name: string;
  readonly decimal: string;
  readonly thousands: string;
  readonly dateOrder: "dmy" | "mdy";
}

export const VIETNAMESE: Culture = { name: "vi-VN", decimal: ",", thousands: ".", dateOrder: "dmy" };
export const AMERICAN: Culture = { name: "en-US", decimal: ".", thousands: ",", dateOrder: "mdy" };
