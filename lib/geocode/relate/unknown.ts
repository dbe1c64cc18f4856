import type { KindRow } from '../lexicon/kinds';
import type { Reader } from '../recognise/reader';
import { Gap } from '../tokenise';

/** First words of Arabic names of places, which take a second. */
const firstWords: readonly string[] = ['ابو', 'ام', 'تل', 'خربه', 'عين', 'بير', 'دير', 'راس'];

/**
 * End of what looks like a name after a kind word, where the gazetteer has none: one capitalised word, or one definite
 * word after an indefinite kind; -1 where nothing does.
 */
export function unknownName(reader: Reader, index: number, row: KindRow): number {
  const token = reader.tokens[index];
  if (!row.announces || !token || (token.gap & ~(Gap.space | Gap.quote)) !== 0 || reader.words(index).length > 0) return -1;
  if (token.script === 'latin') return unknownLatin(reader, index);
  if (token.script !== 'arabic') return -1;
  if (firstWords.includes(token.norm)) return reader.tokens[index + 1]?.script === 'arabic' ? index + 2 : -1;
  return row.kinds.includes('PRN') || !token.norm.startsWith('ال') || token.norm.length < 5 ? -1 : index + 1;
}

/** "Tannuriyah", "al-Tannuriyah". */
function unknownLatin(reader: Reader, index: number): number {
  const name = reader.key(index) === 'al' && reader.gap(index + 1) & Gap.hyphen ? index + 1 : index;
  return reader.tokens[name]?.capital ? name + 1 : -1;
}
