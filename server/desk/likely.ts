import type { OnMapKind } from '../../lib/desk/work';
import { type ExtentReason, likeExtents } from '../../lib/record/duplicate-extents';
import { type DuplicateReason, findDuplicates } from '../../lib/record/duplicates';
import { candidateOf, extentOf } from '../../lib/record/duplicates-of';
import type { AreaEntry, IncidentEntry } from '../../lib/record/model';
import type { Area } from '../../lib/record/schema';
import { boundsOf, pointBox, union } from '../../lib/store/box';
import { dayMs } from '../../lib/time/buckets';
import type { Bounds } from '../../lib/time/edtf';
import { served } from '../site/served';
import type { JsonObject } from '../truth/json';
import type { Document } from '../truth/truth';
import { triedWith } from './tried';

type LikelyReason = DuplicateReason | ExtentReason;

/** What of the record some claims may tell of. Rows of imported datasets are compared by `maydan duplicates`. */
export interface Likely {
  entry: IncidentEntry | AreaEntry;
  reasons: LikelyReason[];
  /** Null where that tells nothing, as of two grounds. */
  distanceMeters: number | null;
}

const ofDraft = 'of-this-draft';
const leastShown = 0.4;
const mostShown = 8;
/** So many near in place and time are compared, the earliest first. */
const mostCompared = 300;
const nearMeters = 30_000; // as far as `findDuplicates` looks
/** Articles of two weeks may tell of one siege or one displacement. */
const areaDaysApart = 14;

/**
 * Incidents of the record that some claims may tell of, the likeliest first; null while the claims have no place, or are not
 * complete. What is known to a unit or to weeks only, on either side, is compared by its ground.
 */
export async function likelyIncidents(document: Document, claims: readonly string[]): Promise<Likely[] | null> {
  const trial = (
    await trialOf(document, claims, 'incident', { eventType: 'Strategic developments', subEventType: 'Other' })
  )?.incidents.get(ofDraft);
  if (!trial) return null;
  // Which type of event it is has not been said yet.
  const own = { ...candidateOf(trial), dataset: 'draft', eventType: '' };
  const stood = await near(trial, 'incidents', 0);
  // A draft names no actors yet, so all of one place and day are shown. Incidents of its dataset are compared as those of others.
  const pairs = findDuplicates([own, ...stood.map((entry) => ({ ...candidateOf(entry), dataset: 'others' }))], leastShown);
  const exact = pairs.flatMap(({ a, b, ...pair }) =>
    a === ofDraft ? [{ ...pair, slug: b }] : b === ofDraft ? [{ ...pair, slug: a }] : [],
  );
  const compared = new Set(exact.map(({ slug }) => slug));
  const isExact = (entry: IncidentEntry) => entry.geoPrecision < 3 && isWithinDays(entry.bounds);
  const others = stood.filter((entry) => !compared.has(entry.slug) && !(isExact(trial) && isExact(entry)));
  // Undated, everything that ever happened there would be like it.
  const coarse =
    trial.time === null
      ? []
      : likeExtents({ ...extentOf(trial), kind: null }, others.map(extentOf), { mostDaysApart: 0 }).map((one) => ({
          ...one,
          distanceMeters: null,
        }));
  // The two rules have scales of their own: one place and day tells more than a common ground.
  return shownOf([...exact, ...coarse], stood);
}

/**
 * The same of claimed areas.
 * @param kind what is claimed of it; null where that is not said yet
 */
export async function likelyAreas(
  document: Document,
  claims: readonly string[],
  kind: Area['kind'] | null,
): Promise<Likely[] | null> {
  const trial = (await trialOf(document, claims, 'area', { kind: kind ?? 'control' }))?.areas.get(ofDraft);
  if (!trial) return null;
  const stood = await near(trial, 'areas', areaDaysApart);
  const found = likeExtents({ ...extentOf(trial), kind }, stood.map(extentOf), { mostDaysApart: areaDaysApart });
  return shownOf(
    found.map((one) => ({ ...one, distanceMeters: null })),
    stood,
  );
}

/** @param found the likeliest first */
function shownOf(
  found: readonly (Omit<Likely, 'entry'> & { slug: string })[],
  stood: readonly (IncidentEntry | AreaEntry)[],
): Likely[] {
  const bySlug = new Map(stood.map((entry) => [entry.slug, entry]));
  return found
    .flatMap(({ slug, reasons, distanceMeters }) => {
      const entry = bySlug.get(slug);
      return entry ? [{ entry, reasons, distanceMeters }] : [];
    })
    .slice(0, mostShown);
}

const isWithinDays = ({ from, to }: Bounds): boolean => from !== null && to !== null && to - from < 7 * dayMs;

/** A record in which claims make an incident or area. */
const trialOf = (document: Document, claims: readonly string[], kind: OnMapKind, own: JsonObject) =>
  triedWith(document, (languages) => {
    const text = Object.fromEntries(languages.map((language) => [language, '…']));
    const references = claims.map((claim) => `${document.id}#${claim}`);
    const body = { slug: ofDraft, title: text, summary: text, claims: references, actors: [], ...own };
    return [{ kind, id: ofDraft, dataset: document.dataset, version: '', body }];
  });

/** What the public sees of articles and claims, near in place and time. */
async function near<K extends 'incidents' | 'areas'>(
  { location, time, bounds }: IncidentEntry | AreaEntry,
  kind: K,
  days: number,
) {
  const { record, store } = served();
  const query = {
    filters: { dataset: [...record.datasets.values()].flatMap((one) => (one.kind === 'imported' ? [] : [one.id])) },
    ...boxAround(location),
    ...(time !== null && { time: widened(bounds, days) }),
    limit: mostCompared,
  };
  const { items } = kind === 'incidents' ? await store.incidents(query) : await store.areas(query);
  return items as K extends 'incidents' ? IncidentEntry[] : AreaEntry[];
}

function boxAround(location: IncidentEntry['location']) {
  const bbox = union([boundsOf(location), pointBox(location.anchor, nearMeters)]);
  return bbox ? { bbox } : {};
}

const widened = ({ from, to }: Bounds, days: number): Bounds => ({
  from: from === null ? null : from - days * dayMs,
  to: to === null ? null : to + days * dayMs,
});
