import type { FeatureCode } from '../../gazetteer/schema';
import {
  capitalContexts,
  capitals,
  organisationHeads,
  organisationTails,
  partyVerbs,
  personTitles,
  tailHeads,
} from '../lexicon/guards';
import { referenceGuards } from '../lexicon/kinds';
import { phraseOf } from '../recognise/names';
import type { NameMatch, Reader } from '../recognise/reader';
import { Gap, withinName } from '../tokenise';

const keySet = (phrases: readonly string[]) => new Set(phrases.map((phrase) => phraseOf(phrase).join(' ')));
const headKeys = keySet(organisationHeads.flatMap((row) => row.forms));
const titleKeys = keySet(personTitles);
const tailKeys = keySet(organisationTails.flatMap((row) => row.forms));
const tailHeadKeys = keySet(tailHeads);
const verbKeys = keySet(partyVerbs);
const capitalKeys = keySet(capitals);
const capitalContextKeys = keySet(capitalContexts);
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
    const after = this.reader.key(match.end);
    if (withinName(this.reader.gap(match.end))) {
      const arabicTail = tailKeys.has(after) && (tailHeadKeys.has(before) || tailHeadKeys.has(before.replace(/^[وفبل]/, '')));
      const latinTail =
        this.reader.tokens[index]?.script === 'latin' &&
        (tailKeys.has(after) || tailKeys.has(`${after} ${this.reader.key(match.end + 1)}`));
      if (arabicTail || latinTail) return true;
    }
    if (this.isParty(index, match)) return true;
    const speaks = (close && verbKeys.has(before)) || (withinName(this.reader.gap(match.end)) && verbKeys.has(after));
    return speaks && match.entries.every((entry) => speakers.includes(entry.place.featureCode));
  }

  /** A capital without a word of place before it is a government. "بين أنقرة ودمشق" is of governments too. */
  private isParty(index: number, match: NameMatch): boolean {
    const name = this.reader.stem(index, match);
    if (!capitalKeys.has(name)) return false;
    if (match.clitic.endsWith('ب')) return false;
    const ofPlace = this.reader.words(index - 1).some((word) => !['between', 'and', 'number', 'the'].includes(word.sense.class));
    return !(ofPlace || capitalContextKeys.has(this.reader.key(index - 1)));
  }
}
