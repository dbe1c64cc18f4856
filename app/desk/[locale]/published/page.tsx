import { Published } from '@/components/desk/Published';
import { actions, mayDo } from '@/lib/desk/actions';
import { isListKind } from '@/lib/desk/desk-only-form';
import { isItemKind } from '@/lib/desk/items';
import { publishedDocuments } from '@/server/desk/documents';
import { site } from '@/server/desk/standing';
import type { Document } from '@/server/truth/truth';
import { markedOf } from '../../desk-only-shown';
import { type DeskPageProps, deskTitle, openOwnPage } from '../../page-of-desk';

export const generateMetadata = deskTitle(({ published }) => published.title);

export default async function Page(props: DeskPageProps) {
  const { locale, words, account, asked } = await openOwnPage(props, 'published');
  const mayMark = mayDo(actions['correct-desk-only'], account.role);
  const ofDatasets = [...(await site()).documents.values()].filter(({ kind }) => isListKind(kind));
  const lists = ofDatasets.filter(({ kind }) => isItemKind(kind));
  const linkTo = (document: Document, more = '') => ({
    path: `/documents/${document.kind}/${document.id}${more}`,
    name: markedOf(document, words, locale).title,
  });
  return (
    <Published
      locale={locale}
      words={words}
      search={asked('q')}
      {...(await publishedDocuments(account, asked('q')))}
      lists={lists.map((document) => linkTo(document))}
      ofDatasets={(mayMark ? ofDatasets : []).map((document) => linkTo(document, '/desk-only'))}
    />
  );
}
