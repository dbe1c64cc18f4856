import type { Account } from '@/lib/desk/account';
import { titlesOf, type WorkKind } from '@/lib/desk/work';
import { documentSeenBy } from '@/server/desk/documents';
import { orNotFound } from './or-not-found';
import type { DeskPageProps } from './page-of-desk';

/** The document that an address of the desk names, with what its pages show of it to whoever asks; or the page that there is none. */
export async function documentAt({ params }: DeskPageProps, viewer: Pick<Account, 'role'>) {
  const { kind = '', id = '' } = await params;
  const found = await orNotFound(documentSeenBy(viewer, kind, id));
  const { document } = found;
  const shown = { kind: document.kind as WorkKind, id: document.id, version: document.version, titles: titlesOf(document.body) };
  return { ...found, shown };
}
