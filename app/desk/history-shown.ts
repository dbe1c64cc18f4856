import { notFound } from 'next/navigation';
import type { Compared, Opened, Past } from '@/components/desk/History';
import type { Account } from '@/lib/desk/account';
import { compare } from '@/lib/desk/compare';
import { differenceNames } from '@/lib/desk/field-names';
import type { DeskMessages } from '@/lib/desk/messages';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Desk } from '@/server/desk/desk';
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
  const named = (name: string) => (mayBeOpened ? history.find(({ sequence }) => String(sequence) === asked(name)) : undefined);
  const between = ({ before, after }: { before?: object | null; after?: object | null }) => {
    const differences = compare(before ?? undefined, after ?? undefined);
    return { differences, names: differenceNames(differences, [before, after], words.documents, locale) };
  };
  const opened = named('version');
  if (asked('version') !== '' && !opened) notFound();
  const [earlier, later] = [named('earlier'), named('later')].toSorted((a, b) => (a?.sequence ?? 0) - (b?.sequence ?? 0));
  if ((asked('earlier') !== '' || asked('later') !== '') && !(earlier && later)) notFound();
  return {
    past: history.map(({ sequence, at, reason, author, changes: [made] }) => ({
      sequence,
      mayBeOpened,
      isPublic: Boolean(made?.after && !made.after.erased && isPublic(made.after)),
      at,
      reason,
      author:
        account.role === 'viewer' ? null : (names.get(author) ?? format(locale, words.documents.unknownAuthor, { name: author })),
    })),
    opened: opened?.changes[0] ? { sequence: opened.sequence, ...between(opened.changes[0]) } : null,
    compared:
      earlier && later
        ? {
            earlier: earlier.sequence,
            later: later.sequence,
            ...between({ before: earlier.changes[0]?.after, after: later.changes[0]?.after }),
          }
        : null,
  };
}
