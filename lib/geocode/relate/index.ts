import { type FeatureCode, settlements } from '../../gazetteer/schema';
import type { Relation } from '../../geometry/where';
import type { Hierarchy } from '../recognise/hierarchy';
import type { Reader } from '../recognise/reader';
import { Gap } from '../tokenise';
import type { Heading } from './headings';
import { continuesList, isInPlainList } from './lists';
import { longestMatch, type Matched } from './match';
import { type Noun, Nouns } from './nouns';
import type { Quantity } from './quantities';

/** A mention before it is known which place it means. */
export interface Phrase {
  relation: Relation;
  nouns: readonly Noun[];
  heading: Heading | null;
  length: Quantity | null;
  area: Quantity | null;
  atMost: boolean;
  /** "the northern quarters of Hasakah": of the town, not of the unit that it heads. */
  urban: boolean;
  /** "الشدادي جنوب الحسكة": right after another settlement, so the heading leads away from this one, not within it. */
  besideSettlement: boolean;
  start: number;
  stop: number;
  /** Units after it that say where it lies ("…, Raqqa governorate, Syria"), and where it would end without them. */
  address?: { phrases: readonly Phrase[]; stop: number };
}

/** Mentions in text order; their spans never overlap. */
export function relate(reader: Reader, hierarchy: Hierarchy): Phrase[] {
  const nouns = new Nouns(reader, hierarchy);
  const phrases: Phrase[] = [];
  let licence: readonly FeatureCode[] | null = null;
  let lastEnd = -1;
  /** How many towns, named without a kind word, the list that is being read has so far. */
  let towns = 0;
  for (let index = 0; index < reader.length; ) {
    // "@Raqqa_SL" is somebody's name for themselves.
    if (reader.idle(index) || reader.gap(index) & Gap.handle) {
      index++;
      continue;
    }
    const organisation = reader.organisation(index);
    if (organisation !== -1) {
      index = organisation;
      continue;
    }
    const continues = lastEnd !== -1 && continuesList(reader, index, lastEnd);
    const listed = continues ? licence : null;
    const plain = isInPlainList(reader, index, continues ? towns : 0) ? settlements : null;
    const best = longestMatch(reader, nouns, index, listed ?? plain);
    if (!best) {
      index++;
      continue;
    }
    const beside =
      index === lastEnd && (reader.gap(index) & ~(Gap.space | Gap.line | Gap.quote)) === 0 && followsSettlement(phrases.at(-1));
    build(reader, best.relation, best.matched, beside, phrases);
    lastEnd = index = best.matched.end;
    towns = isPlainTown(best.matched, plain !== null) ? (continues ? towns : 0) + 1 : 0;
    licence = licenceOf(best.matched, listed);
  }
  return phrases;
}

const quotes = { '«': '»', '“': '”', '‹': '›', '"': '"' } as const;
const quotePairs = Object.entries(quotes);

/** "سجن «الصناعة»": a quotation mark that is opened within a span is closed within it. */
function closed(source: string, start: number, stop: number): number {
  for (const [open, close] of quotePairs) {
    if (source[stop] !== close) continue;
    const text = source.slice(start, stop);
    const opened = text.split(open).length - 1;
    if (open === close ? opened % 2 === 1 : opened > text.split(close).length - 1) return stop + 1;
  }
  return stop;
}

/**
 * What the list is a list of: what its kind word says, or quarters, which are seldom named alone. A plain town name
 * alone licenses nothing: "في تل تمر، والصور التي نُشرت" goes on with pictures, not with the town of as-Suwar (`lists.ts`).
 */
function licenceOf({ nouns }: Matched, before: readonly FeatureCode[] | null): readonly FeatureCode[] | null {
  const kinds = nouns.flatMap((noun) => noun.kindRow?.kinds ?? []);
  if (kinds.length > 0) return kinds;
  const quarters =
    nouns.length > 0 &&
    nouns.every((noun) => noun.entries.length > 0 && noun.entries.every((entry) => entry.place.featureCode === 'PPLX'));
  return quarters ? ['PPLX'] : before;
}

/** Named alone, with no relation and no kind word; `listed`: also a word, but in a list of towns. */
const isPlainTown = ({ nouns }: Matched, listed: boolean): boolean =>
  nouns.length === 1 &&
  nouns[0]!.kindRow === null &&
  nouns[0]!.entries.some(({ place, common }) => (listed || !common) && settlements.includes(place.featureCode));

const followsSettlement = (phrase: Phrase | undefined): boolean =>
  phrase?.relation === 'at' &&
  phrase.nouns.some((noun) =>
    [...(noun.kinds ?? []), ...noun.entries.map((entry) => entry.place.featureCode)].some((kind) => settlements.includes(kind)),
  );

/** Adds the phrases that a match comes to: one for each direction or countryside that it lists. */
function build(reader: Reader, relation: Relation, matched: Matched, besideSettlement: boolean, phrases: Phrase[]): void {
  const { headings, nouns, start } = matched;
  const stop = reader.stop(matched.end);
  const [only] = nouns;
  // Every field is named: spreading what they share took a tenth of the time of a long text.
  const add = (as: Relation, own: readonly Noun[], heading: Heading | null, from: number, to: number): void => {
    phrases.push({
      relation: as,
      nouns: own,
      heading,
      length: matched.length,
      area: matched.area,
      atMost: matched.atMost,
      urban: matched.urban,
      besideSettlement,
      start: from,
      stop: closed(reader.source, from, to),
    });
  };
  // "the southern city of Rafah" says which city, not which part of it.
  if (
    relation === 'part' &&
    headings.length > 0 &&
    only?.kindFirst &&
    only.kinds?.some((kind) => settlements.includes(kind)) &&
    !matched.urban
  )
    add('at', nouns, null, only.start, stop);
  // "ريفي الحسكة ودير الزور": one countryside each.
  else if (relation === 'countryside' && nouns.length > 1)
    for (const [i, noun] of nouns.entries())
      add(relation, [noun], null, i === 0 ? start : noun.start, i === nouns.length - 1 ? stop : noun.stop);
  else if (headings.length === 0) add(relation, nouns, matched.heading, start, stop);
  // One feature for each direction: "ريف الحسكة الجنوبي", "الشرقي"; "southern", "eastern countryside of Hasakah".
  else
    for (const [i, heading] of headings.entries())
      add(relation, nouns, heading, i === 0 ? start : heading.start, i === headings.length - 1 ? stop : heading.stop);
}
