import type { FeatureCode } from '../../gazetteer/schema';
import type { KindRow } from '../lexicon/kinds';
import type { Hierarchy } from '../recognise/hierarchy';
import type { Entry } from '../recognise/names';
import type { NameMatch, Reader } from '../recognise/reader';
import { Window } from '../recognise/window';
import { Gap, withinName } from '../tokenise';
import { Guards } from './guards';
import { kindWordAt, kindWordsAt, listedBeforeKind } from './kind-words';
import { allows, type CliticRule, type Noun } from './noun';
import { isOnlyBeginning, nameBeforeKind, unknownName } from './unknown';

export type { CliticRule, Noun } from './noun';

/** Kinds that "X prison", "X camp" may be in. */
const containers: readonly FeatureCode[] = ['PPLA', 'PPLA2', 'PPLA3', 'PPL', 'PPLX', 'ADM1', 'ADM2', 'ADM3'];
/** Kinds that lie in one town, so that being in another rules them out. */
const withinTowns: readonly FeatureCode[] = ['PPLX', 'AREA', 'UNIV', 'TRFC', 'SILO', 'PRN'];
/** "Khabour village" is none that the river's name tells. */
const linear: readonly FeatureCode[] = ['STM', 'RD'];
const quarters: readonly FeatureCode[] = ['PPLX', 'AREA'];
const towns: readonly FeatureCode[] = ['PPLA', 'PPLA2', 'PPLA3', 'PPL'];
/** "the prison of the city": a reference within a reference is as much as anyone writes. */
const deepestReference = 2;

export class Nouns {
  private readonly found: Record<CliticRule, Window<Noun | null>> = {
    none: new Window(),
    any: new Window(),
    b: new Window(),
    l: new Window(),
    w: new Window(),
  };

  private readonly guards: Guards;

  constructor(
    private readonly reader: Reader,
    private readonly hierarchy: Hierarchy,
  ) {
    this.guards = new Guards(reader);
  }

  /** `licence`: kinds that a list so far is of; names that are common words count within it. */
  at(index: number, rule: CliticRule, licence: readonly FeatureCode[] | null = null): Noun | null {
    if (!this.reader.tokens[index]) return null;
    if (licence) return this.find(index, rule, licence);
    // Many patterns ask for the same noun.
    const known = this.found[rule].get(index);
    if (known !== undefined) return known;
    return this.found[rule].set(index, this.find(index, rule, null));
  }

  private find(index: number, rule: CliticRule, licence: readonly FeatureCode[] | null): Noun | null {
    const options = [
      this.named(index, rule, licence),
      this.kindThenName(index, rule),
      this.reference(index, rule),
      this.afterThe(index, licence),
    ];
    let best: Noun | null = null;
    for (const option of options) if (option && (!best || option.end > best.end || saysMore(option, best))) best = option;
    return best && this.elsewhere(this.withContainer(best), index);
  }

  /** "the Khabur", "the city of Hasakah": the article is no part of a name. */
  private afterThe(index: number, licence: readonly FeatureCode[] | null): Noun | null {
    if (this.reader.key(index) !== 'the' || !withinName(this.reader.gap(index + 1))) return null;
    return this.named(index + 1, 'none', licence) ?? this.kindThenName(index + 1, 'none');
  }

  private named(index: number, rule: CliticRule, licence: readonly FeatureCode[] | null): Noun | null {
    for (const match of this.reader.names(index)) {
      if (!allows(rule, match.clitic) || this.guards.belongsToBody(index, match)) continue;
      if (isOnlyBeginning(this.reader, index, match.end)) continue;
      const kindAfter = kindWordAt(this.reader, match.end, 'none', 'latin');
      const withKind = kindAfter && this.ofKind(match.start, kindAfter.end, match, kindAfter.row, kindAfter.many);
      if (withKind) return withKind;
      const licensed = match.entries.filter(
        (entry) =>
          !entry.common ||
          (licence?.includes(entry.place.featureCode) ?? false) ||
          this.guards.isBareRoad(index, match) ||
          listedBeforeKind(this.reader, match.end, entry),
      );
      if (licensed.length > 0) return this.noun('name', match.start, match.end, licensed, null);
      // "الزهور بالحسكة": said to be in a city, so it is no flower.
      const container = this.attachedContainer(match.end);
      if (container && match.entries.some((entry) => this.isInside(entry, container)))
        return this.noun('name', match.start, match.end, match.entries, null);
    }
    return rule === 'none' || rule === 'any' ? this.unknownThenKind(index) : null;
  }

