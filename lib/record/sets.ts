import type { Localized } from '../i18n/locales';
import { textIn } from '../i18n/text-in';
import type { ClaimEntry, Corroboration, Origin } from './model';
import { sameOrigin } from './replacement';
import type { Source } from './schema';

/** What the sets are made from: an incident or an area, or an example of one. */
export interface Sourced {
  claims: readonly ClaimEntry[];
  beside: readonly ClaimEntry[];
  corroboration: Corroboration;
}

/** The claims of an entry by what can be said of them. Each sentence about its sourcing speaks of one of these sets. */
export interface ClaimSets {
  /** Those that say that it happened, or that make the statement: origins are counted from them. */
  counted: readonly ClaimEntry[];
  /** Those on its page that are not: its own denials, forecasts and judgements, and all that stand beside it. */
  uncounted: readonly ClaimEntry[];
  /** All on its page: its own first, then those beside it. */
  shown: readonly ClaimEntry[];
}

export function claimSets({ claims, beside, corroboration }: Sourced): ClaimSets {
  const inCount = new Set(corroboration.origins.flatMap((origin) => origin.claims.map(({ ref }) => ref)));
  const shown = [...new Map([...claims, ...beside].map((claim) => [claim.ref, claim])).values()];
  return {
    counted: claims.filter(({ ref }) => inCount.has(ref)),
    uncounted: shown.filter(({ ref }) => !inCount.has(ref)),
    shown,
  };
}

/** The claims in whose name an entry stands on a map or a card: the counted ones; of what is only supposed or denied its own. */
export const claimingOf = (entry: Sourced): readonly ClaimEntry[] => {
  const { counted } = claimSets(entry);
  return counted.length > 0 ? counted : entry.claims;
};

/** Whether two claims are of one origin as origins are counted here: sources that name each other are one. */
export const isOneOrigin = (a: ClaimEntry, b: ClaimEntry, { origins }: Pick<Corroboration, 'origins'>): boolean =>
  sameOrigin(a, b) || origins.some(({ circle }) => isIn(circle, a) && isIn(circle, b));

const isIn = (circle: Origin['circle'], { origin }: ClaimEntry): boolean => circle.some(({ id }) => id === origin.id);

/** Something on which claims of different origins support each other, and those origins. */
export interface Agreement {
  about: Localized;
  origins: Source[];
}

/** On what claims of a group that are of different origins agree, each thing once; `among` chooses the pairs that are meant. */
export function agreementsIn(
  group: readonly ClaimEntry[],
  corroboration: Pick<Corroboration, 'origins'>,
  among: (a: ClaimEntry, b: ClaimEntry) => boolean = () => true,
): Agreement[] {
  const found = new Map<string, Agreement>();
  for (const claim of group)
    for (const { claim: ref, about } of claim.supports) {
      const other = group.find((one) => one.ref === ref);
      if (!other || isOneOrigin(claim, other, corroboration) || !among(claim, other)) continue;
      const known = found.get(textIn(about, 'en')) ?? { about, origins: [] };
      found.set(textIn(about, 'en'), { about, origins: distinct([...known.origins, claim.origin, other.origin]) });
    }
  return [...found.values()];
}

/** Sources, each once. */
export const distinct = (sources: readonly Source[]): Source[] => [
  ...new Map(sources.map((source) => [source.id, source])).values(),
];
