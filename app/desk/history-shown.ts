import { notFound } from 'next/navigation';
import type { Compared, Opened, Past } from '@/components/desk/History';
import type { Account } from '@/lib/desk/account';
import { compare } from '@/lib/desk/compare';
import { differenceNames } from '@/lib/desk/field-names';
import type { DeskMessages } from '@/lib/desk/messages';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Desk } from '@/server/desk/desk';
import { type DocumentVersion, versionsIn } from '@/server/desk/versions';
import type { JsonObject } from '@/server/truth/json';
import type { ChangeSet } from '@/server/truth/truth';

interface Asking {
  locale: Locale;
  words: DeskMessages;
  account: Account;
  desk: Desk;
  /** A parameter of the address: "version" opens one, "earlier" and "later" compare two. */
  asked(name: string): string;
}

/** Names of the people of the desk, by their ids. */
export const namesOf = async ({ store }: Desk): Promise<Map<string, string>> =>
  new Map((await store.list('account')).map(({ id, name }) => [id, name]));

/**
 * The history of a document, or the page that there is none of what the address asks for.
 * @param history the newest first, each with its change to the document
 */
export async function historyShown(
  history: readonly ChangeSet[],
  { mayBeOpened, isPublic }: { mayBeOpened: boolean; isPublic: (body: JsonObject) => boolean },
  { locale, words, account, desk, asked }: Asking,
): Promise<{ past: Past[]; opened: Opened | null; compared: Compared | null }> {
  const names = await namesOf(desk);
  const versions = versionsIn(history);
  const placeOf = (name: string) => (mayBeOpened ? versions.findIndex((version) => version.name === asked(name)) : -1);
  const named = (name: string) => versions[placeOf(name)];
  const between = ({ before, after }: Pick<DocumentVersion, 'before' | 'after'>) => {
    const differences = compare(before ?? undefined, after ?? undefined);
    return { differences, names: differenceNames(differences, [before, after], words.documents, locale) };
  };
  const opened = named('version');
  if (asked('version') !== '' && !opened) notFound();
  // The newest stands first.
  const [earlier, later] = ['earlier', 'later']
    .map(placeOf)
    .toSorted((a, b) => b - a)
    .map((place) => versions[place]);
  if ((asked('earlier') !== '' || asked('later') !== '') && !(earlier && later)) notFound();
  return {
    past: versions.map(({ name, made, before, after }) => ({
      version: name,
      mayBeOpened,
      isPublic: Boolean(after && !after.erased && isPublic(after)),
      at: made?.at ?? null,
      reason: made?.reason ?? words.documents.outside[before === null ? 'came' : 'changed'],
      author:
        made === null || account.role === 'viewer'
          ? null
          : (names.get(made.author) ?? format(locale, words.documents.unknownAuthor, { name: made.author })),
    })),
    opened: opened ? { version: opened.name, ...between(opened) } : null,
    compared:
      earlier && later
        ? { earlier: earlier.name, later: later.name, ...between({ before: earlier.after, after: later.after }) }
        : null,
  };
}
