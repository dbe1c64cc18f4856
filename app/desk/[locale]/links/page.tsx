import { DeadLinks } from '@/components/desk/DeadLinks';
import { linkGroupOf } from '@/lib/desk/evidence';
import { titleIn, titlesOf } from '@/lib/desk/work';
import { site } from '@/server/desk/standing';
import { sightOf } from '@/server/desk/viewing';
import { keyOf } from '@/server/truth/truth';
import { type DeskPageProps, deskTitle, openOwnPage } from '../../page-of-desk';

export const generateMetadata = deskTitle(({ evidence }) => evidence.linksTitle);

export default async function Page(props: DeskPageProps) {
  const { locale, words, account, desk } = await openOwnPage(props, 'links');
  const { documents } = await site();
  const sight = await sightOf(account);
  const rows = (await desk.store.list('links')).flatMap((check) => {
    const group = linkGroupOf(check);
    const document = documents.get(keyOf({ kind: 'article', id: check.id }));
    const seen = document && sight.document(document);
    // The address of an article may be what is kept of it.
    if (!group || (document && (!seen || seen.body.url !== document.body.url))) return [];
    return [{ check, group, title: titleIn(titlesOf(seen?.body ?? {}), locale, check.id) }];
  });
  return <DeadLinks locale={locale} words={words} rows={rows} />;
}
