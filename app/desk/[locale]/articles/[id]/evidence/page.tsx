import { EvidencePage } from '@/components/desk/EvidencePage';
import { actions, mayDo } from '@/lib/desk/actions';
import { isAtWork, isClosed } from '@/lib/record/document-status';
import { evidenceOf } from '@/server/desk/evidence/evidence';
import { largestFile } from '@/server/desk/upload';
import { anyArticleAt } from '../../../../article-page';
import { type DeskPageProps, deskTitle, openOwnPage } from '../../../../page-of-desk';

export const generateMetadata = deskTitle(({ evidence }) => evidence.title);

export default async function Page(props: DeskPageProps) {
  const { locale, words, account, desk, asked } = await openOwnPage(props, 'evidence');
  const { document, shown, status } = await anyArticleAt(props);
  const [kept, check] = await Promise.all([desk.store.get('copy', document.id), desk.store.get('links', document.id)]);
  const mayCorrect = mayDo(actions.correct, account.role);
  return (
    <EvidencePage
      locale={locale}
      words={words}
      document={shown}
      url={typeof document.body.url === 'string' ? document.body.url : null}
      evidence={evidenceOf(document)}
      kept={kept}
      check={check}
      isPublic={status === 'published'}
      mayWrite={isAtWork(status) || (status === 'published' && mayCorrect)}
      mayDelete={mayDo(actions['delete-copy'], account.role) && !isClosed(status)}
      today={new Date().toISOString().slice(0, 10)}
      largest={largestFile(process.env)}
      told={asked}
    />
  );
}
