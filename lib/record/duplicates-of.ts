import { disc } from '../geometry/disc';
import { textIn } from '../i18n/text-in';
import type { Extent } from './duplicate-extents';
import type { Candidate } from './duplicates';
import type { AreaEntry, IncidentEntry } from './model';

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
    deaths: ends.length > 0 ? [Math.min(...ends), Math.max(...ends)] : null,
    ...namedIn(entry),
  };
}

/** What of an incident or area tells whether another of its ground and time is the same. */
export function extentOf(entry: IncidentEntry | AreaEntry): Extent {
  const { geometry, anchor, uncertaintyMeters } = entry.location;
  return {
    slug: entry.slug,
    // A radius of nothing has no ground that another could share.
    ground: geometry.type === 'Point' ? disc(anchor, Math.max(1, uncertaintyMeters)) : geometry,
    bounds: entry.time === null ? null : entry.bounds,
    kind: 'eventType' in entry ? entry.eventType : entry.kind,
    ...namedIn(entry),
  };
}

const namedIn = ({ parties, corroboration }: IncidentEntry | AreaEntry) => ({
  actors: parties.flatMap(({ actor }) => [actor.slug, textIn(actor.shortName, 'en'), textIn(actor.name, 'en')]),
  sources: corroboration.origins.map(({ source }) => textIn(source.name, 'en')),
});
