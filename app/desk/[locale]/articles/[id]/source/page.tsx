import { SourcePage } from '@/components/desk/SourcePage';
import { collatorOf } from '@/lib/i18n/format';
import { sourcesFor } from '@/server/desk/claims';
import { draftTextOf } from '@/server/desk/draft-texts';
import { articleAt } from '../../../../article-page';
import { type DeskPageProps, deskTitle, openOwnPage } from '../../../../page-of-desk';

export const generateMetadata = deskTitle(({ writing }) => writing.source.title);

export default async function Page(props: DeskPageProps) {
  const { locale, words, desk, asked } = await openOwnPage(props, 'source');
  const { document, shown } = await articleAt(props);
  const sources = sourcesFor(await draftTextOf(desk.store, document.id))
    .map(({ id, name }) => ({ id, name: name[locale] ?? Object.values(name)[0] ?? id }))
    .sort((a, b) => collatorOf(locale).compare(a.name, b.name));
  return <SourcePage locale={locale} words={words} document={shown} sources={sources} told={asked} />;
}
