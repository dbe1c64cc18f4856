import type { KindRow } from '../lexicon/kinds';
import type { Entry } from '../recognise/names';
import type { Reader, WordMatch } from '../recognise/reader';
import { withinList, withinName } from '../tokenise';
import { allows, type CliticRule } from './noun';

export type KindMatch = WordMatch & { sense: { class: 'kind'; row: KindRow; many: boolean } };

export const kindWordsAt = (reader: Reader, index: number): KindMatch[] =>
  reader.words(index).filter((match): match is KindMatch => match.sense.class === 'kind');

/** The kind word at a token of a script, where it may still belong to the name before it. */
export function kindWordAt(reader: Reader, index: number, rule: CliticRule, script: 'latin' | 'arabic') {
  if (!withinName(reader.gap(index)) || reader.tokens[index]?.script !== script) return null;
  const match = kindWordsAt(reader, index).find((kind) => allows(rule, kind.clitic));
  return match ? { end: match.end, row: match.sense.row, many: match.sense.many } : null;
}

/** "Ghuwayran and al-Thawra quarters": the kind word stands after the list. */
export function listedBeforeKind(reader: Reader, end: number, entry: Entry): boolean {
  let at = end;
  for (let hops = 0; hops < 6 && withinList(reader.gap(at)); hops++) {
    const kind = kindWordAt(reader, at, 'none', 'latin');
    if (kind) return kind.many && kind.row.kinds.includes(entry.place.featureCode);
    const next = reader.key(at) === 'and' ? reader.names(at + 1)[0] : reader.names(at)[0];
    if (!next) return false;
    at = next.end;
  }
  return false;
}
