import { canonical } from './canonical';
import type { AreaEntry, ClaimEntry, IncidentEntry } from './model';
import type { Area, Incident } from './schema';

/** Twelve hexadecimal digits that stand for a text. A parameter, because what computes SHA-256 at once differs by platform. */
export type Digest = (text: string) => string;

/**
 * The version of one entry: a digest over its own data, its claims with their chains and
 * articles, where that puts it, and its corrections. It stays as long as all that stays, whatever else the record gains,
 * and whatever the layout of the files.
 */
export function versionOf(
  own: Incident | Area,
  entry: Pick<IncidentEntry | AreaEntry, 'claims' | 'beside' | 'location' | 'corrections'>,
  digest: Digest,
): string {
  const { anchor, uncertaintyMeters } = entry.location;
  const content = {
    own: { ...own, $schema: undefined, status: undefined },
    claims: entry.claims.map(claimContent),
    beside: entry.beside.map(claimContent),
    // The gazetteer is no part of it, only what it comes to: about a metre.
    at: [...anchor.map((degrees) => Number(degrees.toFixed(5))), Math.round(uncertaintyMeters)],
    corrections: entry.corrections,
  };
  return digest(canonical(content));
}

/** What a claim says and what it is linked to, by reference: the linked claims themselves are not part of it. */
function claimContent({ article, chain, chainOrigins, contradicts, supports, replacedBy, ...claim }: ClaimEntry) {
  const {
    origin: _,
    replaces: _r,
    isTakenBack: _t,
    saidBounds: _s,
    happenedBounds: _h,
    incidents: _i,
    areas: _a,
    ...own
  } = claim;
  const links = (list: ClaimEntry['supports']) => list.map(({ claim: ref, about }) => ({ ref, about }));
  const asGiven = (time: ClaimEntry['said']) => time && { ...time, other: undefined };
  return {
    ...own,
    said: asGiven(own.said),
    happened: asGiven(own.happened),
    article: { slug: article.slug, outlet: article.outlet, published: article.published, url: article.url },
    chain: chain.map(({ source, how }, i) => ({ id: source.id, name: source.name, how, countsWith: chainOrigins[i]?.id })),
    contradicts: links(contradicts),
    supports: links(supports),
    replacedBy: replacedBy[0]?.ref,
  };
}
