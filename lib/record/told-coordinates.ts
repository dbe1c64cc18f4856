import { latinDigits } from '../i18n/digits';
import type { Coarseness } from './desk-only';

/** The least distance at which a text tells a position apart from its neighbours, in degrees: some 100 m. */
const spotDegrees = 0.001;

/** Units are some tenths of a degree across at least. */
const unitDegrees = 0.1;

const plainDigits = (text: string): string =>
  latinDigits(text)
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replaceAll('٫', '.');

/** "36.5079" and, in much of Europe, "36,5079". */
const decimals = /\d+[.,]\d+/g;

/** `36°30′28″`, `36° 30.47'`, "36 degrees 30 minutes", "36 درجة و30 دقيقة و28 ثانية" */
const sexagesimals =
  /(?<![\d.,])(\d+)\s*(?:[°º˚]|deg(?:rees?)?|درج(?:ة|ات))\s*،?\s*و?\s*(\d+(?:[.,]\d+)?)\s*(?:['′’ʹ]|min(?:utes?)?|دقيقة|دقائق)?(?:\s*،?\s*و?\s*(\d+(?:[.,]\d+)?)\s*(?:["″”ʺ]|''|′′|’’|sec(?:onds?)?|ثانية|ثوان))?/g;

/** A number of a text that may be of degrees, and how much its last digit stands for, in degrees. */
interface Told {
  degrees: number;
  stepDegrees: number;
}

const numberOf = (text: string): number => Number(text.replace(',', '.'));
const stepOf = (text: string): number => 10 ** -(text.split(/[.,]/)[1]?.length ?? 0);

function toldIn(text: string): Told[] {
  const plain = plainDigits(text);
  const decimal = (plain.match(decimals) ?? []).map((one) => ({ degrees: numberOf(one), stepDegrees: stepOf(one) }));
  const sexagesimal = [...plain.matchAll(sexagesimals)].map(([, degrees = '', minutes = '', seconds]) => ({
    degrees: numberOf(degrees) + numberOf(minutes) / 60 + numberOf(seconds ?? '0') / 3600,
    stepDegrees: seconds === undefined ? stepOf(minutes) / 60 : stepOf(seconds) / 3600,
  }));
  return [...decimal, ...sexagesimal];
}

/**
 * Whether a text gives a coordinate away: a number finer than readers get it, that is the exact one cut or rounded to as many
 * digits, or next to it. West and south may be told in words, so the sign does not count.
 * @param degrees the exact longitude and latitude
 */
export function tellsCoordinate(text: string, degrees: readonly number[], to: Coarseness): boolean {
  const grid = to === 'unit' ? unitDegrees : to;
  return toldIn(text).some(
    (told) =>
      told.stepDegrees < grid * (1 - 1e-9) &&
      degrees.some((exact) => Math.abs(told.degrees - Math.abs(exact)) < Math.max(told.stepDegrees, spotDegrees)),
  );
}