  /**
   * A name with a kind word, from `start` to `end`: the place of that kind and name; the unit that the town of that name
   * heads; the one place of that kind within it; for a facility that the gazetteer does not hold, an unknown place.
   */
  private ofKind(
    start: number,
    end: number,
    { start: from, end: to, entries }: NameMatch,
    row: KindRow,
    many = false,
  ): Noun | null {
    const exact = entries.filter((entry) => row.kinds.includes(entry.place.featureCode));
    if (exact.length > 0) return this.noun('name', start, end, exact, row);
    const units = this.unitsOf(entries, row.kinds);
    if (units.length > 0) return this.noun('name', start, end, units, row);
    const container = this.noun('name', from, to, entries, null);
    const inside = row.partOf ? this.within(row.kinds, entries) : [];
    if (inside.length > 0) return { ...this.noun('name', start, end, inside, row), within: container, named: false };
    const uncommon = entries.filter((entry) => !entry.common && !linear.includes(entry.place.featureCode));
    if (many) return null;
    if (row.facility) return { ...this.noun('unknown', start, end, [], row), within: container };
    // "a village of Hama" is none of that name: nobody calls the capital of a governorate a village.
    const fitting = row.kinds.includes('PPLA3') && !row.kinds.includes('PPLA') ? uncommon.filter(notCapital) : uncommon;
    if (this.settlementOnly(row) && fitting.length > 0) return this.noun('name', start, end, fitting, row);
    return null;
  }

  /** The units of these kinds that towns of a name head: "Deir Ezzor province", in every spelling of the town. */
  private unitsOf(entries: readonly Entry[], kinds: readonly FeatureCode[]): Entry[] {
    return entries.flatMap((entry) => {
      const unit = this.hierarchy.unitOf(entry.place);
      return unit && kinds.includes(unit.featureCode) ? [{ ...entry, place: unit, common: false }] : [];
    });
  }

  /** "Khsham village", "Bab al-Hawa crossing": a name that nobody knows, its kind word after it. */
  private unknownThenKind(index: number): Noun | null {
    const end = nameBeforeKind(this.reader, index);
    const kind = end === -1 ? null : kindWordAt(this.reader, end, 'none', 'latin');
    if (!kind?.row.announces || kind.many) return null;
    return this.noun('unknown', this.reader.tokens[index]!.start, kind.end, [], kind.row);
  }

  /** `depth`: how many references stand around this one; "the prison of the prison of the …" must not be followed to its end. */
  private kindThenName(index: number, rule: CliticRule, depth = 0): Noun | null {
    for (const kind of kindWordsAt(this.reader, index)) {
      if (!allows(rule, kind.clitic)) continue;
      const { row } = kind.sense;
      let at = kind.end;
      if (!withinName(this.reader.gap(at))) continue;
      if (isLatin(this.reader, index)) {
        if (this.reader.key(at) !== 'of') continue;
        at++;
      }
      const unknown = unknownName(this.reader, at, row);
      for (const match of this.reader.names(at)) {
        if (match.clitic !== '') continue;
        // "قرية تل شنان" is no place called "Tell": the longer name that nobody knows wins.
        if (unknown > match.end && (isOnlyBeginning(this.reader, at, match.end) || isLatin(this.reader, at))) continue;
        const found = this.ofKind(kind.start, match.end, match, row);
        // "the neighbourhood of Qamishli" is one that is not named.
        if (!found && isLatin(this.reader, index) && match.entries.some((entry) => !entry.common)) return null;
        if (found) return { ...found, kindFirst: true };
      }
      if (row.partOf) {
        const back = depth < deepestReference ? this.reference(at, 'none', depth + 1) : null;
        if (back) return { ...this.noun('reference', kind.start, back.end, [], row), within: back };
      }
      if (unknown !== -1) return this.noun('unknown', kind.start, unknown, [], row);
    }
    return null;
  }

  /** A kind word that does not fit what is known of the name still leaves the name: "ناحية الهول", "بلدة الشدادي". */
  private settlementOnly = (row: KindRow) =>
    row.kinds.some((kind) => kind.startsWith('PPLA') || kind.startsWith('ADM') || kind === 'STM' || kind === 'MILB');

