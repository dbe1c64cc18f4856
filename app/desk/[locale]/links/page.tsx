import { DeadLinks } from '@/components/desk/DeadLinks';
import { isBroken } from '@/lib/desk/evidence';
import { titleIn, titlesOf } from '@/lib/desk/work';
import { site } from '@/server/desk/standing';
import { keyOf } from '@/server/truth/truth';
import { type DeskPageProps, deskTitle, openOwnPage } from '../../page-of-desk';

export const generateMetadata = deskTitle(({ evidence }) => evidence.linksTitle);

export default async function Page(props: DeskPageProps) {
  const { locale, words, desk } = await openOwnPage(props, 'links');
  const { documents } = await site();
  const rows = (await desk.store.list('links')).filter(isBroken).map((check) => {
    const body = documents.get(keyOf({ kind: 'article', id: check.id }))?.body ?? {};
    return { check, title: titleIn(titlesOf(body), locale, check.id) };
  });
  return <DeadLinks locale={locale} words={words} rows={rows} />;
}
