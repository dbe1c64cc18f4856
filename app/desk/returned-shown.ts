import type { ReturnedShown } from '@/components/desk/returned.client';
import type { Account } from '@/lib/desk/account';
import { type ActionName, actions, rowAt } from '@/lib/desk/actions';
import type { FormFields, FormName } from '@/lib/desk/form-fields';
import { deskMessages } from '@/lib/desk/messages';
import type { ReturnedForm } from '@/lib/desk/returned-form';
import { stepNames } from '@/lib/desk/steps';
import type { Locale } from '@/lib/i18n/locales';
import { theDesk } from '@/server/desk/desk';
import { formFieldsOf } from '@/server/desk/form-fields';
import { returnedTo } from '@/server/desk/returned-forms';

/** Forms that decide about something as it stood: their fields are not those in which it is saved. */
const deciding = new Map<ActionName, FormName>([
  ...stepNames.map((step) => [step, 'document'] as const),
  ['restore', 'document'],
  ['correct-restore', 'document'],
  ['remove-claim', 'document'],
  ['correct-removal', 'document'],
  ['delete', 'document'],
  ['delete-copy', 'document'],
  ['write-desk-only', 'desk-only'],
  ['correct-desk-only', 'desk-only'],
  ['add-place', 'words'],
]);

/** A form that comes back to whoever sent it, with words for why; null where there is none. */
export async function returnedShown(account: Account, id: string, locale: Locale): Promise<ReturnedShown | null> {
  if (id === '') return null;
  const { store } = await theDesk();
  const found = await returnedTo(store, account.id, id, new Date());
  if (!found) return null;
  const { problems, writing } = deskMessages(locale);
  const isStale = found.code === 'stale';
  // What cannot be read now is shown on its own page.
  const { savedBy, decided } = isStale ? await sinceSeen(found, account, locale).catch(() => nothing) : nothing;
  const { both, theirs, takeTheirs, changed } = savedBy === 'you' ? writing.saving.own : writing.saving;
  const { before, now } = writing.saving;
  return {
    id: found.id,
    action: found.action,
    fields: found.fields,
    field: found.field,
    told: found.code && problems[found.code],
    isStale,
    decided,
    words: { both, theirs, takeTheirs, changed, before, now },
  };
}

const nothing: Pick<FormFields, 'savedBy'> & Pick<ReturnedShown, 'decided'> = { decided: null };

/** Who has saved what a form is about since its page was opened; of one that decides, also what is otherwise. */
async function sinceSeen({ action, fields, seen = '' }: ReturnedForm, account: Account, locale: Locale): Promise<typeof nothing> {
  const { name, parameters } = rowAt<ActionName>(actions, 'POST', action) ?? {};
  const form = name && deciding.get(name);
  const { kind = 'article', id = '', item = '' } = parameters ?? {};
  const text = (field: string) => String(fields[field] ?? '');
  const words = form === 'words' ? `${text('words-from')}-${text('words-to')}` : '';
  const stands = await formFieldsOf(account, {
    kind,
    id,
    form: form ?? (item ? 'item' : 'document'),
    claim: '',
    item: item || words,
    path: text('path'),
    mark: text('mark'),
    seen,
    locale,
  });
  return {
    ...(stands.savedBy && { savedBy: stands.savedBy }),
    decided: form ? { stands: stands.fields, changed: stands.changed ?? [] } : null,
  };
}
