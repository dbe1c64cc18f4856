import type { ClaimEntry } from './model';
import type { Mode, Source } from './schema';

export interface Corroboration {
  status: 'single' | 'several';
  /** The independent origins, each with the claims that are counted under it. */
  origins: { source: Source; claims: ClaimEntry[] }[];
}

export interface Contest {
  contested: boolean;
  /** Every pair of claims that collide, the incident's own first. */
  pairs: { claim: ClaimEntry; against: ClaimEntry; about: ClaimEntry['contradicts'][number]['about'] }[];
}

/**
 * Whether a mode speaks for the thing having happened. A denial, a forecast, a judgement or a supposition
 * is no second origin for it.
 */
export const speaksFor: Record<Mode, boolean> = {
  asserts: true,
  reports: true,
  announces: true,
  alleges: true,
  denies: false,
  predicts: false,
  evaluates: false,
  supposes: false,
};

/** Number of independent origins: relays and repeated sentences of one origin count once. */
export function corroborate(claims: readonly ClaimEntry[]): Corroboration {
  const origins = new Map<string, { source: Source; claims: ClaimEntry[] }>();
  for (const claim of claims) {
    if (!claim.modes.some((mode) => speaksFor[mode])) continue;
    const entry = origins.get(claim.origin.id) ?? { source: claim.origin, claims: [] };
    entry.claims.push(claim);
    origins.set(claim.origin.id, entry);
  }
  return { status: origins.size > 1 ? 'several' : 'single', origins: [...origins.values()] };
}

/** Contested: some claim stands against one of its own. */
export function contest(claims: readonly ClaimEntry[]): Contest {
  const seen = new Set<string>();
  const pairs: Contest['pairs'] = [];
  for (const claim of claims) {
    for (const { claim: against, about } of claim.contradicts) {
      const key = [claim.ref, against.ref].sort().join(' ');
      if (seen.has(key)) continue;
      seen.add(key);
      pairs.push({ claim, against, about });
    }
  }
  return { contested: pairs.length > 0, pairs };
}

/** Something that is only supposed: its first claim puts it as a condition. */
export const isSupposed = (entry: { claims: readonly ClaimEntry[] }): boolean => entry.claims[0]?.modes[0] === 'supposes';
