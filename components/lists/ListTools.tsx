import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { feedPath } from '@/lib/publish/feeds/addresses';
import { filtersOf, type Params, writeParams } from '@/lib/url/params';
import { InView } from './InView.client';
import styles from './lists.module.css';

interface Props {
  kind: 'incidents' | 'areas';
  params: Params;
  locale: Locale;
}

const files = { incidents: ['csv', 'geojson'], areas: ['geojson'] } as const;
const names = { csv: 'CSV', geojson: 'GeoJSON' } as const;

/** What can be done with a list: have it follow the map, and take all of it along as a file. */
export function ListTools({ kind, params, locale }: Props) {
  const { lists: words } = messagesFor(locale);
  const query = writeParams(filtersOf(params));
  return (
    <div className={styles.tools}>
      {kind === 'incidents' && <InView bbox={params.bbox?.join() ?? null} locale={locale} words={{ inView: words.inView }} />}
      <p className={styles.files}>
        {words.download}
        {files[kind].map((ending) => (
          <a key={ending} href={`/${locale}/data/${kind}.${ending}${query}`} download>
            {names[ending]}
          </a>
        ))}
      </p>
      {kind === 'incidents' && (
        <p className={styles.files}>
          {words.follow}
          <a href={`${feedPath(locale, null, 'xml')}${query}`}>Atom</a>
        </p>
      )}
    </div>
  );
}
