import type { FeatureCode } from '../../gazetteer/schema';
import {
  bareRoad,
  capitalContexts,
  capitalContextsAfter,
  capitals,
  organisationHeads,
  organisationTails,
  partyVerbs,
  tailHeads,
  wordBefore,
} from '../lexicon/guards';
import { referenceGuards } from '../lexicon/kinds';
import { givenNames, kunyas, personTitles, placePrepositions, ranks, speakerVerbs } from '../lexicon/persons';
import { phraseOf } from '../recognise/name-words';
import type { NameMatch, Reader } from '../recognise/reader';
import { Gap, withinName } from '../tokenise';

const keySet = (phrases: readonly string[]) => new Set(phrases.map((phrase) => phraseOf(phrase).join(' ')));
const headKeys = keySet(organisationHeads.flatMap((row) => row.forms));
const titleKeys = keySet(personTitles);
const tails = organisationTails.map((row) => ({ ...row, keys: keySet(row.forms) }));
const givenNameKeys = keySet(givenNames);
const speakerBeforeKeys = keySet(speakerVerbs.before);
const speakerAfterKeys = keySet(speakerVerbs.after);
const placePrepositionKeys = keySet(placePrepositions);
const tailHeadKeys = keySet(tailHeads);
const kunyaKeys = keySet(kunyas);
const rankKeys = keySet(ranks);
const verbKeys = keySet(partyVerbs);
const capitalKeys = keySet(capitals);
const capitalAfterKeys = keySet(capitalContextsAfter);
const capitalContextKeys = keySet(capitalContexts);
const roadKeys = {
  after: keySet(bareRoad.after),
  before: keySet(bareRoad.before),
  butNotAfter: keySet(bareRoad.butNotAfter),
  butNotBefore: keySet(bareRoad.butNotBefore),
};
const wordsBefore = wordBefore.map((row) => ({ name: phraseOf(row.name).join(' '), next: keySet(row.next) }));
const guards = referenceGuards.map((row) => ({
  word: phraseOf(row.word).join(' '),
  after: keySet(row.after ?? []),
  before: keySet(row.before ?? []),
}));
/** Kinds that may stand for a government. */
const speakers: readonly FeatureCode[] = ['PCLI', 'PPLA'];

/** Says of a name or of a word that refers back whether what stands around it keeps it from being a place. */
export class Guards {
  constructor(private readonly reader: Reader) {}

  /** "السجن المؤبد", "a prison sentence" */
  isNoReference(index: number, end: number): boolean {
    const key = this.reader.key(end - 1);
    const stem = key.replace(/^[وف]?[بكل]?(?=ال)/, '').replace(/^[وف]?لل/, 'ال');
    return guards.some(
      (guard) =>
        guard.word === stem &&
        ((withinName(this.reader.gap(end)) && guard.after.has(this.reader.key(end))) ||
          guard.before.has(this.reader.key(index - 1))),
    );
  }

  /** Offices, papers, units, councils and speaking states are no places. */
  belongsToBody(index: number, match: NameMatch): boolean {
    const before = this.reader.key(index - 1);
    const close = withinName(this.reader.gap(index));
    if (close && match.clitic === '' && (headKeys.has(before) || headKeys.has(`${this.reader.key(index - 2)} ${before}`)))
      return true;
    const besideTitle = (this.reader.gap(index) & ~(Gap.space | Gap.line | Gap.stop)) === 0;
    if (besideTitle && match.clitic === '' && titleKeys.has(before.replace(/^[وف](?=ال)/, ''))) return true;
    if (close && match.clitic === '' && (this.followsKunya(index) || this.followsRank(index))) return true;
    const after = this.reader.key(match.end);
    if (withinName(this.reader.gap(match.end))) {
      const arabicTail =
        this.isTail(match.end, after) && (tailHeadKeys.has(before) || tailHeadKeys.has(before.replace(/^[وفبل]/, '')));
      const latinTail =
        this.reader.tokens[index]?.script === 'latin' &&
        (this.isTail(match.end, after) || this.isTail(match.end, `${after} ${this.reader.key(match.end + 1)}`));
      if (arabicTail || latinTail) return true;
    }
    if (close && match.clitic === '' && this.isPerson(index, match)) return true;
    if (this.isParty(index, match)) return true;
    if (
      withinName(this.reader.gap(match.end)) &&
      wordsBefore.some((row) => row.name === this.reader.stem(index, match) && row.next.has(after))
    )
      return true;
    const speaks = (close && verbKeys.has(before)) || (withinName(this.reader.gap(match.end)) && verbKeys.has(after));
    return speaks && match.entries.every((entry) => speakers.includes(entry.place.featureCode));
  }

