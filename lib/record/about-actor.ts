import { locales } from '../i18n/locales';
import { textIn } from '../i18n/text-in';
import { wordsOf } from '../search/words';
import { isWordOf } from './attribution';
import type { ClaimEntry, CuratedRecord } from './model';
import type { Actor } from './schema';

export interface ClaimsAbout {
  own: ClaimEntry[];
  others: ClaimEntry[];
}

/**
 * What an actor claims, and what others claim of it: claims in incidents and areas to which it is a party, and claims
 * whose text names it. A claim that is the actor's own word, see `isWordOf`, is its own.
 */
export function claimsAbout(actor: Actor, record: CuratedRecord): ClaimsAbout {
  const own: ClaimEntry[] = [];
  const others: ClaimEntry[] = [];
  const entriesWith = ({ incidents, areas }: ClaimEntry) => [
    ...incidents.flatMap((slug) => record.incidents.get(slug) ?? []),
    ...areas.flatMap((slug) => record.areas.get(slug) ?? []),
  ];
  const isParty = (claim: ClaimEntry): boolean =>
    entriesWith(claim).some(
      ({ parties, claims }) =>
        claims.some(({ ref }) => ref === claim.ref) && parties.some((party) => party.actor.slug === actor.slug),
    );
  for (const claim of record.claims.values()) {
    if (isWordOf(claim, actor)) own.push(claim);
    else if (isParty(claim) || names(claim, actor)) others.push(claim);
  }
  return { own, others };
}

/** Whether a claim's text has a name of the actor as words of their own, in either language. */
function names(claim: ClaimEntry, actor: Actor): boolean {
  return locales().some((locale) => {
    const text = spaced(textIn(claim.text, locale));
    const called = [
      textIn(actor.name, locale),
      textIn(actor.shortName, locale),
      ...actor.aliases.filter(({ lang }) => lang === locale).map(({ text: alias }) => alias),
    ];
    return called.some((name) => text.includes(spaced(name)));
  });
}

const spaced = (text: string): string => ` ${wordsOf(text).join(' ')} `;
