import { notFound } from 'next/navigation';
import { documentAt } from './document-page';
import type { DeskPageProps } from './page-of-desk';

/** The draft of an article that an address names; the page that there is none where it is no draft. */
export async function articleAt({ params, searchParams }: DeskPageProps) {
  const found = await documentAt({ params: params.then((given) => ({ ...given, kind: 'article' })), searchParams });
  if (found.status !== 'draft' && found.status !== 'in-review') notFound();
  return found;
}
