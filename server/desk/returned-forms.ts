import { randomBytes } from 'node:crypto';
import { filledIn, mostReturned, type ReturnedForm, returnedMs, returnedName } from '../../lib/desk/returned-form';
import type { DeskStore } from './store/store';

const isOver = ({ at }: ReturnedForm, now: Date): boolean => now.getTime() - Date.parse(at) > returnedMs;

/**
 * Keeps a form as it was filled in, so that its page can show it again. Those that are too old go, and so does the one that
 * this form was made of.
 * @returns its id
 */
export async function keepReturned(
  store: DeskStore,
  form: Omit<ReturnedForm, 'id' | 'at' | 'fields' | 'seen'> & { fields: Readonly<Record<string, unknown>> },
  now: Date,
): Promise<string> {
  const id = `r-${randomBytes(8).toString('hex')}`;
  const { [returnedName]: before, version } = form.fields;
  const seen = typeof version === 'string' ? version : '';
  await store.change(async (on) => {
    const kept = await on.list('returned');
    const own = kept
      .filter(({ account }) => account === form.account)
      .sort((a, b) => (a.at < b.at ? 1 : -1))
      .slice(mostReturned - 1);
    for (const one of kept)
      if (isOver(one, now) || own.includes(one) || (one.id === before && one.account === form.account))
        on.delete('returned', one.id);
    on.put('returned', id, { ...form, id, at: now.toISOString(), fields: filledIn(form.fields), seen });
  });
  // What nobody comes back for is not kept for longer, also where no further form is refused.
  setTimeout(() => void forgetReturned(store, (one) => isOver(one, new Date())).catch(() => {}), returnedMs + 1_000).unref();
  return id;
}

/** A form that comes back to whoever sent it; null to anybody else, and where it is too old. */
export async function returnedTo(store: DeskStore, account: string, id: string, now: Date): Promise<ReturnedForm | null> {
  const found = await store.get('returned', id);
  return found && found.account === account && !isOver(found, now) ? found : null;
}

/** Takes away those that are meant. */
export async function forgetReturned(store: DeskStore, isMeant: (form: ReturnedForm) => boolean): Promise<void> {
  await store.change(async (on) => {
    for (const one of await on.list('returned')) if (isMeant(one)) on.delete('returned', one.id);
  });
}

/** Of a document that is deleted, or of which the text goes: forms that were filled in for it hold words of it. */
export const isReturnedOf =
  (document: string) =>
  ({ action }: ReturnedForm): boolean =>
    action.split('/').includes(document);
