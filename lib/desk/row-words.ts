import type { RowMessages } from '../../messages/desk-rows.en';
import { format, isolate, type Message } from '../i18n/format';
import type { Locale } from '../i18n/locales';

type Kind<Name extends string> = readonly [name: Name, words: RegExp];

/** What was expected of a cell: the words of the report (lib/formats, server/import), and what of them is to be told. */
const expected: readonly Kind<keyof RowMessages['expected']>[] = [
  ['text', /^a text$/],
  ['atMost', /^at most (?<count>\d+)$/],
  ['visible', /^a text without it$/],
  ['number', /^a number$/],
  ['wholeNumber', /^a whole number(?: from 0)?$/],
  ['codebook', /^one of the codes of its codebook$/],
  ['mapped', /^one of (?<list>.+), as the mapping has them$/],
  ['oneOf', /^one of (?<list>.+)$/],
  ['day', /^a day such as /],
  ['year', /^a year of four figures/],
  ['dayOrder', /^a day whose order is known/],
  ['dayUntil', /^a day from (?<from>\S+) to that of the import, (?<to>\S+)$/],
  ['dayAfter', /^a day from (?<from>\S+) on, which is (?<column>.+)$/],
  ['dayOfMap', /^a day: in a column "date"/],
  ['dayFirst', /^a day at its beginning/],
  ['swappedDegrees', /^degrees from (?<from>-\d+) to (?<to>\d+); (?<one>.+) and (?<other>.+) may be swapped$/],
  ['degreesBetween', /^degrees from (?<from>-\d+) to (?<to>\d+)$/],
  ['degrees', /^degrees$/],
  ['coordinates', /^the coordinates of a place$/],
  ['shape', /^those of geom_wkt, (?<lat>.+) and (?<lon>.+)$/],
  ['swapped', /^a place in (?<place>.+): with latitude and longitude exchanged it is$/],
  ['metres', /^metres above 0$/],
  ['idOnce', /^each id once$/],
  ['webAddress', /^a whole http or https address$/],
  ['mappedWord', /^a word that "values" of the mapping has/],
  ['eventType', /^an event type (?:and a sub-event type )?of the codebook$/],
  ['time', /^a possible EDTF time/],
  ['approved', /^a report that was approved$/],
  ['list', /^a list$/],
  ['nameAndRole', /^a name and a role/],
  ['closed', /^(?<count>\d+) cells, each quotation mark closed$/],
  ['quoted', /^quotation marks around a whole cell/],
  ['cells', /^(?<count>\d+), as the file has columns$/],
  ['events', /^events: import the file/],
];

/** What stands there, where it is told in words and not as it stands. */
const got: readonly Kind<keyof RowMessages['got']>[] = [
  ['nothing', /^nothing$/],
  ['noRow', /^no row$/],
  ['characters', /^(?<count>\d+) characters$/],
  ['cells', /^(?<count>\d+) cells$/],
  ['point', /^(?<lat>\S+) and the longitude (?<lon>\S+)$/],
  ['sameAddress', /^"(?<id>.*)", the address of which is that of line (?<line>\d+)$/],
  ['neverClosed', /^a quotation mark that is never closed$/],
  ['quoteWithin', /^a quotation mark (?:within a cell|that closes within a cell)$/],
  ['another', /^another value$/],
  ['unit', /^a count by unit and month/],
];

export interface RowWords {
  got: string;
  expected: string;
  /** Whether what was expected is as the report has it, in English. */
  isAsReported: boolean;
}

function told<Name extends string>(
  text: string,
  kinds: readonly Kind<Name>[],
  words: Readonly<Record<Name, Message>>,
  locale: Locale,
): string | null {
  for (const [name, pattern] of kinds) {
    const found = pattern.exec(text);
    if (!found) continue;
    const { count, ...names } = found.groups ?? {};
    // Names of columns, days and figures below zero stand in a sentence of either direction.
    const isolated = Object.fromEntries(Object.entries(names).map(([one, value]) => [one, isolate(value)]));
    return format(locale, words[name], { ...isolated, ...(count !== undefined && { count: Number(count) }) });
  }
  return null;
}

/** Why a row was refused, as an editor reads it; what the report has no words for stays as it stands there. */
export function rowWords(row: { got: string; expected: string }, words: RowMessages, locale: Locale): RowWords {
  const translated = told(row.expected, expected, words.expected, locale);
  return {
    got: told(row.got, got, words.got, locale) ?? row.got,
    expected: translated ?? row.expected,
    isAsReported: translated === null && row.expected !== '',
  };
}
