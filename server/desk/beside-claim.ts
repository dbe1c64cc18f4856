import { textsOf } from '../../lib/desk/texts';
import type { Gazetteer } from '../../lib/gazetteer';
import { metersBetween } from '../../lib/geometry/geodesy';
import { locateIfKnown } from '../../lib/geometry/locate';
import type { Where } from '../../lib/geometry/where';
import { locales } from '../../lib/i18n/locales';
import type { ClaimEntry, CuratedRecord, IncidentEntry } from '../../lib/record/model';
import { claimRef } from '../../lib/record/references';
import type { PairRule } from '../../lib/record/rules';
import { overlaps } from '../../lib/time/edtf';
import { served } from '../site/served';
import type { JsonObject } from '../truth/json';
import { type Document, keyOf } from '../truth/truth';
import { site } from './standing';
import { togetherWith } from './together';

/** An incident as it is, and as it would be. */
export interface Outcome {
  slug: string;
  title: IncidentEntry['title'];
  before: Standing | null;
  after: Standing;
}
interface Standing {
  /** Independent origins. */
  origins: number;
  contested: boolean;
  /** By which rules claims of this article make it contested, or differ without doing so. */
  rules: PairRule[];
}

export interface BesideClaim {
  /** Of the same place and days, and those that it is linked to already: the nearest first. */
  neighbours: ClaimEntry[];
  own: ClaimEntry | null;
  outcomes: Outcome[];
}

const mostNeighbours = 24;
/** Two claims of places farther apart are of two places, in metres, however roughly these are known. */
const nearMeters = 10_000;
const farthestMeters = 30_000;

/**
 * What of the record stands beside a claim of a draft, and what would become of it. Null as long as the claims of the draft
 * themselves are not sound: what else it lacks, texts above all, is made up for the trial.
 */
export async function besideClaim(document: Document, claim: string): Promise<BesideClaim | null> {
  const record = await triedWith(document);
  if (!record) return null;
  const own = record.claims.get(claimRef(claim, document.id)) ?? null;
  if (!own) return null;
  return { own, neighbours: neighboursOf(own, record), outcomes: await outcomesOf(own, record) };
}

/**
 * The record with a draft in which every text that is missing stands as "…"; null where it is not sound.
 * @param beside documents that are tried with it, by the languages of its dataset
 */
export async function triedWith(
  document: Document,
  beside: (languages: readonly string[]) => readonly Document[] = () => [],
): Promise<CuratedRecord | null> {
  const served = await site();
  const languages = (served.documents.get(keyOf({ kind: 'dataset', id: document.dataset }))?.body.languages ??
    locales()) as string[];
  const { documents } = await togetherWith({ ...document, body: filledIn(document.body, languages) });
  return served.builtWith([...documents, ...beside(languages)]).record;
}

function filledIn({ draft: _draft, ...body }: JsonObject, languages: readonly string[]): JsonObject {
  const copy = JSON.parse(JSON.stringify(body)) as JsonObject;
  for (const { keys } of textsOf(copy)) {
    const text = keys.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], copy) as Record<string, string>;
    for (const language of languages) if (!text[language]?.trim()) text[language] = '…';
  }
  return copy;
}

function neighboursOf(own: ClaimEntry, record: CuratedRecord): ClaimEntry[] {
  const linked = new Set([...own.supports, ...own.contradicts].map(({ claim }) => claim).concat(own.replaces));
  const distance = distancesFrom(own.where, record.gazetteer);
  const ranked = [...record.claims.values()].flatMap((claim) => {
    if (claim.ref === own.ref) return [];
    if (linked.has(claim.ref)) return [{ claim, meters: -1 }];
    const meters = distance(claim.where);
    const isSameTime = own.happened !== null && claim.happened !== null && overlaps(own.happenedBounds, claim.happenedBounds);
    return meters !== null && isSameTime ? [{ claim, meters }] : [];
  });
  return ranked
    .sort((a, b) => a.meters - b.meters)
    .slice(0, mostNeighbours)
    .map(({ claim }) => claim);
}

/** In metres, of what is near enough to be the same place; null for what is not. */
function distancesFrom(from: Where | null, gazetteer: Gazetteer): (to: Where | null) => number | null {
  const here = from && locateIfKnown(from, gazetteer);
  return (to) => {
    const there = here && to && locateIfKnown(to, gazetteer);
    if (!here || !there) return null;
    const meters = metersBetween(here.anchor, there.anchor);
    const reach = Math.min(Math.max(nearMeters, here.uncertaintyMeters + there.uncertaintyMeters), farthestMeters);
    return meters <= reach ? meters : null;
  };
}

/** Incidents that this claim, or a claim that it is linked to, belongs to. */
async function outcomesOf(own: ClaimEntry, after: CuratedRecord): Promise<Outcome[]> {
  const linked = [...own.supports, ...own.contradicts].map(({ claim }) => claim).concat(own.replaces);
  const claims = [own, ...linked.flatMap((ref) => after.claims.get(ref) ?? [])];
  const slugs = new Set(claims.flatMap(({ incidents }) => incidents));
  const outcomes = await Promise.all(
    [...slugs].map(async (slug): Promise<Outcome[]> => {
      const incident = after.incidents.get(slug);
      if (!incident) return [];
      const before = await served().store.incident(slug);
      return [
        {
          slug,
          title: incident.title,
          before: before && standingOf(before, own.ref),
          after: standingOf(incident, own.ref),
        },
      ];
    }),
  );
  return outcomes.flat();
}

function standingOf({ corroboration, contest }: Pick<IncidentEntry, 'corroboration' | 'contest'>, ref: string): Standing {
  const own = [...contest.pairs, ...contest.settled].filter(({ claim, against }) => claim.ref === ref || against.ref === ref);
  return { origins: corroboration.independent, contested: contest.contested, rules: [...new Set(own.map(({ rule }) => rule))] };
}
