import type { Gazetteer } from '../../gazetteer';
import type { FeatureCode, LonLat, Place } from '../../gazetteer/schema';
import type { Hierarchy } from '../recognise/hierarchy';
import type { Phrase } from '../relate';

/** Too wide to say where a text is about. */
export const vast: readonly FeatureCode[] = ['ADM1', 'ADM2', 'ADM3', 'RGN', 'PCLI', 'STM', 'RD'];

/** Enough to say where a text is about; every candidate is measured against each. */
const mostPoints = 32;

/** The governorate that the unambiguous names lie in most, and where they are. */
export function focusOf(
  phrases: readonly Phrase[],
  given: readonly Place[],
  gazetteer: Gazetteer,
  hierarchy: Hierarchy,
): {
  focus: string | null;
  country: string | null;
  countries: ReadonlySet<string>;
  named: ReadonlySet<string>;
  points: LonLat[];
} {
  const named = new Set<string>(given.map((place) => place.id));
  for (const noun of phrases.flatMap((phrase) => phrase.nouns.flatMap((one) => (one.within ? [one, one.within] : [one])))) {
    const ids = new Set(noun.entries.map((entry) => entry.place.id));
    const curated = new Set(noun.entries.filter((entry) => !entry.background).map((entry) => entry.place.id));
    if (noun.entries.some((entry) => entry.common && !noun.kindRow)) continue;
    if (curated.size === 1) named.add([...curated][0]!);
    // A namesake of another country may be meant by a name of a pack, so only a capital or a large town says where a text is.
    else if (ids.size === 1 && isKnownFarAndWide(noun.entries[0]!.place)) named.add([...ids][0]!);
  }
  const counts = new Map<string, number>();
  const countries = new Map<string, number>();
  const points: LonLat[] = [];
  for (const id of named) {
    const place = gazetteer.get(id);
    const country = place && hierarchy.countryOf(place);
    if (country) countries.set(country, (countries.get(country) ?? 0) + 1);
    if (!place || place.featureCode === 'PCLI') continue;
    if (place.coordinates && !vast.includes(place.featureCode) && points.length < mostPoints) points.push(place.coordinates);
    const governorate = [id, ...hierarchy.ancestors(place)].find((one) => gazetteer.get(one)?.featureCode === 'ADM1');
    if (governorate) counts.set(governorate, (counts.get(governorate) ?? 0) + 1);
  }
  const most = (of: ReadonlyMap<string, number>) => [...of].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  return { focus: most(counts), country: most(countries), countries: new Set(countries.keys()), named, points };
}

export const isKnownFarAndWide = ({ featureCode, population }: Place): boolean =>
  featureCode === 'PPLA' || featureCode === 'ADM1' || featureCode === 'PCLI' || (population?.value ?? 0) >= 100_000;
