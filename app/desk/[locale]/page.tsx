import { DeskHome } from '@/components/desk/DeskHome';
import { isBroken, linkGroupOf } from '@/lib/desk/evidence';
import { documentsAtWork, rowOf } from '@/server/desk/documents';
import { mayBeOwn, site } from '@/server/desk/standing';
import { seesKept } from '@/server/desk/viewing';
import { type DeskPageProps, deskTitle, openOwnPage } from '../page-of-desk';
import { refusedShown } from '../refused-shown';

export const generateMetadata = deskTitle(({ home }) => home.title);

export default async function Page(props: DeskPageProps) {
  const { locale, words, account, desk, asked } = await openOwnPage(props, 'home');
  const work = await documentsAtWork(account);
  const rowsAt = (wanted: 'draft' | 'in-review') => work.flatMap((one) => (one.status === wanted ? [rowOf(one)] : []));
  const { refusal, documents } = await site();
  const links = await desk.store.list('links');
  return (
    <DeskHome
      locale={locale}
      words={words}
      account={account}
      drafts={rowsAt('draft')}
      inReview={rowsAt('in-review')}
      broken={links.filter(isBroken).length}
      hasLinksToSee={links.some((check) => linkGroupOf(check) !== null)}
      refused={refusal && seesKept(account) ? refusedShown(refusal, documents, locale) : null}
      mayBeOwn={mayBeOwn()}
      told={asked}
    />
  );
}
