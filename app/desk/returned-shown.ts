import type { ReturnedShown } from '@/components/desk/returned.client';
import type { Account } from '@/lib/desk/account';
import { deskMessages } from '@/lib/desk/messages';
import type { Locale } from '@/lib/i18n/locales';
import { theDesk } from '@/server/desk/desk';
import { returnedTo } from '@/server/desk/returned-forms';

/** A form that comes back to whoever sent it, with words for why; null where there is none. */
export async function returnedShown({ id: account }: Account, id: string, locale: Locale): Promise<ReturnedShown | null> {
  if (id === '') return null;
  const { store } = await theDesk();
  const found = await returnedTo(store, account, id, new Date());
  if (!found) return null;
  const { problems, writing } = deskMessages(locale);
  const { both, theirs, takeTheirs } = writing.saving;
  return {
    id: found.id,
    action: found.action,
    fields: found.fields,
    field: found.field,
    told: found.code && problems[found.code],
    isStale: found.code === 'stale',
    words: { both, theirs, takeTheirs },
  };
}
