import type { DraftText } from '../../lib/desk/draft-text';
import { metersBetween } from '../../lib/geometry/geodesy';
import type { Location } from '../../lib/geometry/locate';
import { locatedOnce } from '../../lib/geometry/located';
import type { ClaimEntry, CuratedRecord } from '../../lib/record/model';
import { claimRef } from '../../lib/record/references';
import { pointBox } from '../../lib/store/box';
import { overlaps } from '../../lib/time/edtf';
import { served } from '../site/served';
import type { Document } from '../truth/truth';
import { type ClaimOutcome, linkedTo, outcomesIn } from './claim-outcomes';
import { triedWith } from './tried';

export interface BesideClaim {
  own: ClaimEntry | null;
  /** Of the same place and days, and those that it is linked to already: the nearest first. */
  neighbours: ClaimEntry[];
  /**
   * The same of the rows of imported datasets, of which each is a claim. No claim of an article is linked to one: references
   * name claims of articles, and rows come and go with the versions of their dataset. An incident takes rows in ("rows").
   */
  rows: ClaimEntry[];
  outcomes: ClaimOutcome[];
}

const mostNeighbours = 24;
const mostRows = 12;
/** So many rows are looked at, the earliest first; of more within some days and 30 km the nearest would not be told apart. */
const mostRowsLookedAt = 500;
/** Two claims of places farther apart are of two places, in metres, however roughly these are known. */
const nearMeters = 10_000;
const farthestMeters = 30_000;

/**
 * What of the record stands beside a claim of a draft, and what would become of it. Null as long as the claims of the draft
 * themselves are not sound: what else it lacks, texts above all, is made up for the trial.
 * @param text what stands beside the draft, where it is not what is kept
 */
export async function besideClaim(document: Document, claim: string, text?: DraftText): Promise<BesideClaim | null> {
  const record = await triedWith(document, undefined, text);
  const own = record?.claims.get(claimRef(claim, document.id));
  if (!record || !own) return null;
  const [neighbours, rows, outcomes] = await Promise.all([
    neighboursOf(own, record),
    rowsBeside(own, record),
    outcomesIn(record, own),
  ]);
  return { own, neighbours, rows, outcomes };
}

async function neighboursOf(own: ClaimEntry, { claims, gazetteer }: CuratedRecord): Promise<ClaimEntry[]> {
  const linked = new Set(linkedTo(own));
  const here = own.where && locatedOnce(own.where, gazetteer);
  const ranked: { claim: ClaimEntry; meters: number }[] = [];
  const look = (claim: ClaimEntry) => {
    if (claim.ref === own.ref) return;
    if (linked.has(claim.ref)) ranked.push({ claim, meters: -1 });
    // Where it is takes longest to find: asked last.
    if (linked.has(claim.ref) || own.happened === null || claim.happened === null || !here || !claim.where) return;
    if (!overlaps(own.happenedBounds, claim.happenedBounds)) return;
    const there = locatedOnce(claim.where, gazetteer);
    const meters = there && metersApart(here, there);
    if (meters !== null) ranked.push({ claim, meters });
  };
  const isOfDraft = ({ article }: ClaimEntry) => article.slug === own.article.slug;
  for (const claim of claims.values()) if (isOfDraft(claim)) look(claim);
  for await (const claim of served().store.claims()) if (!isOfDraft(claim)) look(claim);
  return ranked
    .sort((a, b) => a.meters - b.meters)
    .slice(0, mostNeighbours)
    .map(({ claim }) => claim);
}

async function rowsBeside(own: ClaimEntry, { gazetteer }: CuratedRecord): Promise<ClaimEntry[]> {
  const { record, store } = served();
  const dataset = [...record.imports.keys()];
  const here = own.where && locatedOnce(own.where, gazetteer);
  if (dataset.length === 0 || !here || own.happened === null) return [];
  const { items } = await store.summaries({
    filters: { dataset },
    bbox: pointBox(here.anchor, farthestMeters),
    time: own.happenedBounds,
    limit: mostRowsLookedAt,
  });
  const nearest = items
    .flatMap(({ slug, ...there }) => {
      const meters = metersApart(here, there);
      return meters === null ? [] : [{ slug, meters }];
    })
    .sort((a, b) => a.meters - b.meters)
    .slice(0, mostRows);
  const found = await Promise.all(nearest.map(({ slug }) => store.incident(slug)));
  return found.flatMap((row) => row?.claims.slice(0, 1) ?? []);
}

type Spot = Pick<Location, 'anchor' | 'uncertaintyMeters'>;

/** In metres, of what is near enough to be the same place; null of what is not. */
function metersApart(here: Spot, there: Spot): number | null {
  const meters = metersBetween(here.anchor, there.anchor);
  const reach = Math.min(Math.max(nearMeters, here.uncertaintyMeters + there.uncertaintyMeters), farthestMeters);
  return meters <= reach ? meters : null;
}
