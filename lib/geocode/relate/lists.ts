import { settlements } from '../../gazetteer/schema';
import { wordsAfterList } from '../lexicon/unknown';
import { conjunction } from '../recognise/clitics';
import type { NameMatch, Reader } from '../recognise/reader';
import { Gap, withinList, withinName } from '../tokenise';

/** So many other towns of a list are enough to say that a name among them, which is also a word, is one too. */
const enoughTowns = 2;

/** Whether the name at `index` is the next member of a list that a name up to `lastEnd` belongs to: "حيي غويران والزهور". */
export function continuesList(reader: Reader, index: number, lastEnd: number): boolean {
  if (index === lastEnd + 1)
    return ['and', 'or', 'او'].includes(reader.key(lastEnd)) && withinList(reader.gap(lastEnd)) && withinName(reader.gap(index));
  if (index !== lastEnd || !withinList(reader.gap(index))) return false;
  return (
    (reader.gap(index) & (Gap.comma | Gap.dash)) !== 0 || reader.names(index).some((match) => conjunction(match.clitic) === 'و')
  );
}

/**
 * Whether a name that is also a word stands in a plain list of towns: "غزة ورفح وصور". Two others must be names and
 * nothing else, and the list must end after it or go on: "غزة ورفح وصور القصف" goes on with pictures of the shelling.
 * `before`: how many such towns the list has so far.
 */
export function isInPlainList(reader: Reader, index: number, before: number): boolean {
  const match = reader.names(index)[0];
  if (!match || !isTown(match) || isPlainTown(match)) return false;
  let towns = before;
  let { end } = match;
  if (!endsList(reader, end) && nextMember(reader, end) === null) return false;
  while (towns < enoughTowns) {
    const next = nextMember(reader, end);
    if (!next || !isPlainTown(next)) return false;
    towns++;
    end = next.end;
  }
  return true;
}

/** A town by a name that is no word besides. */
const isPlainTown = (match: NameMatch): boolean =>
  match.entries.some(({ place, common }) => !common && settlements.includes(place.featureCode));
const isTown = (match: NameMatch): boolean => match.entries.some(({ place }) => settlements.includes(place.featureCode));

function nextMember(reader: Reader, end: number): NameMatch | null {
  for (const index of [end, end + 1]) if (continuesList(reader, index, end)) return reader.names(index)[0] ?? null;
  return null;
}

/** A comma, stop or bracket, or a word that no noun takes after it as its own: "وصور أمس". */
function endsList(reader: Reader, end: number): boolean {
  const gap = reader.gap(end);
  if (!withinName(gap)) return true;
  const token = reader.tokens[end]!;
  return token.script === 'latin' ? !token.capital : token.script === 'arabic' && wordsAfterList.has(token.norm);
}
