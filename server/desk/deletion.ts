import { Refusal } from '../../lib/desk/refusals';
import { talkId } from '../../lib/desk/talk';
import { isAtWork } from '../../lib/record/document-status';
import type { Kind } from '../truth/truth';
import type { Changing } from './changes';
import { documentOf, versionsOf, type WorkWithHistory } from './documents';
import { forgetCopy } from './evidence/evidence';
import { forgetReturned, isReturnedOf } from './returned-forms';
import { isStale, site } from './standing';
import type { DeskStore } from './store/store';

/** Whether it is a draft that was never public: what readers have seen is withdrawn, with a word of why. */
export const mayBeDeleted = ({ document, status, history }: WorkWithHistory): boolean =>
  isAtWork(status) && !versionsOf(document, history).some(({ before, after }) => before === 'published' || after === 'published');

/**
 * Deletes a draft that was never public, with its text, what was said of it, how its addresses answered, and bulk edits
 * that were to change it: their words may be what is not to stay. Of all of it only the note is left that it was deleted, by
 * whom, when and why; its history keeps who wrote it when, and nothing of what.
 * @throws Refusal not-found, other-status, reason-missing, stale
 */
export async function deleteDraft(store: DeskStore, { kind, id, version, by, reason }: Changing): Promise<void> {
  const work = await documentOf(kind, id);
  const { document } = work;
  if (!mayBeDeleted(work)) throw new Refusal('other-status');
  if (reason === '') throw Refusal.at('reason', 'reason-missing');
  const served = await site();
  // What was said beside it goes first: a draft without its text is less than a text without its draft.
  const forget = () =>
    store.change(async (on) => {
      on.delete('talk', talkId(document));
      for (const edit of await on.list('bulk'))
        if (edit.documents.some((one) => one.kind === kind && one.id === id)) on.delete('bulk', edit.id);
      if (kind !== 'article') return;
      on.delete('text', id);
      on.delete('links', id);
    });
  if (document.version !== version) throw new Refusal('stale');
  if (kind === 'article') await forgetCopy(store, id);
  await forget();
  await forgetReturned(store, isReturnedOf(id));
  try {
    await served.truth.erase({ kind: document.kind as Kind, id, version, author: by.id, reason });
  } catch (error) {
    if (isStale(error)) throw new Refusal('stale', (error as Error).message);
    throw error;
  }
  await served.refresh();
}
