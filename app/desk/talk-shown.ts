import type { TalkShown } from '@/components/desk/TalkSection';
import { type CommentField, commentFieldsOf, formOf, keysOfComment } from '@/lib/desk/comment-fields';
import { fieldName } from '@/lib/desk/field-names';
import type { DeskMessages } from '@/lib/desk/messages';
import type { Locale } from '@/lib/i18n/locales';
import type { DeskStore } from '@/server/desk/store/store';
import { talkOf } from '@/server/desk/talk';
import type { Document } from '@/server/truth/truth';

/** What is said at the desk of a document, with names in the place of ids. */
export async function talkShown(
  store: DeskStore,
  document: Document,
  names: ReadonlyMap<string, string>,
  words: DeskMessages,
  locale: Locale,
): Promise<TalkShown> {
  const talk = await talkOf(store, document);
  const accounts = await store.list('account');
  const nameOf = (keys: CommentField['keys']) => fieldName(keys, words.documents, locale);
  const { own, claims } = commentFieldsOf(document.body);
  return {
    assigned: talk.assigned ?? '',
    people: accounts.filter(({ closed, role }) => closed === null && role !== 'viewer').map(({ id, name }) => ({ id, name })),
    comments: talk.comments.map(({ author, field, ...comment }) => ({
      ...comment,
      author: names.get(author) ?? words.writing.talk.somebody,
      about:
        field === '' ? null : { path: field, name: nameOf(keysOfComment(field, document.body)), form: formOf(document, field) },
    })),
    fields: [
      ...optionsOf(own, words, locale),
      ...claims.map(({ claim, fields }) => ({
        group: nameOf(claim.keys),
        options: optionsOf([claim, ...fields], words, locale),
      })),
    ],
  };
}

/** The same of one claim of an article alone. */
export async function talkOfClaim(
  claim: string,
  ...of: Parameters<typeof talkShown>
): Promise<Pick<TalkShown, 'comments' | 'fields'>> {
  const [, document, , words, locale] = of;
  const { comments } = await talkShown(...of);
  const own = commentFieldsOf(document.body).claims.find((one) => one.claim.path === `claims[${claim}]`);
  return {
    comments: comments.filter(({ about }) => about?.path.startsWith(`claims[${claim}]`)),
    fields: own ? optionsOf([own.claim, ...own.fields], words, locale) : [],
  };
}

const optionsOf = (fields: readonly CommentField[], { documents }: DeskMessages, locale: Locale) =>
  fields.map(({ path, keys }) => ({ id: path, name: fieldName(keys, documents, locale) }));
