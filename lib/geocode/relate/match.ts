import { type FeatureCode, settlements } from '../../gazetteer/schema';
import type { Relation } from '../../geometry/where';
import type { Reader } from '../recognise/reader';
import { Gap, withinList, withinName } from '../tokenise';
import { adjectives, type Heading, heading, sides } from './headings';
import type { CliticRule, Noun, Nouns } from './nouns';
import { patterns } from './patterns';
import { type Quantity, quantity } from './quantities';
import { nameBeforeKind } from './unknown';

/** What a pattern took from the text. */
export interface Matched {
  nouns: Noun[];
  headings: Heading[];
  heading: Heading | null;
  length: Quantity | null;
  area: Quantity | null;
  atMost: boolean;
  /** A word of a town's own parts stands in it. */
  urban: boolean;
  /** A bracketed conversion was read last, so a bracket closes before the next word. */
  converted: boolean;
  /** Where the span begins; moves past a bound that stands apart from its number. */
  start: number;
  end: number;
}

/** One element of a pattern, read from its row once. */
interface Element {
  name: string;
  optional: boolean;
  /** For a noun: the clitic that it may carry; null where that depends on whether it stands first. */
  noun: CliticRule | null | undefined;
}

interface Compiled {
  relation: Relation;
  elements: readonly Element[];
  /** What the text must show at its first word for the pattern to be worth trying, as a bit for each. */
  leads: number;
}

/** Classes of words, "noun" and "quantity" as bits: which patterns are worth trying is asked at every word. */
const bits = new Map<string, number>();
function bitOf(name: string): number {
  const bit = bits.get(name) ?? 1 << bits.size;
  bits.set(name, bit);
  return bit;
}

const compiled: readonly Compiled[] = patterns.map((pattern) => {
  const elements = pattern.elements.split(' ').map((element): Element => {
    const name = element.replace('?', '');
    const noun = name.startsWith('noun') ? ((name.slice(5) || null) as CliticRule | null) : undefined;
    return { name, optional: element.endsWith('?'), noun };
  });
  const firstNeeded = elements.findIndex((element) => !element.optional);
  return {
    relation: pattern.relation,
    elements,
    leads: elements.slice(0, firstNeeded + 1).reduce((all, element) => all | bitOf(leadOf(element.name)), 0),
  };
});

function leadOf(element: string): string {
  if (element.startsWith('noun')) return 'noun';
  if (element === 'headings') return 'adjective';
  if (element === 'sides') return 'heading';
  return element === 'length' || element === 'area' ? 'quantity' : element;
}

const nounBit = bitOf('noun');
const quantityBit = bitOf('quantity');
/** What a word of a class offers besides itself: the beginning of a place or of a quantity. */
const offersOf = new Map<string, number>([...bits].map(([name, bit]) => [name, bit]));
for (const name of ['kind', 'reference', 'the']) offersOf.set(name, (offersOf.get(name) ?? 0) | nounBit);
for (const name of ['number', 'approximately', 'lengthUnit', 'areaUnit'])
  offersOf.set(name, (offersOf.get(name) ?? 0) | quantityBit);

/** What may begin at a token, as bits; 0 for most words of a text. */
function offers(reader: Reader, index: number): number {
  let found = reader.tokens[index]?.script === 'number' ? quantityBit : 0;
  for (const { sense } of reader.words(index)) found |= offersOf.get(sense.class) ?? 0;
  return reader.names(index).length > 0 || endsInKind(reader, index) ? found | nounBit : found;
}

/** "Qalbiya village": nothing is known by that name, but the kind word after it says that it is one. */
function endsInKind(reader: Reader, index: number): boolean {
  const end = nameBeforeKind(reader, index);
  return end !== -1 && reader.words(end).some(({ sense }) => sense.class === 'kind');
}

/** The longest pattern at a token; of equal ones the earlier row, but a name as a whole before a part of another. */
export function longestMatch(
  reader: Reader,
  nouns: Nouns,
  index: number,
  licence: readonly FeatureCode[] | null,
): { relation: Relation; matched: Matched } | null {
  const offered = offers(reader, index);
  if (offered === 0) return null;
  let best: { relation: Relation; matched: Matched } | null = null;
  // Most patterns fail at their second element, so what they fill is used again.
  let spare: Matched | null = null;
  for (const { relation, elements, leads } of compiled) {
    if ((leads & offered) === 0) continue;
    const matched: Matched = spare ? emptied(spare, index) : newMatched(index);
    spare = matched;
    if (!match(reader, nouns, index, elements, licence, matched)) continue;
    if (best && matched.end <= best.matched.end && !isWholeName(relation, matched, best.matched)) continue;
    best = { relation, matched };
    spare = null;
  }
  return best;
}

