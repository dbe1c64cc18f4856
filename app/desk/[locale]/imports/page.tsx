import { Imports } from '@/components/desk/Imports';
import { stateOf } from '@/lib/desk/import-work';
import { largestFile } from '@/server/desk/upload';
import { type DeskPageProps, deskTitle, openOwnPage } from '../../page-of-desk';

export const generateMetadata = deskTitle(({ imports }) => imports.title);

export default async function Page(props: DeskPageProps) {
  const { locale, words, desk, asked } = await openOwnPage(props, 'imports');
  const [all, accounts] = await Promise.all([desk.store.list('import'), desk.store.list('account')]);
  const now = new Date();
  const nameOf = (id: string) => accounts.find((account) => account.id === id)?.name ?? words.imports.somebody;
  return (
    <Imports
      locale={locale}
      words={words}
      largest={largestFile(process.env)}
      rows={all
        .toSorted((a, b) => (a.at < b.at ? 1 : -1))
        .map((one) => ({ ...one, by: nameOf(one.by), state: stateOf(one, now) }))}
      told={asked}
    />
  );
}
