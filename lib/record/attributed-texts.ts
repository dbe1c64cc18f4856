import type { Locale } from '../i18n/locales';
import { textIn } from '../i18n/text-in';
import type { Account } from './accounts';

type Shown = Account['claims'][number];

/** Claims of which the same holds beside their words: the first of them tells it for all. */
export type Alike = [Shown, ...Shown[]];

/** Claims of one text that came to it through one chain, parted by mode, dates and how they are counted. */
export interface AttributedText {
  groups: [Alike, ...Alike[]];
}

/** The claims of an account by text and chain, in the order in which each first stands there. */
export const textsOf = (claims: readonly Shown[]): AttributedText[] =>
  alike(claims, chainKey).map((ofText) => ({ groups: alike(ofText, markKey) as AttributedText['groups'] }));

function alike(claims: readonly Shown[], keyOf: (shown: Shown) => string): Alike[] {
  const found = new Map<string, Alike>();
  for (const shown of claims) {
    const key = keyOf(shown);
    const group = found.get(key);
    if (group) group.push(shown);
    else found.set(key, [shown]);
  }
  return [...found.values()];
}

const chainKey = ({ claim: { article, chain, row } }: Shown): string =>
  JSON.stringify([article.slug, row?.id, ...chain.map(({ source, how }) => [source.id, how && textIn(how, 'en')])]);

const markKey = ({ own, claim: { modes, said, happened, access, replacedBy } }: Shown): string =>
  JSON.stringify([own, modes, said, happened, access, replacedBy[0]?.ref]);

/** References of claims that say in the same words what a claim before them on the page says: two texts relay one statement. */
export function repeatedIn(accounts: readonly Pick<Account, 'claims'>[], locale: Locale): ReadonlySet<string> {
  const inOrder = accounts.flatMap(({ claims }) => textsOf(claims).flatMap(({ groups }) => groups.flat()));
  const words = new Set<string>();
  const repeated = new Set<string>();
  for (const { claim } of inOrder) {
    if (words.has(textIn(claim.text, locale))) repeated.add(claim.ref);
    words.add(textIn(claim.text, locale));
  }
  return repeated;
}
