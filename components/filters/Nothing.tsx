import { appliedWords } from '@/lib/filters/words';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { quote } from '@/lib/i18n/quote';
import type { RecordCatalogue } from '@/lib/record/model';
import type { Loosening } from '@/lib/store/loosen';
import { homePath } from '@/lib/url/paths';
import styles from './filters.module.css';

/** Nothing matches: which filter to leave out, and what would then be there. */
export function Nothing({ ways, record, locale }: { ways: readonly Loosening[]; record: RecordCatalogue; locale: Locale }) {
  const { overview, browse } = messagesFor(locale);
  return (
    <div className={styles.loosen}>
      <p>{`${overview.nothing} ${ways.length > 0 ? browse.loosenTitle : browse.loosenNone}`}</p>
      <ul>
        {ways.map(({ filter, count }) => (
          <li key={`${filter.name} ${filter.value}`}>
            <a href={homePath(locale, filter.rest)} data-scroll="keep">
              {format(locale, browse.loosenOne, { filter: quote(locale, appliedWords(filter, record, locale)), count })}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
