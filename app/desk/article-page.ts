import { notFound } from 'next/navigation';
import type { Account } from '@/lib/desk/account';
import { actions, mayDo } from '@/lib/desk/actions';
import { isAtWork, isClosed } from '@/lib/record/document-status';
import { documentAt } from './document-page';
import type { DeskPageProps } from './page-of-desk';

/** Pages of articles below `/articles` are of those who write, by the table of lib/desk/actions: they see all of it. */
const whoWrites = { role: 'editor' } as const;

/** The article that an address names by its id alone. */
export const anyArticleAt = ({ params, searchParams }: DeskPageProps) =>
  documentAt({ params: params.then((given) => ({ ...given, kind: 'article' })), searchParams }, whoWrites);

/** An article whose claims whoever asks may write: a draft, or what is public by who may correct it; else there is no such page. */
export async function writableArticleAt(props: DeskPageProps, { role }: Pick<Account, 'role'>) {
  const found = await anyArticleAt(props);
  const isPublished = found.status === 'published';
  if (isClosed(found.status) || (isPublished && !mayDo(actions.correct, role))) notFound();
  return { ...found, isPublished };
}

/** The draft of an article that an address names; the page that there is none where it is no draft. */
export async function articleAt(props: DeskPageProps) {
  const found = await anyArticleAt(props);
  if (!isAtWork(found.status)) notFound();
  return found;
}
