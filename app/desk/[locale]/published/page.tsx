import { Published } from '@/components/desk/Published';
import { actions, mayDo } from '@/lib/desk/actions';
import { isListKind } from '@/lib/desk/desk-only-form';
import { publishedDocuments } from '@/server/desk/documents';
import { site } from '@/server/desk/standing';
import { markedOf } from '../../desk-only-shown';
import { type DeskPageProps, deskTitle, openOwnPage } from '../../page-of-desk';

export const generateMetadata = deskTitle(({ published }) => published.title);

export default async function Page(props: DeskPageProps) {
  const { locale, words, account, asked } = await openOwnPage(props, 'published');
  const mayMark = mayDo(actions['correct-desk-only'], account.role);
  const ofDatasets = [...(await site()).documents.values()].filter(({ kind }) => isListKind(kind));
  return (
    <Published
      locale={locale}
      words={words}
      search={asked('q')}
      {...(await publishedDocuments(account, asked('q')))}
      ofDatasets={(mayMark ? ofDatasets : []).map((document) => ({
        path: `/documents/${document.kind}/${document.id}/desk-only`,
        name: markedOf(document, words, locale).title,
      }))}
    />
  );
}
