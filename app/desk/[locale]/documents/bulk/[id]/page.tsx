import { notFound } from 'next/navigation';
import { BulkPage } from '@/components/desk/BulkPage';
import { titlesOf } from '@/lib/desk/work';
import { textIn } from '@/lib/i18n/text-in';
import { isToldOf, rowsOfBulk } from '@/server/desk/bulk/edit';
import { served } from '@/server/site/served';
import { type DeskPageProps, deskTitle, openOwnPage } from '../../../../page-of-desk';

export const generateMetadata = deskTitle(({ bulk }) => bulk.previewTitle);

export default async function Page(props: DeskPageProps) {
  const { locale, words, account, desk, asked } = await openOwnPage(props, 'bulk');
  const { id = '' } = await props.params;
  const edit = (await desk.store.get('bulk', id)) ?? notFound();
  const [rows, accounts] = await Promise.all([rowsOfBulk(desk.store, edit, account), desk.store.list('account')]);
  return (
    <BulkPage
      locale={locale}
      words={words}
      edit={edit}
      rows={rows.map(({ document: { kind, id: slug, body }, isPublic, left, differences }) => ({
        kind,
        id: slug,
        titles: titlesOf(body),
        isPublic,
        left,
        differences,
      }))}
      canBeTold={await isToldOf(edit, rows)}
      people={new Map(accounts.map((one) => [one.id, one.name]))}
      categories={served().record.site.categories.map(({ id: category, name }) => ({ id: category, name: textIn(name, locale) }))}
      told={asked}
    />
  );
}
