import { notFound } from 'next/navigation';
import { IncidentPage } from '@/components/desk/IncidentPage';
import { messagesFor } from '@/lib/i18n/messages';
import { textIn } from '@/lib/i18n/text-in';
import { whereWords } from '@/lib/place/words';
import { timeWords } from '@/lib/time/words';
import { claimsIn } from '@/server/desk/claims';
import { likelySame } from '@/server/desk/incidents';
import { served } from '@/server/site/served';
import { anyArticleAt } from '../../../../article-page';
import { actorsShown, chosenOf } from '../../../../document-shown';
import { type DeskPageProps, deskTitle, openOwnPage } from '../../../../page-of-desk';

export const generateMetadata = deskTitle(({ writing }) => writing.incident.title);

export default async function Page(props: DeskPageProps) {
  const { locale, words, asked } = await openOwnPage(props, 'incident');
  const { document, shown, status } = await anyArticleAt(props);
  if (status === 'withdrawn') notFound();
  const claims = claimsIn(document);
  const chosen = chosenOf(claims, (await props.searchParams).claims);
  const { record } = served();
  const likely = chosen.length > 0 ? await likelySame(document, chosen, null) : [];
  return (
    <IncidentPage
      locale={locale}
      words={words}
      document={shown}
      claims={claims.map(({ id, text }) => ({ id, text: text[locale] ?? Object.values(text)[0] ?? id }))}
      chosen={chosen}
      likely={
        likely?.map(({ incident, reasons, distanceMeters }) => ({
          slug: incident.slug,
          title: textIn(incident.title, locale),
          when: timeWords(incident.time, locale, messagesFor(locale)),
          where: whereWords(incident.where, record.gazetteer, locale),
          reasons,
          distanceMeters,
        })) ?? null
      }
      actors={actorsShown(record, locale)}
      categories={record.site.categories.map(({ id, name }) => ({ id, name: textIn(name, locale) }))}
      isPublished={status === 'published'}
      told={asked}
    />
  );
}