  /** "السجن", "the prison". The English article belongs to the span: without it nothing refers back. */
  private reference(index: number, rule: CliticRule, depth = 0): Noun | null {
    if (isLatin(this.reader, index)) {
      const the = this.reader.words(index).find((match) => match.sense.class === 'the');
      if (!the || rule === 'b' || rule === 'l' || rule === 'w') return null;
      const kind = kindWordAt(this.reader, the.end, 'none', 'latin');
      if (!kind || kind.many || !kind.row.refers || this.guards.isNoReference(the.end, kind.end)) return null;
      if (this.reader.key(kind.end) === 'of' && this.kindThenName(the.end, 'none', depth)) return null;
      return this.noun('reference', the.start, kind.end, [], kind.row);
    }
    for (const match of this.reader.words(index)) {
      if (match.sense.class !== 'reference' || !allows(rule, match.clitic) || this.guards.isNoReference(index, match.end))
        continue;
      return this.noun('reference', match.start, match.end, [], match.sense.row);
    }
    return null;
  }

  /** "... بالحسكة" right after a noun joins it: one span, and it says which of several places is meant. */
  private withContainer(noun: Noun): Noun {
    const container = this.attachedContainer(noun.end);
    if (!container) return noun;
    const inside = noun.entries.filter((entry) => this.isInside(entry, container));
    if (inside.length === 0 && noun.form !== 'reference') return noun;
    return {
      ...noun,
      entries: noun.form === 'reference' ? noun.entries : inside,
      within: container,
      end: container.end,
      stop: container.stop,
    };
  }

  /** "حي الثورة في القامشلي" is not the quarter of that name in Hasakah: what is said to be in another town is not ours. */
  private elsewhere(noun: Noun, index: number): Noun | null {
    if (noun.form !== 'name' || noun.within || !noun.entries.every((entry) => withinTowns.includes(entry.place.featureCode)))
      return noun;
    const container = this.attachedContainer(noun.end) ?? this.containerAfterIn(noun.end);
    if (!container || noun.entries.some((entry) => this.isInside(entry, container))) return noun;
    const row = noun.kindRow ?? kindWordsAt(this.reader, index)[0]?.sense.row;
    return row?.announces ? { ...noun, form: 'unknown', entries: [], kindRow: row, kinds: row.kinds } : null;
  }

  private containerAfterIn(index: number): Noun | null {
    if (
      !['في', 'in'].includes(this.reader.key(index)) ||
      !withinName(this.reader.gap(index)) ||
      !withinName(this.reader.gap(index + 1))
    )
      return null;
    const match = this.reader.names(index + 1)[0];
    return match && match.clitic === '' && match.entries.every((entry) => towns.includes(entry.place.featureCode))
      ? this.noun('name', match.start, match.end, match.entries, null)
      : null;
  }

  private attachedContainer(index: number): Noun | null {
    const gap = this.reader.gap(index);
    if ((gap & ~(Gap.space | Gap.line | Gap.quote)) !== 0) return null;
    const match = this.reader.names(index).find((name) => name.clitic === 'ب');
    if (match) return this.noun('name', match.start, match.end, match.entries, null);
    // "حي غويران بمدينة الحسكة"
    const kind = kindWordsAt(this.reader, index).find((word) => word.clitic === 'ب');
    const inner = kind && this.kindThenName(index, 'b');
    return inner?.form === 'name' && inner.named ? inner : null;
  }

  /** Of a quarter only the town is known: a prison "in the Ghuwayran quarter" is one of the same town. */
  private isInside({ place }: Entry, container: Noun): boolean {
    const places = container.entries.map((other) => other.place);
    return (
      this.hierarchy.isInside(place, places) ||
      places.some((other) => quarters.includes(other.featureCode) && other.id !== place.id && other.parent === place.parent)
    );
  }

  private within(kinds: readonly FeatureCode[], names: readonly Entry[]): readonly Entry[] {
    return names
      .filter((entry) => containers.includes(entry.place.featureCode))
      .flatMap((entry) => this.hierarchy.inside(kinds, entry.place))
      .filter((entry, i, all) => all.findIndex((other) => other.place.id === entry.place.id) === i);
  }

  private noun(form: Noun['form'], start: number, end: number, entries: readonly Entry[], kindRow: KindRow | null): Noun {
    return {
      form,
      start,
      stop: this.reader.stop(end),
      end,
      entries,
      kinds: kindRow?.kinds ?? null,
      kindRow,
      within: null,
      named: true,
    };
  }
}

/** Of two readings that end alike, whether one says the kind of the same place: "مدينة الرقة" is a name, but it says "city" too. */
const saysMore = (one: Noun, other: Noun) =>
  one.end === other.end &&
  one.kindRow !== null &&
  other.kindRow === null &&
  one.entries.some(({ place }) => other.entries.some((entry) => entry.place === place));
const notCapital = ({ place }: Entry) => place.featureCode !== 'PPLA';
const isLatin = (reader: Reader, index: number) => reader.tokens[index]?.script === 'latin';
