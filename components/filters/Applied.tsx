import { appliedWords } from '@/lib/filters/words';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import type { RecordCatalogue } from '@/lib/record/model';
import { appliedFilters } from '@/lib/url/applied';
import { carriedOf, filtersOf, type Params } from '@/lib/url/params';
import { homePath } from '@/lib/url/paths';
import styles from './filters.module.css';

/** What is chosen, each to be taken back by itself, and all at once. */
export function Applied({ params, record, locale }: { params: Params; record: RecordCatalogue; locale: Locale }) {
  const { browse: words, filters } = messagesFor(locale);
  const applied = appliedFilters(carriedOf(params));
  if (applied.length === 0) return null;
  const looks = Object.fromEntries(Object.entries(carriedOf(params)).filter(([name]) => !(name in filtersOf(params)))) as Params;
  return (
    <ul className={styles.applied} aria-label={words.applied}>
      {applied.map((one) => {
        const label = appliedWords(one, record, locale);
        return (
          <li key={`${one.name} ${one.value}`}>
            <a
              className={styles.chip}
              href={homePath(locale, one.rest)}
              data-scroll="keep"
              aria-label={format(locale, words.remove, { filter: label })}
            >
              <span>{label}</span>
              <span aria-hidden="true">×</span>
            </a>
          </li>
        );
      })}
      <li>
        <a className={styles.clear} href={homePath(locale, looks)} data-scroll="keep">
          {filters.reset}
        </a>
      </li>
    </ul>
  );
}
