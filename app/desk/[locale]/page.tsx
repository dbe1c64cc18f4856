import { DeskHome } from '@/components/desk/DeskHome';
import { isBroken } from '@/lib/desk/evidence';
import { documentsAtWork, rowOf } from '@/server/desk/documents';
import { type DeskPageProps, deskTitle, openOwnPage } from '../page-of-desk';

export const generateMetadata = deskTitle(({ home }) => home.title);

export default async function Page(props: DeskPageProps) {
  const { locale, words, account, desk, asked } = await openOwnPage(props, 'home');
  const work = await documentsAtWork();
  const rowsAt = (wanted: 'draft' | 'in-review') => work.flatMap((one) => (one.status === wanted ? [rowOf(one)] : []));
  return (
    <DeskHome
      locale={locale}
      words={words}
      account={account}
      drafts={rowsAt('draft')}
      inReview={rowsAt('in-review')}
      broken={(await desk.store.list('links')).filter(isBroken).length}
      told={asked}
    />
  );
}
