import { NewArticle } from '@/components/desk/NewArticle';
import { textIn } from '@/lib/i18n/text-in';
import { served } from '@/server/site/served';
import { type DeskPageProps, deskTitle, openOwnPage } from '../../page-of-desk';

export const generateMetadata = deskTitle(({ newArticle }) => newArticle.title);

export default async function Page(props: DeskPageProps) {
  const { locale, words, asked } = await openOwnPage(props, 'new');
  const { datasets, sources } = served().record;
  return (
    <NewArticle
      locale={locale}
      words={words}
      datasets={[...datasets.values()]
        .filter(({ kind }) => kind === 'curated')
        .map(({ id, title }) => ({ id, name: textIn(title, locale) }))}
      sources={[...sources.values()].map(({ id, name }) => ({ id, name: textIn(name, locale) }))}
      told={asked}
    />
  );
}
