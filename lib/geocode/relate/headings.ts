import { type Wind, winds } from '../../geometry/where';
import type { WordRow } from '../lexicon/words';
import type { Reader } from '../recognise/reader';
import { Gap, withinList } from '../tokenise';

/** A direction as written, with its span in the untouched text. */
export interface Heading {
  wind: Wind;
  start: number;
  stop: number;
  end: number;
}

const close = (gap: number) => (gap & ~(Gap.space | Gap.line | Gap.hyphen)) === 0;

/** "N" + "E" is NE, "N" + "NE" is NNE; null where no wind has that name ("N" + "S"). */
function joined(first: string, second: string): Wind | null {
  const name = first + second;
  if (Object.hasOwn(winds, name)) return name as Wind;
  // Arabic says "شرق شمال" as readily as "شمال شرق".
  const turned = second + first;
  return first.length === 1 && second.length === 1 && Object.hasOwn(winds, turned) ? (turned as Wind) : null;
}

function one(reader: Reader, index: number, allowed: readonly WordRow['class'][], clitics: boolean) {
  return reader
    .words(index)
    .find(
      (match) =>
        allowed.includes(match.sense.class as WordRow['class']) && 'wind' in match.sense && (clitics || match.clitic === ''),
    );
}

/** "جنوب شرقي", "north-northeast", "الجنوبي الشرقي", "southern". */
export function heading(reader: Reader, index: number, as: 'heading' | 'adjective', clitics: boolean): Heading | null {
  const first = one(reader, index, [as], clitics);
  if (!first) return null;
  let wind: string = (first.sense as WordRow).wind!;
  let end = first.end;
  for (let hops = 0; hops < 2; hops++) {
    if (!close(reader.gap(end))) break;
    const next = one(reader, end, as === 'heading' ? ['heading', 'adjective'] : ['adjective'], false);
    const both = next ? joined(wind, (next.sense as WordRow).wind!) : null;
    // "شمال شمال شرق": north + north waits for what follows.
    const third = next && !both ? one(reader, next.end, ['heading', 'adjective'], false) : undefined;
    const three = third ? joined(wind, joined((next!.sense as WordRow).wind!, (third.sense as WordRow).wind!) ?? '') : null;
    if (next && both) {
      wind = both;
      end = next.end;
    } else if (third && three) {
      wind = three;
      end = third.end;
    } else break;
  }
  return { wind: wind as Wind, start: first.start, stop: reader.stop(end), end };
}

/** "الجنوبي أو الشرقي", "southern, eastern and western": each a heading with its own span. */
export const adjectives = (reader: Reader, index: number, clitics: boolean) => listed(reader, index, 'adjective', clitics);

/** "شمالي وشرقي", "north and east": two at least, as one alone is a heading. */
export function sides(reader: Reader, index: number, clitics: boolean): Heading[] | null {
  const found = listed(reader, index, 'heading', clitics);
  return found && found.length > 1 ? found : null;
}

function listed(reader: Reader, index: number, as: 'heading' | 'adjective', clitics: boolean): Heading[] | null {
  const first = heading(reader, index, as, clitics);
  if (!first) return null;
  const found = [first];
  // A compass has eight directions that anyone lists; without an end, a text of nothing else would cost its square.
  for (let last = first; found.length < 8; ) {
    if (!withinList(reader.gap(last.end))) break;
    const and = reader.words(last.end).find((match) => match.sense.class === 'and');
    let next: Heading | null = null;
    if (and && withinList(reader.gap(and.end))) next = heading(reader, and.end, as, false);
    else {
      const match = one(reader, last.end, [as], true);
      if (match && (match.clitic === 'و' || (match.clitic === '' && reader.gap(last.end) & Gap.comma)))
        next = heading(reader, last.end, as, true);
    }
    if (!next) break;
    found.push(next);
    last = next;
  }
  return found;
}
