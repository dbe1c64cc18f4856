import { notFound } from 'next/navigation';
import { IncidentPage } from '@/components/desk/IncidentPage';
import { longestSearch } from '@/lib/desk/work';
import { textIn } from '@/lib/i18n/text-in';
import { isClosed } from '@/lib/record/document-status';
import { claimsIn } from '@/server/desk/claims';
import { findEntries } from '@/server/desk/find-entries';
import { likelyIncidents } from '@/server/desk/likely';
import { served } from '@/server/site/served';
import { anyArticleAt } from '../../../../article-page';
import { actorsShown, chosenOf } from '../../../../document-shown';
import { likelyShown } from '../../../../joins-shown';
import { type DeskPageProps, deskTitle, openOwnPage } from '../../../../page-of-desk';

export const generateMetadata = deskTitle(({ writing }) => writing.incident.title);

export default async function Page(props: DeskPageProps) {
  const { locale, words, asked } = await openOwnPage(props, 'incident');
  const { document, shown, status } = await anyArticleAt(props);
  if (isClosed(status)) notFound();
  const claims = claimsIn(document);
  const chosen = chosenOf(claims, (await props.searchParams).claims);
  const { record } = served();
  const likely = chosen.length > 0 ? await likelyIncidents(document, chosen) : [];
  const search = asked('find').slice(0, longestSearch);
  return (
    <IncidentPage
      locale={locale}
      words={words}
      document={shown}
      claims={claims.map(({ id, text }) => ({ id, text: text[locale] ?? Object.values(text)[0] ?? id }))}
      chosen={chosen}
      likely={likelyShown(likely, 'incident', words, locale)}
      search={search}
      found={await findEntries(search, locale)}
      actors={actorsShown(record, locale)}
      categories={record.site.categories.map(({ id, name }) => ({ id, name: textIn(name, locale) }))}
      isPublished={status === 'published'}
      told={asked}
    />
  );
}
