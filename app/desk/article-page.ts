import { notFound } from 'next/navigation';
import { documentAt } from './document-page';
import type { DeskPageProps } from './page-of-desk';

/** The article that an address names by its id alone. */
export const anyArticleAt = ({ params, searchParams }: DeskPageProps) =>
  documentAt({ params: params.then((given) => ({ ...given, kind: 'article' })), searchParams });

/** The draft of an article that an address names; the page that there is none where it is no draft. */
export async function articleAt(props: DeskPageProps) {
  const found = await anyArticleAt(props);
  if (found.status !== 'draft' && found.status !== 'in-review') notFound();
  return found;
}
