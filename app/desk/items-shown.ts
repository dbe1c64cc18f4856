import type { Account } from '@/lib/desk/account';
import { actions, mayDo } from '@/lib/desk/actions';
import { type Item, type ItemKind, itemsIn, titlesOfItem } from '@/lib/desk/items';
import type { DeskMessages } from '@/lib/desk/messages';
import { titleIn, titlesOf } from '@/lib/desk/work';
import { collatorOf } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { textIn } from '@/lib/i18n/text-in';
import { stringsIn } from '@/lib/record/strings-in';
import { mostListed } from '@/server/desk/documents';
import { allSources, listSeenBy } from '@/server/desk/items';
import { type Document, keyOf } from '@/server/truth/truth';
import { markedOf } from './desk-only-shown';
import { orNotFound } from './or-not-found';

/** "Newspaper, broadcaster, news site", "Town or village" */
function kindOfItem({ kind, featureCode }: Item, { writing }: DeskMessages, locale: Locale): string {
  const names: Readonly<Record<string, string>> = { ...writing.source.kinds, ...messagesFor(locale).features };
  const own = String(kind ?? featureCode ?? '');
  return names[own] ?? own;
}

/** The sources or places of a dataset, by words of what they are called. */
export async function itemsShown({
  kind,
  id,
  account,
  words,
  locale,
  search,
}: {
  kind: ItemKind;
  id: string;
  account: Account;
  words: DeskMessages;
  locale: Locale;
  search: string;
}) {
  const document = await orNotFound(listSeenBy(account, kind, id));
  const wanted = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = itemsIn(kind, document.body).filter((item) => {
    const text = [item.id, ...stringsIn(item.name ?? item.names).map((one) => one.text)].join(' ').toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
  return {
    locale,
    words,
    list: { kind, id, title: markedOf(document, words, locale).title },
    search,
    count: found.length,
    rows: found
      .slice(0, mostListed)
      .map((item) => ({ id: item.id, titles: titlesOfItem(item), kind: kindOfItem(item, words, locale) })),
    mayCorrect: mayDo(actions['correct-item'], account.role),
    mayMark: mayDo(actions['correct-desk-only'], account.role),
  };
}

/** With whom a source can count as one: every other, by its name. */
export const otherSources = async (own: string, locale: Locale): Promise<{ id: string; name: string }[]> =>
  [...(await allSources()).values()]
    .filter(({ id }) => id !== own)
    .map(({ id, name }) => ({ id, name: textIn(name, locale) }))
    .sort((a, b) => collatorOf(locale).compare(a.name, b.name));

/**
 * The actors that a source may speak for, by their names: those that are public, and the one for which it does, which may have
 * been withdrawn since. Without it, whoever saves the form would take it away unseen.
 */
export function actorsWith(
  offered: readonly { id: string; name: string }[],
  { actor }: Item,
  documents: ReadonlyMap<string, Pick<Document, 'body'>>,
  locale: Locale,
): { id: string; name: string }[] {
  if (typeof actor !== 'string' || offered.some(({ id }) => id === actor)) return [...offered];
  const body = documents.get(keyOf({ kind: 'actor', id: actor }))?.body ?? {};
  return [...offered, { id: actor, name: titleIn(titlesOf(body), locale, actor).text }];
}
