import type { FeatureCode } from '../../gazetteer/schema';
import type { Relation } from '../../geometry/where';
import type { WordClass } from '../lexicon/words';
import { conjunction } from '../recognise/clitics';
import type { Hierarchy } from '../recognise/hierarchy';
import type { Reader } from '../recognise/reader';
import { Gap, withinList, withinName } from '../tokenise';
import { adjectives, type Heading, heading } from './headings';
import { type CliticRule, type Noun, Nouns } from './nouns';
import { patterns } from './patterns';
import { type Quantity, quantity } from './quantities';

/** A mention before it is known which place it means. */
export interface Phrase {
  relation: Relation;
  nouns: readonly Noun[];
  heading: Heading | null;
  length: Quantity | null;
  area: Quantity | null;
  atMost: boolean;
  start: number;
  stop: number;
}

interface Matched {
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

const compiled = patterns.map((pattern) => ({
  relation: pattern.relation,
  elements: pattern.elements.split(' ').map((element) => ({ name: element.replace('?', ''), optional: element.endsWith('?') })),
}));

/** Mentions in text order; their spans never overlap. */
export function relate(reader: Reader, hierarchy: Hierarchy): Phrase[] {
  const nouns = new Nouns(reader, hierarchy);
  const phrases: Phrase[] = [];
  let licence: readonly FeatureCode[] | null = null;
  let lastEnd = -1;
  for (let index = 0; index < reader.length; ) {
    const organisation = reader.organisation(index);
    if (organisation !== -1) {
      index = organisation;
      continue;
    }
    const listed = lastEnd !== -1 && continuesList(reader, index, lastEnd) ? licence : null;
    const best = longest(reader, nouns, index, listed);
    if (!best) {
      index++;
      continue;
    }
    phrases.push(...best.phrases);
    lastEnd = best.end;
    licence = kindsOf(best.phrases.at(-1)!);
    index = best.end;
  }
  return phrases;
}

/** "حيي غويران والزهور": the next name is a member of the list that the kind word opened. */
function continuesList(reader: Reader, index: number, lastEnd: number): boolean {
  if (index === lastEnd + 1)
    return ['and', 'or', 'او'].includes(reader.key(lastEnd)) && withinList(reader.gap(lastEnd)) && withinName(reader.gap(index));
  if (index !== lastEnd || !withinList(reader.gap(index))) return false;
  return (
    (reader.gap(index) & (Gap.comma | Gap.dash)) !== 0 || reader.names(index).some((match) => conjunction(match.clitic) === 'و')
  );
}

const kindsOf = (phrase: Phrase): readonly FeatureCode[] =>
  phrase.nouns.flatMap((noun) => [...(noun.kindRow?.kinds ?? []), ...noun.entries.map((entry) => entry.place.featureCode)]);

function longest(
  reader: Reader,
  nouns: Nouns,
  index: number,
  licence: readonly FeatureCode[] | null,
): { phrases: Phrase[]; end: number } | null {
  let best: { phrases: Phrase[]; end: number } | null = null;
  if (reader.words(index).length > 0 || reader.names(index).length > 0 || reader.tokens[index]!.script === 'number') {
    for (const pattern of compiled) {
      const matched = match(reader, nouns, index, pattern.elements, licence);
      if (matched && (!best || matched.end > best.end))
        best = { phrases: build(reader, pattern.relation, matched), end: matched.end };
    }
    const noun = nouns.at(index, 'any', licence);
    if (noun && (!best || noun.end > best.end)) {
      best = {
        phrases: [
          {
            relation: 'at',
            nouns: [noun],
            heading: null,
            length: null,
            area: null,
            atMost: false,
            start: noun.start,
            stop: noun.stop,
          },
        ],
        end: noun.end,
      };
    }
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
  const mark = (start: number, end: number) => {
    if (matched.start === -1) matched.start = start;
    matched.end = end;
    return true;
  };
  if (name.startsWith('noun')) {
    const rule = (name.slice(5) || (first ? 'any' : 'none')) as CliticRule;
    const noun = nouns.at(at, rule, licence);
    if (!noun) return false;
    matched.nouns.push(noun);
    return mark(noun.start, noun.end);
  }
  switch (name) {
    case 'headings': {
      const found = adjectives(reader, at, first);
      if (!found) return false;
      matched.headings = found;
      return mark(found[0]!.start, found.at(-1)!.end);
    }
    case 'heading': {
      const found = heading(reader, at, 'heading', first);
      if (!found) return false;
      matched.heading = found;
      return mark(found.start, found.end);
    }
    case 'length':
    case 'area': {
      const found = quantity(reader, at, name === 'length' ? 'lengthUnit' : 'areaUnit');
      if (!found) return false;
      matched[name] = found;
      return mark(found.start, found.end);
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
      return mark(word.start, word.end);
    }
  }
}

function build(reader: Reader, relation: Relation, matched: Matched): Phrase[] {
  const stop = reader.stop(matched.end);
  const base = { relation, nouns: matched.nouns, length: matched.length, area: matched.area, atMost: matched.atMost };
  const { headings } = matched;
  if (headings.length === 0) return [{ ...base, heading: matched.heading, start: matched.start, stop }];
  // One feature for each direction: "ريف الحسكة الجنوبي", "الشرقي"; "southern", "eastern countryside of Hasakah".
  const last = headings.length - 1;
  return headings.map((one, i) => ({
    ...base,
    heading: one,
    start: i === 0 ? matched.start : one.start,
    stop: i === last ? stop : one.stop,
  }));
}
