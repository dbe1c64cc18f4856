import { Documents } from '@/components/desk/Documents';
import { mayDo, pages } from '@/lib/desk/actions';
import { titlesOf } from '@/lib/desk/work';
import { textIn } from '@/lib/i18n/text-in';
import { findDocuments, wantedIn } from '@/server/desk/bulk/find';
import { site } from '@/server/desk/standing';
import { served } from '@/server/site/served';
import { type DeskPageProps, deskTitle, openOwnPage } from '../../page-of-desk';

export const generateMetadata = deskTitle(({ bulk }) => bulk.title);

const perPage = 50;

export default async function Page(props: DeskPageProps) {
  const { locale, words, account, desk, asked } = await openOwnPage(props, 'documents');
  const wanted = wantedIn(asked, account.role);
  const found = await findDocuments(account, desk.store, wanted);
  const last = Math.max(1, Math.ceil(found.length / perPage));
  const page = Math.min(last, /^\d{1,5}$/.test(asked('page')) ? Math.max(1, Number(asked('page'))) : 1);
  const [accounts, datasets] = await Promise.all([desk.store.list('account'), (await site()).truth.list('dataset')]);
  const isWriter = mayDo(pages.bulk, account.role);
  return (
    <Documents
      locale={locale}
      words={words}
      wanted={wanted}
      own={account.id}
      count={found.length}
      page={page}
      last={last}
      rows={found.slice((page - 1) * perPage, page * perPage).map(({ kind, document: { id, body }, status }) => ({
        kind,
        id,
        status,
        titles: titlesOf(body),
      }))}
      datasets={datasets.map(({ id }) => id)}
      // Who sees what is not published yet does not see who writes it.
      people={
        isWriter
          ? accounts.filter(({ closed, role }) => closed === null && role !== 'viewer').map(({ id, name }) => ({ id, name }))
          : null
      }
      categories={served().record.site.categories.map(({ id, name }) => ({ id, name: textIn(name, locale) }))}
      told={asked}
    />
  );
}