  private isTail(index: number, key: string): boolean {
    const isCapital = this.reader.tokens[index]?.capital ?? false;
    const hasHyphen = (this.reader.gap(index) & Gap.hyphen) !== 0;
    return tails.some(({ keys, capital, hyphen }) => keys.has(key) && (isCapital || !capital) && (hasHyphen || !hyphen));
  }

  /** "أحمد الشدادي", "John Derek", "Derek said", but not "the man from Derik said". */
  private isPerson(index: number, { end, entries }: NameMatch): boolean {
    const { reader } = this;
    if (end > index + 1 && reader.key(index) !== 'al') return false;
    const before = reader.key(index - 1);
    const isName = givenNameKeys.has(before) || givenNameKeys.has(`${reader.key(index - 2)} ${before}`);
    if (isName && reader.tokens[index - 1]!.capital) return true;
    // A government speaks by its capital's name; that is told below.
    if (entries.some(({ place }) => speakers.includes(place.featureCode))) return false;
    if (speakerBeforeKeys.has(before.replace(/^[وف]/, ''))) return true;
    return (
      reader.tokens[index]?.script === 'latin' &&
      withinName(reader.gap(end)) &&
      speakerAfterKeys.has(reader.key(end)) &&
      !placePrepositionKeys.has(before)
    );
  }

  /** "on the M4", but not "on the M4 carbine", "on the M4A1" or "trained on the M4". */
  isBareRoad(index: number, { end, entries }: NameMatch): boolean {
    const { reader } = this;
    if (!entries.every((entry) => entry.place.featureCode === 'RD')) return false;
    if (reader.key(index - 1) !== 'the' || !withinName(reader.gap(index)) || reader.gap(end) === Gap.none) return false;
    const next = withinName(reader.gap(end)) ? reader.key(end) : '';
    if (roadKeys.butNotBefore.has(next)) return false;
    const isAfter = roadKeys.after.has(reader.key(index - 2)) && !roadKeys.butNotAfter.has(reader.key(index - 3));
    return isAfter || roadKeys.before.has(next);
  }

  /** "أبو عمر الشدادي", but not "بلدة أبو خشب الشدادي", whose kunya is a place's own name. */
  private followsKunya(index: number): boolean {
    const { reader } = this;
    if (!withinName(reader.gap(index - 1)) || !kunyaKeys.has(reader.key(index - 2).replace(/^[وفبل](?=ابو|ابي|ام)/, '')))
      return false;
    return reader.names(index - 2).length === 0;
  }

  /** "Commander Rojda Qamishlo", but not "Commander of Amuda" or "Colonel Ras al-Ayn". */
  private followsRank(index: number): boolean {
    const { reader } = this;
    const given = reader.tokens[index - 1];
    return (
      given?.script === 'latin' &&
      given.capital &&
      (given.gap & ~(Gap.space | Gap.line | Gap.stop)) === 0 &&
      rankKeys.has(reader.key(index - 2)) &&
      reader.words(index - 1).length === 0 &&
      reader.names(index - 1).length === 0
    );
  }

  /** A capital without a word of place before it is a government. "بين أنقرة ودمشق" is of governments too. */
  private isParty(index: number, match: NameMatch): boolean {
    const name = this.reader.stem(index, match);
    if (!capitalKeys.has(name)) return false;
    // A hashtag is where something is.
    if (match.clitic.endsWith('ب') || this.reader.source[match.start - 1] === '#') return false;
    if (withinName(this.reader.gap(match.end)) && capitalAfterKeys.has(this.reader.key(match.end))) return false;
    const ofPlace = this.reader.words(index - 1).some((word) => !['between', 'and', 'number', 'the'].includes(word.sense.class));
    return !(ofPlace || capitalContextKeys.has(this.reader.key(index - 1)));
  }
}
