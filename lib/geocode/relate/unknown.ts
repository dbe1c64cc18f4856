import type { KindRow } from '../lexicon/kinds';
import {
  definiteTails,
  generics,
  latinGenerics,
  latinNoName,
  nameTails,
  noName,
  notOfInstitute,
  notOfPrison,
} from '../lexicon/unknown';
import type { Reader } from '../recognise/reader';
import { Gap } from '../tokenise';

/** Words of a name that nobody knows, at most: "Khirbet Umm al-Rus", with its article one more. */
const longestName = 4;
const beside = (gap: number) => (gap & ~(Gap.space | Gap.quote)) === 0;

/**
 * End of what looks like a name after a kind word, where the gazetteer has none: capitalised words, or one Arabic word
 * (two where the first takes a second) that is no adjective, verb or preposition; -1 where nothing does.
 */
export function unknownName(reader: Reader, index: number, row: KindRow): number {
  const token = reader.tokens[index];
  if (!row.announces || !token || !beside(token.gap) || reader.words(index).length > 0) return -1;
  if (token.script === 'latin') return unknownLatin(reader, index);
  if (token.script !== 'arabic') return -1;
  if (generics.has(token.norm))
    return reader.tokens[index + 1]?.script === 'arabic' && beside(reader.gap(index + 1)) ? index + 2 : -1;
  return isArabicName(token.norm, row) ? withTail(reader, index + 1) : -1;
}

/** A word that only begins a name ("تل", "Tell") where another word of that name follows. */
export function isOnlyBeginning(reader: Reader, index: number, end: number): boolean {
  if (end !== index + 1) return false;
  const next = reader.tokens[end];
  if (!next || !beside(next.gap & ~Gap.hyphen)) return false;
  const key = reader.key(index);
  if (reader.tokens[index]!.script === 'latin')
    return latinGenerics.has(key) && next.script === 'latin' && (next.capital || reader.key(end) === 'al');
  return generics.has(key) && next.script === 'arabic' && reader.words(end).length === 0 && !noName.has(next.norm);
}

/** Whether an Arabic word after a kind word is a name and not something said of the kind: "قرية صغيرة", "بلدة تقع". */
function isArabicName(word: string, row: KindRow): boolean {
  if (row.kinds.includes('UNIV') && notOfInstitute.has(word)) return false;
  if (noName.has(word) || word.length < 3 || /^[وفكبل]?لل|^[وفكب]ال/.test(word)) return false;
  if (word.startsWith('ال')) return word.length >= 5 && !(row.kinds.includes('PRN') && notOfPrison.has(word));
  if (word.startsWith('و')) return false;
  // An indefinite adjective has the kind word's gender: "سورية", "محاصرة" after "قرية", "سكني" after "حي".
  return row.feminine ? !/(ي|^م.+)ه$/.test(word) : !word.endsWith('ي');
}

/** "سويدية كبيرة", "الحسينية الشرقية": the adjective that tells it from its neighbour belongs to the name. */
const withTail = (reader: Reader, end: number): number => {
  const tail = reader.tokens[end];
  return tail && beside(tail.gap) && (nameTails.has(tail.norm) || definiteTails.has(tail.norm)) ? end + 1 : end;
};

/** "Tannuriyah", "al-Tannuriyah", "Tell Saman", "Khirbet Umm al-Rus". */
function unknownLatin(reader: Reader, index: number): number {
  let end = index;
  let words = 0;
  for (; words < longestName; words++) {
    const name = reader.key(end) === 'al' && reader.gap(end + 1) & (Gap.hyphen | Gap.space) ? end + 1 : end;
    const token = reader.tokens[name];
    if (!token?.capital || token.script !== 'latin' || latinNoName.has(token.norm)) break;
    if (end > index && (!beside(reader.gap(end) & ~Gap.hyphen) || reader.words(end).length > 0)) break;
    end = name + 1;
  }
  return words === 0 ? -1 : end;
}

/** End of a run of capitalised words that no name begins with, and that a kind word follows: "Khsham" of "Khsham village". */
export function nameBeforeKind(reader: Reader, index: number): number {
  const token = reader.tokens[index]!;
  const article = reader.key(index) === 'al';
  if (token.script !== 'latin' || (!token.capital && !article) || reader.words(index).length > 0) return -1;
  if (
    index > 0 &&
    reader.tokens[index - 1]!.capital &&
    beside(token.gap) &&
    reader.tokens[index - 1]!.script === 'latin' &&
    reader.words(index - 1).length === 0
  )
    return -1;
  return unknownLatin(reader, index);
}
