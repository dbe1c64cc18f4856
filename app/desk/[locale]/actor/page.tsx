import { ActorPage } from '@/components/desk/ActorPage';
import { textIn } from '@/lib/i18n/text-in';
import { served } from '@/server/site/served';
import { type DeskPageProps, deskTitle, openOwnPage } from '../../page-of-desk';

export const generateMetadata = deskTitle(({ record }) => record.actor.title);

export default async function Page(props: DeskPageProps) {
  const { locale, words, asked } = await openOwnPage(props, 'actor');
  const datasets = [...served().record.datasets.values()]
    .filter(({ kind }) => kind === 'curated')
    .map(({ id, title }) => ({ id, name: textIn(title, locale) }));
  return <ActorPage locale={locale} words={words} datasets={datasets} told={asked} />;
}
