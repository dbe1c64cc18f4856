import { format } from '@/lib/i18n/format';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { shapeKey } from '@/lib/publish/mention-shapes';
import type { MarkedText } from '@/lib/record/mentions';
import type { RecordCatalogue } from '@/lib/record/model';
import { thingPath } from '@/lib/url/paths';
import styles from './article.module.css';
import { Unbroken } from './Unbroken';

/** A paragraph of our summary; every place that the geocoder finds in it is marked, linked and shown on the map. */
export function MarkedSummary({ text, record, locale }: { text: MarkedText; record: RecordCatalogue; locale: Locale }) {
  const { article } = messagesFor(locale);
  return (
    <p className={styles.summary} {...(text.language !== locale && { lang: text.language, dir: directionOf(text.language) })}>
      {text.parts.map((part) =>
        part.placeId ? (
          <mark key={part.start} data-shape={part.where ? shapeKey(part.where) : undefined}>
            <a
              href={thingPath(locale, 'places', part.placeId)}
              title={format(locale, article.place, { place: record.gazetteer.name(part.placeId, locale) })}
            >
              <Unbroken text={part.text} />
            </a>
          </mark>
        ) : (
          <Unbroken key={part.start} text={part.text} />
        ),
      )}
    </p>
  );
}
