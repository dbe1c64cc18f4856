import { notFound } from 'next/navigation';
import { asRefusal } from '@/lib/desk/refusals';
import { titlesOf, type WorkKind } from '@/lib/desk/work';
import { documentOf } from '@/server/desk/documents';
import type { DeskPageProps } from './page-of-desk';

/** The document that an address of the desk names, with what its pages show of it; or the page that there is none. */
export async function documentAt({ params }: DeskPageProps) {
  const { kind = '', id = '' } = await params;
  const found = await documentOf(kind, id).catch((error: unknown) => {
    if (asRefusal(error)?.code === 'not-found') notFound();
    throw error;
  });
  const { document } = found;
  const shown = { kind: document.kind as WorkKind, id: document.id, version: document.version, titles: titlesOf(document.body) };
  return { ...found, shown };
}
