import { westernDigits } from './dates';

/** How a file writes decimals: 36.5 or 36,5. */
export const decimalSigns = ['.', ','] as const;
export type DecimalSign = (typeof decimalSigns)[number];

/**
 * A number as a table writes it, or null. A comma is taken for the decimal sign where it can be nothing else (36,503: no;
 * 36,5034: yes), or where the file says so; signs between thousands are not taken, as "1,234" may be either.
 */
export function readNumber(written: string, sign?: DecimalSign): number | null {
  const text = westernDigits(written).trim().replace('\u2212', '-');
  const pointed = sign === ',' || (sign === undefined && isDecimalComma(text)) ? text.replace(',', '.') : text;
  return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?$/.test(pointed) ? Number(pointed) : null;
}

const isDecimalComma = (text: string): boolean => /^[+-]?\d{1,3},(?:\d{1,2}|\d{4,})$/.test(text);
