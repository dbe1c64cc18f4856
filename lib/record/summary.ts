import type { LonLat } from '../gazetteer/schema';
import type { Where } from '../geometry/where';
import type { Localized } from '../i18n/locales';
import { textIn } from '../i18n/text-in';
import type { SymbolId } from '../scene/symbols';
import { type Box, boundsOf } from '../store/box';
import type { Bounds } from '../time/edtf';
import type { LinkedTime } from '../time/schema';
import { speakerOf } from './attribution';
import type { EventType } from './event-types';
import type { AreaEntry, Corroboration, IncidentEntry } from './model';
import type { Area } from './schema';
import { claimingOf } from './sets';
import { isSupposed } from './status';

interface Summary {
  slug: string;
  /** Id of its dataset. */
  dataset: string;
  /** Id of its category. */
  category: string;
  title: Localized;
  /** When it was first published, and when that or a change of it was last: ISO 8601, UTC. */
  published: string;
  updated: string;
  time: LinkedTime | null;
  bounds: Bounds;
  where: Where;
  /** Where a marker or label of it stands, `[longitude, latitude]`. */
  anchor: LonLat;
  /** Radius around the anchor that holds the true place. */
  uncertaintyMeters: number;
  /** What holds it on the map: its outline, or the point with its whole uncertainty. */
  box: Box;
  status: Corroboration['status'];
  /** How many independent origins say it. */
  origins: number;
  contested: boolean;
  /** Its source itself puts it forward as a supposition. */
  supposed: boolean;
}

/**
 * What a list, a marker, a tile or a feed needs of an incident: JSON, which the index has without the incident's claims
 * being loaded or made. Everything else of it is `IncidentStore.incident`.
 */
export interface IncidentSummary extends Summary {
  kind: 'incidents';
  eventType: EventType;
  subEventType: string;
  /** That of its category. */
  symbol: SymbolId;
  statement: boolean;
  geoPrecision: 1 | 2 | 3;
}

/** The same of a claimed area. Its outline is not among it. */
export interface AreaSummary extends Summary {
  kind: 'areas';
  areaKind: Area['kind'];
  /** Who claims it, each once. */
  claimants: Localized[];
}

export type EntrySummary = IncidentSummary | AreaSummary;

const shared = (entry: IncidentEntry | AreaEntry): Summary => ({
  slug: entry.slug,
  dataset: entry.dataset,
  category: entry.category,
  title: entry.title,
  published: entry.published,
  updated: entry.updated,
  time: entry.time,
  bounds: entry.bounds,
  where: entry.where,
  anchor: entry.location.anchor,
  uncertaintyMeters: entry.location.uncertaintyMeters,
  box: boundsOf(entry.location),
  status: entry.corroboration.status,
  origins: entry.corroboration.origins.length,
  contested: entry.contest.contested,
  supposed: isSupposed(entry),
});

export const incidentSummary = (entry: IncidentEntry): IncidentSummary => ({
  kind: 'incidents',
  ...shared(entry),
  eventType: entry.eventType,
  subEventType: entry.subEventType,
  symbol: entry.symbol,
  statement: entry.statement === true,
  geoPrecision: entry.geoPrecision,
});

export const areaSummary = (entry: AreaEntry): AreaSummary => ({
  kind: 'areas',
  ...shared(entry),
  areaKind: entry.kind,
  claimants: [
    ...new Map(claimingOf(entry).map((claim) => [textIn(speakerOf(claim).name, 'en'), speakerOf(claim).name])).values(),
  ],
});
