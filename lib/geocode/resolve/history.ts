import type { FeatureCode, Place } from '../../gazetteer/schema';
import type { KindRow } from '../lexicon/kinds';
import type { Hierarchy } from '../recognise/hierarchy';

export interface Antecedent {
  place: Place;
  /** Named itself, or only contains what was named ("المدينة" after one of its quarters). */
  how: 'named' | 'contains';
}

/** Places in the order in which the text last named them. Every question takes constant time in the text's length. */
export class History {
  private readonly named = new Map<FeatureCode, { place: Place; turn: number }>();
  private readonly containing = new Map<FeatureCode, { place: Place; turn: number }>();
  /** By the kind word that it was called by: null where the gazetteer does not hold what was named. */
  private readonly called = new Map<KindRow, Place | null>();
  /** Latest last. */
  private readonly places = new Set<Place>();
  private turn = 0;

  constructor(
    private readonly hierarchy: Hierarchy,
    private readonly find: (id: string) => Place | undefined,
  ) {}

  push(place: Place): void {
    this.turn++;
    this.places.delete(place);
    this.places.add(place);
    this.named.set(place.featureCode, { place, turn: this.turn });
    // Nearest first, so of two containers of one kind the nearer one counts.
    const seen = new Set<FeatureCode>();
    for (const id of this.hierarchy.ancestors(place)) {
      const above = this.find(id);
      if (!above || seen.has(above.featureCode)) continue;
      seen.add(above.featureCode);
      this.containing.set(above.featureCode, { place: above, turn: this.turn });
    }
  }

  /** "the town of Tell Tamr": what "the town" goes back to, whatever else is named since. */
  call(row: KindRow, place: Place | null): void {
    this.called.set(row, place);
  }

  /** What was last called by that word; null where it is not in the gazetteer, undefined where nothing was. */
  calledBy(row: KindRow): Place | null | undefined {
    return this.called.get(row);
  }

  /** Whether something within a town was named: a quarter, a prison. */
  namedWithin(town: Place): boolean {
    return this.containing.get(town.featureCode)?.place === town;
  }

  has(place: Place): boolean {
    return this.places.has(place);
  }

  /**
   * What "السجن" or "the city" goes back to: the place of the word's own kinds named last, else of its other kinds; where
   * none was, the one of that kind that contains the place named last.
   */
  antecedent(kinds: readonly FeatureCode[], own: readonly FeatureCode[] = kinds): Antecedent | null {
    const named = latest(this.named, own) ?? latest(this.named, kinds);
    if (named) return { place: named, how: 'named' };
    const containing = latest(this.containing, kinds);
    return containing && { place: containing, how: 'contains' };
  }

  /** As above, among what lies in a place: "the prison of the city". */
  antecedentIn(kinds: readonly FeatureCode[], container: Place): Antecedent | null {
    let found: Place | null = null;
    for (const place of this.places)
      if (kinds.includes(place.featureCode) && this.hierarchy.isInside(place, [container])) found = place;
    return found && { place: found, how: 'named' };
  }
}

function latest(map: ReadonlyMap<FeatureCode, { place: Place; turn: number }>, kinds: readonly FeatureCode[]): Place | null {
  let best: { place: Place; turn: number } | null = null;
  for (const kind of kinds) {
    const one = map.get(kind);
    if (one && (!best || one.turn > best.turn)) best = one;
  }
  return best?.place ?? null;
}
