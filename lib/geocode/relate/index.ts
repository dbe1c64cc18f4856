import { type FeatureCode, settlements } from '../../gazetteer/schema';
import type { Relation } from '../../geometry/where';
import { conjunction } from '../recognise/clitics';
import type { Hierarchy } from '../recognise/hierarchy';
import type { Reader } from '../recognise/reader';
import { Gap, withinList, withinName } from '../tokenise';
import type { Heading } from './headings';
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
    const listed = lastEnd !== -1 && continuesList(reader, index, lastEnd) ? licence : null;
    const best = longestMatch(reader, nouns, index, listed);
    if (!best) {
      index++;
      continue;
    }
    const beside =
      index === lastEnd && (reader.gap(index) & ~(Gap.space | Gap.line | Gap.quote)) === 0 && followsSettlement(phrases.at(-1));
    const found = build(reader, best.relation, best.matched, beside);
    for (const phrase of found) phrases.push({ ...phrase, stop: closed(reader.source, phrase) });
    lastEnd = index = best.matched.end;
    licence = licenceOf(best.matched, listed);
  }
  return phrases;
}

const quotes = { '«': '»', '“': '”', '‹': '›', '"': '"' } as const;

/** "سجن «الصناعة»": a quotation mark that is opened within a span is closed within it. */
function closed(source: string, { start, stop }: Phrase): number {
  const text = source.slice(start, stop);
  for (const [open, close] of Object.entries(quotes)) {
    if (source[stop] !== close) continue;
    const opened = text.split(open).length - 1;
    if (open === close ? opened % 2 === 1 : opened > text.split(close).length - 1) return stop + 1;
  }
  return stop;
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

/**
 * What the list is a list of: what its kind word says, or quarters, which are seldom named alone. A list of plain
 * town names licenses nothing: "في تل تمر، والصور التي نُشرت" goes on with pictures, not with the town of as-Suwar.
 */
function licenceOf({ nouns }: Matched, before: readonly FeatureCode[] | null): readonly FeatureCode[] | null {
  const kinds = nouns.flatMap((noun) => noun.kindRow?.kinds ?? []);
  if (kinds.length > 0) return kinds;
  const quarters =
    nouns.length > 0 &&
    nouns.every((noun) => noun.entries.length > 0 && noun.entries.every((entry) => entry.place.featureCode === 'PPLX'));
  return quarters ? ['PPLX'] : before;
}

const followsSettlement = (phrase: Phrase | undefined): boolean =>
  phrase?.relation === 'at' &&
  phrase.nouns.some((noun) =>
    [...(noun.kinds ?? []), ...noun.entries.map((entry) => entry.place.featureCode)].some((kind) => settlements.includes(kind)),
  );

function build(reader: Reader, relation: Relation, matched: Matched, besideSettlement: boolean): Phrase[] {
  const stop = reader.stop(matched.end);
  const base = {
    relation,
    nouns: matched.nouns,
    length: matched.length,
    area: matched.area,
    atMost: matched.atMost,
    urban: matched.urban,
    besideSettlement,
  };
  const { headings } = matched;
  // "the southern city of Rafah" says which city, not which part of it.
  const [only] = matched.nouns;
  if (
    relation === 'part' &&
    headings.length > 0 &&
    only?.kindFirst &&
    only.kinds?.some((kind) => settlements.includes(kind)) &&
    !matched.urban
  )
    return [{ ...base, relation: 'at', heading: null, start: only.start, stop }];
  // "ريفي الحسكة ودير الزور": one countryside each.
  if (relation === 'countryside' && matched.nouns.length > 1) {
    return matched.nouns.map((noun, i) => ({
      ...base,
      nouns: [noun],
      heading: null,
      start: i === 0 ? matched.start : noun.start,
      stop: i === matched.nouns.length - 1 ? stop : noun.stop,
    }));
  }
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
