import type { FeatureCode } from '../../gazetteer/schema';
import type { Relation } from '../../geometry/where';
import type { WordClass } from '../lexicon/words';
import type { Reader } from '../recognise/reader';
import { Gap, withinList, withinName } from '../tokenise';
import { adjectives, type Heading, heading } from './headings';
import type { CliticRule, Noun, Nouns } from './nouns';
import { patterns } from './patterns';
import { type Quantity, quantity } from './quantities';

/** What a pattern took from the text. */
export interface Matched {
  nouns: Noun[];
  headings: Heading[];
  heading: Heading | null;
  length: Quantity | null;
  area: Quantity | null;
  atMost: boolean;
  /** Where the span begins; moves past a bound that stands apart from its number. */
  start: number;
  end: number;
}

interface Element {
  name: string;
  optional: boolean;
}

interface Compiled {
  relation: Relation;
  elements: readonly Element[];
  /** What the text must show at its first word for the pattern to be worth trying. */
  leads: readonly string[];
}

const compiled: readonly Compiled[] = patterns.map((pattern) => {
  const elements = pattern.elements
    .split(' ')
    .map((element) => ({ name: element.replace('?', ''), optional: element.endsWith('?') }));
  const firstNeeded = elements.findIndex((element) => !element.optional);
  return {
    relation: pattern.relation,
    elements,
    leads: elements.slice(0, firstNeeded + 1).map((element) => leadOf(element.name)),
  };
});

function leadOf(element: string): string {
  if (element.startsWith('noun')) return 'noun';
  if (element === 'headings') return 'adjective';
  return element === 'length' || element === 'area' ? 'quantity' : element;
}

const startsNoun = ['kind', 'reference', 'the'];
const startsQuantity = ['number', 'approximately', 'lengthUnit', 'areaUnit'];

/** What may begin at a token: word classes, "noun", "quantity". Empty for most words of a text. */
function offers(reader: Reader, index: number): readonly string[] {
  const words = reader.words(index);
  const names = reader.names(index);
  const number = reader.tokens[index]?.script === 'number';
  if (words.length === 0 && names.length === 0 && !number) return [];
  const found: string[] = words.map((word) => word.sense.class);
  if (names.length > 0 || found.some((one) => startsNoun.includes(one))) found.push('noun');
  if (number || found.some((one) => startsQuantity.includes(one))) found.push('quantity');
  return found;
}

/** The longest pattern at a token; of equal ones the earlier row. */
export function longestMatch(
  reader: Reader,
  nouns: Nouns,
  index: number,
  licence: readonly FeatureCode[] | null,
): { relation: Relation; matched: Matched } | null {
  const offered = offers(reader, index);
  if (offered.length === 0) return null;
  let best: { relation: Relation; matched: Matched } | null = null;
  for (const { relation, elements, leads } of compiled) {
    if (!leads.some((lead) => offered.includes(lead))) continue;
    const matched = match(reader, nouns, index, elements, licence);
    if (matched && (!best || matched.end > best.matched.end)) best = { relation, matched };
  }
  return best;
}

function match(
  reader: Reader,
  nouns: Nouns,
  index: number,
  elements: readonly { name: string; optional: boolean }[],
  licence: readonly FeatureCode[] | null,
): Matched | null {
  const matched: Matched = {
    nouns: [],
    headings: [],
    heading: null,
    length: null,
    area: null,
    atMost: false,
    start: -1,
    end: index,
  };
  let dashed = false;
  for (const { name, optional } of elements) {
    const first = matched.end === index;
    const joined = first || dashed || withinName(reader.gap(matched.end)) || name === 'dash' || name === 'boundAfter';
    const taken = joined && take(reader, nouns, name, first, matched, licence);
    if (!taken && !optional) return null;
    dashed = name === 'dash';
  }
  return matched;
}

/** Takes one element at `matched.end`, or leaves all as it was. */
function take(
  reader: Reader,
  nouns: Nouns,
  name: string,
  first: boolean,
  matched: Matched,
  licence: readonly FeatureCode[] | null,
): boolean {
  const at = matched.end;
  if (name.startsWith('noun')) {
    const rule = (name.slice(5) || (first ? 'any' : 'none')) as CliticRule;
    const noun = nouns.at(at, rule, licence);
    if (!noun) return false;
    matched.nouns.push(noun);
    return advance(matched, noun.start, noun.end);
  }
  switch (name) {
    case 'headings': {
      const found = adjectives(reader, at, first);
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
      const found = quantity(reader, at, name === 'length' ? 'lengthUnit' : 'areaUnit');
      if (!found) return false;
      matched[name] = found;
      return advance(matched, found.start, found.end);
    }
    case 'dash': {
      // Between two names of a road: "الحسكة – تل تمر", "Hasakah-Tell Tamr". Takes no token.
      const gap = reader.gap(at);
      return (gap & (Gap.dash | Gap.hyphen)) !== 0 && withinList(gap) && (gap & Gap.comma) === 0;
    }
    default: {
      const word = reader
        .words(at)
        .find((candidate) => candidate.sense.class === (name as WordClass) && (first || candidate.clitic === ''));
      if (!word) return false;
      if (name === 'bound' || name === 'boundAfter') {
        matched.atMost = true;
        // "لا تزيد مساحتها عن 5": other words stand between, so the span begins at the number.
        if ('apart' in word.sense && word.sense.apart) {
          matched.end = word.end;
          return true;
        }
      }
      return advance(matched, word.start, word.end);
    }
  }
}

/** Not a closure: this runs for every element at every word. */
function advance(matched: Matched, start: number, end: number): true {
  if (matched.start === -1) matched.start = start;
  matched.end = end;
  return true;
}
