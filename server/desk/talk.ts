import { Refusal } from '../../lib/desk/refusals';
import { type Comment, mostComments, noTalk, type Talk, talkId } from '../../lib/desk/talk';
import { newId } from '../accounts/tokens';
import { storedDocument } from './documents';
import type { DeskStore } from './store/store';

interface Named {
  kind: string;
  id: string;
}

export const talkOf = async (store: DeskStore, document: Named): Promise<Talk> =>
  (await store.get('talk', talkId(document))) ?? noTalk();

/** @throws Refusal not-found */
async function change(store: DeskStore, document: Named, work: (talk: Talk) => Talk): Promise<void> {
  await storedDocument(document.kind, document.id);
  await store.change(async (on) => {
    const key = talkId(document);
    on.put('talk', key, work((await on.get('talk', key)) ?? noTalk()));
  });
}

/** @throws Refusal not-found, wrong-input where there are too many */
export async function comment(
  store: DeskStore,
  document: Named,
  { by, field, text, now }: { by: string; field: string; text: string; now: Date },
): Promise<void> {
  const made: Comment = { id: newId('c'), author: by, at: now.toISOString(), field, text, isSettled: false };
  await change(store, document, (talk) => {
    if (talk.comments.length >= mostComments) throw new Refusal('wrong-input', `comments: expected at most ${mostComments}`);
    return { ...talk, comments: [...talk.comments, made] };
  });
}

/** Marks a comment as dealt with. @throws Refusal not-found */
export async function settle(store: DeskStore, document: Named, id: string): Promise<void> {
  await change(store, document, (talk) => {
    if (!talk.comments.some((one) => one.id === id)) throw new Refusal('not-found');
    return { ...talk, comments: talk.comments.map((one) => (one.id === id ? { ...one, isSettled: true } : one)) };
  });
}

/** Says who has a document in hand; nobody: "". @throws Refusal not-found where there is no such account that is open */
export async function assign(store: DeskStore, document: Named, to: string): Promise<void> {
  const account = to === '' ? null : await store.get('account', to);
  if (to !== '' && (!account || account.closed !== null || account.role === 'viewer')) throw new Refusal('not-found');
  await change(store, document, (talk) => ({ ...talk, assigned: account?.id ?? null }));
}
