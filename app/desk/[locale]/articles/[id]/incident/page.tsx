import { notFound } from 'next/navigation';
import { IncidentPage } from '@/components/desk/IncidentPage';
import { collatorOf } from '@/lib/i18n/format';
import { messagesFor } from '@/lib/i18n/messages';
import { textIn } from '@/lib/i18n/text-in';
import { whereWords } from '@/lib/place/words';
import { timeWords } from '@/lib/time/words';
import { claimsIn } from '@/server/desk/claims';
import { likelySame } from '@/server/desk/incidents';
import { served } from '@/server/site/served';
import { anyArticleAt } from '../../../../article-page';
import { type DeskPageProps, deskTitle, openOwnPage } from '../../../../page-of-desk';

export const generateMetadata = deskTitle(({ writing }) => writing.incident.title);

export default async function Page(props: DeskPageProps) {
  const { locale, words, asked } = await openOwnPage(props, 'incident');
  const { document, shown, status } = await anyArticleAt(props);
  if (status === 'withdrawn') notFound();
  const claims = claimsIn(document);
  const given = (await props.searchParams).claims;
  const wanted = typeof given === 'string' ? [given] : (given ?? []);
  const chosen = claims.map(({ id }) => id).filter((id) => wanted.includes(id));
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
      actors={[...record.actors.values()]
        .map(({ slug, name }) => ({ id: slug, name: textIn(name, locale) }))
        .sort((a, b) => collatorOf(locale).compare(a.name, b.name))}
      categories={record.site.categories.map(({ id, name }) => ({ id, name: textIn(name, locale) }))}
      told={asked}
    />
  );
}
