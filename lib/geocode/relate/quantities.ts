import type { WordRow } from '../lexicon/words';
import type { Reader } from '../recognise/reader';
import { Gap } from '../tokenise';

/** "5 – 7 km²": a range in metres or square metres, and half of what the last written digit stands for. */
export interface Quantity {
  low: number;
  high: number;
  /** Half-width of the value as written: 10 km says 5 km, 12 km says 0.5 km (VertNet georeferencing calculator). */
  precision: number;
  start: number;
  end: number;
  /** "27 km (17 miles)": the same again in another unit, which is passed over; a bracket closes after it. */
  converted: boolean;
}

interface Figure {
  value: number;
  precision: number;
  start: number;
  end: number;
}

type UnitClass = 'lengthUnit' | 'areaUnit';

const near = (gap: number) => (gap & ~(Gap.space | Gap.line | Gap.hyphen)) === 0;

/** Words of `name` at `index`, longest first, with or without a clitic. */
const wordsOf = (reader: Reader, index: number, name: WordRow['class'], clitics: boolean) =>
  reader.words(index).filter((match) => match.sense.class === name && (clitics || match.clitic === ''));

/** "10", "1,500", "2.5", "خمسة وعشرين", "twenty-five". */
export function figure(reader: Reader, index: number, clitics = true): Figure | null {
  const token = reader.tokens[index];
  if (!token) return null;
  if (token.script === 'number') {
    if (token.norm.length > 12) return null;
    const thousands = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(token.norm);
    const text = thousands ? token.norm.replaceAll(',', '') : token.norm.replace(',', '.');
    const value = Number(text);
    return Number.isFinite(value) && value > 0
      ? { value, precision: writtenPrecision(text), start: token.start, end: index + 1 }
      : null;
  }
  const first = wordsOf(reader, index, 'number', clitics)[0];
  if (!first) return null;
  let total = (first.sense as WordRow).value!;
  let end = first.end;
  // "خمسة وعشرين", "خمسة عشر", "twenty-five", "two hundred", "one hundred and twenty".
  for (let hops = 0; hops < 4; hops++) {
    const skip = reader.key(end) === 'and' ? 1 : 0;
    const next = near(reader.gap(end))
      ? reader.words(end + skip).find((match) => match.sense.class === 'number' && (match.clitic === '' || match.clitic === 'و'))
      : undefined;
    if (!next) break;
    const value = (next.sense as WordRow).value!;
    const joined = next.clitic === 'و' || skip === 1;
    const compound = joined
      ? value >= 20 || total >= 100
      : (value === 10 && total < 10) || (total >= 20 && value < 10) || value >= 100;
    if (!compound) break;
    total = value >= 100 && !joined ? total * value : total + value;
    end = next.end;
  }
  return { value: total, precision: writtenPrecision(String(total)), start: first.start, end };
}

function writtenPrecision(text: string): number {
  const [whole = '0', fraction] = text.split('.');
  if (fraction !== undefined) return fraction === '5' ? 0.25 : 0.5 / 10 ** fraction.length;
  const zeros = /0*$/.exec(whole)![0].length;
  return 0.5 * 10 ** Math.min(zeros, whole.length - 1);
}

/** A figure or a range of two, with its unit; `about` and the like may stand before it. */
export function quantity(reader: Reader, index: number, unit: UnitClass): Quantity | null {
  let at = index;
  const about = wordsOf(reader, at, 'approximately', true)[0];
  if (about && near(reader.gap(about.end))) at = about.end;
  const dual = wordsOf(reader, at, unit, true).find((match) => (match.sense as WordRow).dual);
  if (dual) return scaled(2, 2, 0.5, (dual.sense as WordRow).value!, dual.start, dual.end);
  const low = figure(reader, at);
  if (!low) return null;
  const start = low.start;
  let high = low;
  let end = low.end;
  const second = upperFigure(reader, low.end);
  if (second && second.value > low.value) {
    high = second;
    end = second.end;
  }
  const measure = near(reader.gap(end))
    ? wordsOf(reader, end, unit, false).find((match) => !(match.sense as WordRow).dual)
    : undefined;
  if (!measure) return null;
  // "5 كم مربع" is no length.
  if (unit === 'lengthUnit' && wordsOf(reader, end, 'areaUnit', false).length > 0) return null;
  const found = scaled(low.value, high.value, high.precision, (measure.sense as WordRow).value!, start, measure.end);
  const conversion = conversionEnd(reader, measure.end, unit);
  return conversion === -1 ? found : { ...found, end: conversion, converted: true };
}

const brackets = (gap: number) => (gap & Gap.bracket) !== 0 && (gap & ~(Gap.bracket | Gap.space)) === 0;

/** End of "(17 miles" right after a quantity, where a bracket closes after it; -1 where there is none. */
function conversionEnd(reader: Reader, index: number, unit: UnitClass): number {
  if (!brackets(reader.gap(index))) return -1;
  const value = figure(reader, index, false);
  const measure = value && near(reader.gap(value.end)) ? wordsOf(reader, value.end, unit, false)[0] : undefined;
  return measure && brackets(reader.gap(measure.end)) ? measure.end : -1;
}

/** After the first figure of a range: "– 7", "to 7", "إلى 7", "و7". */
function upperFigure(reader: Reader, index: number): Figure | null {
  const gap = reader.gap(index);
  const dash = gap & (Gap.dash | Gap.hyphen);
  if (dash && (gap & ~(Gap.dash | Gap.hyphen | Gap.space | Gap.line)) === 0) return figure(reader, index, false);
  if (!near(gap)) return null;
  const key = reader.key(index);
  if (['to', 'or', 'and', 'الي', 'حتي', 'او', 'و'].includes(key)) return figure(reader, index + 1, false);
  return null;
}

const scaled = (low: number, high: number, precision: number, unit: number, start: number, end: number): Quantity => ({
  low: low * unit,
  high: high * unit,
  precision: (precision + (high - low) / 2) * unit,
  start,
  end,
  converted: false,
});
