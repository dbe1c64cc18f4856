/** A text with its Arabic-Indic digits as 0–9: «١٢» → "12". */
export const latinDigits = (text: string): string => text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
