import { textIn } from '../i18n/text-in';
import type { Candidate } from './duplicates';
import type { IncidentEntry } from './model';

/** What of an incident of articles and claims tells whether another is the same event. */
export function candidateOf(entry: IncidentEntry): Candidate {
  const ends = entry.claims.flatMap(({ figures = [] }) =>
    figures
      .filter(({ quantity }) => quantity === 'deaths')
      .flatMap(({ min, max }) => [min, max].filter((value) => value !== null)),
  );
  return {
    slug: entry.slug,
    dataset: entry.dataset,
    coordinates: entry.location.anchor,
    uncertaintyMeters: entry.location.uncertaintyMeters,
    isCoarse: entry.geoPrecision === 3,
    bounds: entry.bounds,
    eventType: entry.eventType,
    actors: entry.parties.flatMap(({ actor }) => [actor.slug, textIn(actor.shortName, 'en'), textIn(actor.name, 'en')]),
    deaths: ends.length > 0 ? [Math.min(...ends), Math.max(...ends)] : null,
    sources: entry.corroboration.origins.map(({ source }) => textIn(source.name, 'en')),
  };
}
