import { searchOf } from '@/lib/geocode/search';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import type { RecordCatalogue } from '@/lib/record/model';
import { thingPath } from '@/lib/url/paths';
import own from './overview.module.css';
import panel from './panel.module.css';

const mostPlaces = 6;

/** Places whose name answers what was searched for, each a link to its page; nothing where none does. */
export function FoundPlaces({ query, record, locale }: { query: string; record: RecordCatalogue; locale: Locale }) {
  const found = searchOf(record.gazetteer).find(query, { limit: mostPlaces });
  if (found.length === 0) return null;
  return (
    <section className={panel.section} aria-labelledby="places">
      <h2 id="places">{messagesFor(locale).placeSearch.title}</h2>
      <ul className={own.places}>
        {found.map(({ place }) => (
          <li key={place.id}>
            <a href={thingPath(locale, 'places', place.id)}>{record.gazetteer.name(place.id, locale)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