/** "North Darfur", which a state is called, is no part of Darfur. */
const isWholeName = (relation: Relation, { end, nouns: [noun] }: Matched, other: Matched): boolean =>
  relation === 'at' && end === other.end && other.heading !== null && noun?.form === 'name' && noun.kindRow === null;

const newMatched = (index: number): Matched => ({
  nouns: [],
  headings: [],
  heading: null,
  length: null,
  area: null,
  atMost: false,
  urban: false,
  converted: false,
  start: -1,
  end: index,
});

function emptied(matched: Matched, index: number): Matched {
  matched.nouns.length = 0;
  matched.headings = [];
  matched.heading = null;
  matched.length = null;
  matched.area = null;
  matched.atMost = false;
  matched.urban = false;
  matched.converted = false;
  matched.start = -1;
  matched.end = index;
  return matched;
}

/** Fills `matched` by the elements in turn, or fails and leaves it half filled. */
function match(
  reader: Reader,
  nouns: Nouns,
  index: number,
  elements: readonly Element[],
  licence: readonly FeatureCode[] | null,
  matched: Matched,
): boolean {
  let dashed = false;
  for (const element of elements) {
    const { name, optional } = element;
    const first = matched.end === index;
    const joined =
      first || dashed || matched.converted || withinName(reader.gap(matched.end)) || name === 'dash' || name === 'boundAfter';
    const taken = joined && take(reader, nouns, element, first, matched, licence);
    if (!taken && !optional) return false;
    dashed = name === 'dash';
  }
  return true;
}

/** Takes one element at `matched.end`, or leaves all as it was. */
function take(
  reader: Reader,
  nouns: Nouns,
  element: Element,
  first: boolean,
  matched: Matched,
  licence: readonly FeatureCode[] | null,
): boolean {
  const at = matched.end;
  if (element.noun !== undefined) {
    const noun = nouns.at(at, element.noun ?? (first ? 'any' : 'none'), first ? licence : licenceWithin(matched, licence));
    if (!noun) return false;
    matched.converted = false;
    matched.nouns.push(noun);
    return advance(matched, noun.start, noun.end);
  }
  switch (element.name) {
    case 'headings':
    case 'sides': {
      const found = (element.name === 'sides' ? sides : adjectives)(reader, at, first);
      if (!found) return false;
      matched.headings = found;
      return advance(matched, found[0]!.start, found.at(-1)!.end);
    }
    case 'heading': {
      const found = heading(reader, at, 'heading', first);
      if (!found) return false;
      matched.heading = found;
      return advance(matched, found.start, found.end);
    }
    case 'length':
    case 'area': {
      const found = quantity(reader, at, element.name === 'length' ? 'lengthUnit' : 'areaUnit');
      if (!found) return false;
      matched[element.name] = found;
      matched.converted = found.converted;
      return advance(matched, found.start, found.end);
    }
    case 'dash': {
      // Between two names of a road: "الحسكة – تل تمر", "Hasakah-Tell Tamr". Takes no token.
      const gap = reader.gap(at);
      return (gap & (Gap.dash | Gap.hyphen)) !== 0 && withinList(gap) && (gap & Gap.comma) === 0;
    }
    default:
      for (const word of reader.words(at)) {
        if (word.sense.class !== element.name || !(first || word.clitic === '')) continue;
        if (element.name === 'bound' || element.name === 'boundAfter') {
          matched.atMost = true;
          // "لا تزيد مساحتها عن 5": other words stand between, so the span begins at the number.
          if ('apart' in word.sense && word.sense.apart) {
            matched.end = word.end;
            return true;
          }
        }
        if ('urban' in word.sense && word.sense.urban) matched.urban = true;
        return advance(matched, word.start, word.end);
      }
      return false;
  }
}

/** "بين منبج والباب": beside another town, or after a word of direction, a name that is also a word is a place. */
const licenceWithin = ({ nouns, headings, heading }: Matched, licence: readonly FeatureCode[] | null) =>
  licence ??
  (nouns.some((noun) => noun.entries.some((entry) => !entry.common)) || headings.length > 0 || heading ? settlements : null);

/** Not a closure: this runs for every element at every word. */
function advance(matched: Matched, start: number, end: number): true {
  if (matched.start === -1) matched.start = start;
  matched.end = end;
  return true;
}
