import type { KindRow } from '../lexicon/kinds';
import type { Reader } from '../recognise/reader';
import { Gap } from '../tokenise';

/** First words of names of places, which take a second: "تل السمن", "Kafr Nimra". */
const firstWords: readonly string[] = ['ابو', 'ام', 'تل', 'خربه', 'عين', 'بير', 'دير', 'راس', 'كفر'];
const latinFirstWords = /^(abu|umm|tell?|tall|khirbet|khirbat|ain|ayn|bir|deir|dayr|ras|kafr)$/;

/**
 * End of what looks like a name after a kind word, where the gazetteer has none: one capitalised word (two where
 * the first takes a second), or one definite word after an indefinite kind; -1 where nothing does.
 */
export function unknownName(reader: Reader, index: number, row: KindRow): number {
  const token = reader.tokens[index];
  if (!row.announces || !token || (token.gap & ~(Gap.space | Gap.quote)) !== 0 || reader.words(index).length > 0) return -1;
  if (token.script === 'latin') return unknownLatin(reader, index);
  if (token.script !== 'arabic') return -1;
  if (firstWords.includes(token.norm)) return reader.tokens[index + 1]?.script === 'arabic' ? index + 2 : -1;
  return row.kinds.includes('PRN') || !token.norm.startsWith('ال') || token.norm.length < 5 ? -1 : index + 1;
}

/** "Tannuriyah", "al-Tannuriyah", "Tell Saman". */
function unknownLatin(reader: Reader, index: number): number {
  const name = reader.key(index) === 'al' && reader.gap(index + 1) & Gap.hyphen ? index + 1 : index;
  const token = reader.tokens[name];
  if (!token?.capital) return -1;
  const next = reader.tokens[name + 1];
  const takesNext = latinFirstWords.test(token.norm) && next?.capital && (next.gap & ~Gap.space) === 0;
  return takesNext ? name + 2 : name + 1;
}
