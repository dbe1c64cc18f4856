import type { ClaimEntry, Corroboration, Origin } from './model';
import { claimRules } from './rules';
import type { Mode, Source } from './schema';

/**
 * Whether a mode speaks for the thing having happened. A denial, a forecast, a judgement or a supposition
 * is no second origin for it.
 */
const speaksFor: Record<Mode, boolean> = {
  asserts: true,
  reports: true,
  announces: true,
  alleges: true,
  denies: false,
  predicts: false,
  evaluates: false,
  supposes: false,
};

interface Options {
  /** The entry is a statement: whoever makes it speaks for its having been made, in whatever mode. */
  statement?: boolean;
}

/** Number of independent origins, by the rules of `claimRules`: relays and repeated sentences of one origin count once. */
export function corroborate(claims: readonly ClaimEntry[], { statement = false }: Options = {}): Corroboration {
  const leftOut: Corroboration['leftOut'] = [];
  const counted = claims.filter((claim) => {
    const rule = claim.isTakenBack ? 'taken-back' : !statement && !hasVoice(claim) ? 'no-voice' : null;
    if (rule && !claimRules[rule].counts) leftOut.push({ claim, rule });
    return rule === null;
  });
  const circles = circlesOf(counted);
  const origins = new Map<string, Origin>();
  for (const claim of counted) {
    const circle = circles.find((members) => members.some(({ id }) => id === claim.origin.id)) ?? [];
    const source = circle[0] ?? claim.origin;
    const origin = origins.get(source.id) ?? { source, claims: [], ofItself: true, relays: [], countedWith: [], circle };
    origin.claims.push(claim);
    origin.ofItself &&= speaksOfItself(claim);
    for (const [i, link] of claim.chain.entries()) {
      const own = claim.chainOrigins[i] as Source;
      if (own.id !== claim.origin.id) add(origin.relays, link.source);
      else if (link.source.id !== own.id) add(origin.countedWith, link.source);
    }
    origins.set(source.id, origin);
  }
  const list = [...origins.values()];
  return {
    status: list.length === 0 ? 'none' : list.length === 1 ? 'single' : 'several',
    origins: list,
    independent: list.length === 1 && list[0]?.ofItself ? 0 : list.length,
    leftOut,
    ofStatement: statement,
  };
}

const hasVoice = ({ modes }: ClaimEntry): boolean => modes.some((mode) => speaksFor[mode]);
const speaksOfItself = ({ modes }: ClaimEntry): boolean =>
  modes.filter((mode) => speaksFor[mode]).every((mode) => mode === 'announces') && modes.includes('announces');

const add = (list: Source[], source: Source) => {
  if (!list.some(({ id }) => id === source.id)) list.push(source);
};

/** Groups of origins that name each other as their source, however many steps lie between. */
function circlesOf(claims: readonly ClaimEntry[]): Source[][] {
  const sources = new Map<string, Source>();
  const named = new Map<string, Set<string>>();
  for (const { chainOrigins } of claims) {
    for (const [i, source] of chainOrigins.entries()) {
      sources.set(source.id, source);
      const next = chainOrigins[i + 1];
      if (next && next.id !== source.id) named.set(source.id, (named.get(source.id) ?? new Set()).add(next.id));
    }
  }
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean => {
    for (const next of named.get(from) ?? []) {
      if (next === to) return true;
      if (seen.has(next)) continue;
      seen.add(next);
      if (reaches(next, to, seen)) return true;
    }
    return false;
  };
  const grouped = new Set<string>();
  return [...sources.values()].flatMap((source) => {
    if (grouped.has(source.id) || !reaches(source.id, source.id)) return [];
    const members = [...sources.values()].filter(
      ({ id }) => id === source.id || (reaches(source.id, id) && reaches(id, source.id)),
    );
    for (const { id } of members) grouped.add(id);
    return [members];
  });
}

/** Something that is only supposed: its first claim puts it as a condition. */
export const isSupposed = (entry: { claims: readonly ClaimEntry[] }): boolean => entry.claims[0]?.modes[0] === 'supposes';
