import type { ClaimEntry, CuratedRecord, IncidentEntry } from './model';
import type { Source } from './schema';
import { corroborate } from './status';
import type { Digest } from './version';

/** The rows that curated incidents link to, each once. */
export const rowsLinked = ({ incidents }: Pick<CuratedRecord, 'incidents'>): string[] => [
  ...new Set([...incidents.values()].flatMap(({ rows = [] }) => rows)),
];

/**
 * Puts the claims of the rows that incidents link to beside their own, as further claims. An outlet that several rows name,
 * or a row and an article, is counted once: what one row has from it is not independent of what another has.
 * @param found by slug; a row that was withdrawn meanwhile is passed over
 */
export function linkRows(
  { incidents }: Pick<CuratedRecord, 'incidents'>,
  found: ReadonlyMap<string, IncidentEntry>,
  digest: Digest,
): void {
  for (const incident of incidents.values()) {
    const rows = (incident.rows ?? []).flatMap((slug) => found.get(slug)?.claims ?? []);
    if (rows.length === 0) continue;
    const claims = [...incident.claims, ...withSharedOrigins(rows, incident.claims)];
    for (const claim of claims) if (claim.row && !claim.incidents.includes(incident.slug)) claim.incidents.push(incident.slug);
    Object.assign(incident, {
      claims,
      corroboration: corroborate(claims, { statement: incident.statement === true }),
      version: digest([incident.version, ...(incident.rows ?? []).map((slug) => found.get(slug)?.version)].join(' ')),
    });
  }
}

/** Claims of rows, each with the origin of one before it that names the same outlet or the same first speaker. */
function withSharedOrigins(rows: readonly ClaimEntry[], own: readonly ClaimEntry[]): ClaimEntry[] {
  const origins = new Map<string, Source>(
    own.flatMap(({ origin, chain }) => [origin, ...chain.map(({ source }) => source)].map((source) => [source.id, origin])),
  );
  return rows.map((claim) => {
    const names = namesIn(claim);
    const known = names.map((id) => origins.get(id)).find((origin) => origin !== undefined);
    const origin = known ?? claim.origin;
    for (const id of names) if (!origins.has(id)) origins.set(id, origin);
    return known === undefined ? claim : { ...claim, origin, chainOrigins: [...claim.chainOrigins.slice(0, -1), origin] };
  });
}

/** Whom a row names, one by one; the dataset itself only where it names nobody. */
function namesIn({ chain }: ClaimEntry): string[] {
  const named = chain.slice(1).flatMap(({ source: { id } }) =>
    id.startsWith('named:')
      ? id
          .slice('named:'.length)
          .split('; ')
          .map((name) => `named:${name}`)
      : [id],
  );
  return named.length > 0 ? named : chain.map(({ source }) => source.id);
}
