import { format } from '@/lib/i18n/format';
import { type Locale, locales } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { textIn } from '@/lib/i18n/text-in';
import { lastEdition } from '@/lib/publish/dates';
import { feedPath } from '@/lib/publish/feeds/addresses';
import { creditOf, termsIn } from '@/lib/publish/licence';
import type { Snippet } from '@/lib/publish/snippet';
import { entryPath } from '@/lib/record/address';
import type { AreaEntry, IncidentEntry, RecordCatalogue } from '@/lib/record/model';
import type { StoryEntry } from '@/lib/record/stories';
import { statedDate } from '@/lib/time/words';
import { siteOrigin } from '@/lib/url/origin';
import { type Params, writeParams } from '@/lib/url/params';
import { datasetPath, thingPath } from '@/lib/url/paths';
import { Lead } from '../panel/Lead';
import { LocalizedText } from '../panel/LocalizedText';
import panel from '../panel/panel.module.css';
import { Unbroken } from '../panel/Unbroken';
import { Addresses } from './Addresses';
import { type DataChoices, DataFilters } from './DataFilters';
import styles from './data.module.css';
import { Embeds } from './Embeds';
import { type Columns, type Counts, Files } from './Files';

interface Props {
  record: RecordCatalogue;
  choices: DataChoices;
  filters: Params;
  counts: Counts;
  /** The incidents and areas that the corrections are of; stories are in the record. */
  corrected: readonly (IncidentEntry | AreaEntry)[];
  columns: Columns;
  /** How to load the data elsewhere. */
  snippets: readonly Snippet[];
  locale: Locale;
}

/** What can be taken away, how, under what licence, and what changed in it. */
export function DataPage({ record, choices, filters, counts, corrected, columns, snippets, locale }: Props) {
  const messages = messagesFor(locale);
  const words = messages.dataPage;
  const origin = siteOrigin(process.env);
  const query = writeParams(filters);
  const published = lastEdition(record);
  const day = (iso: string) => statedDate(iso.slice(0, 10), locale, messages);
  const citation = format(locale, words.citation, {
    credit: creditOf(termsIn(record, record.datasets.keys(), locale)),
    date: day(published),
    version: record.version,
    address: `${origin}/${locale}/data`,
  });
  const entries = new Map(corrected.map((entry) => [entry.slug, entry]));
  const interfaces = [
    ['/api', words.interfaces.features],
    ['/api/tiles/incidents.json', words.interfaces.tiles],
    [`/api/geocode?q=${record.site.gazetteer.example}`, words.interfaces.geocode],
    ['/api/openapi.json', words.interfaces.openapi],
    ['/api/docs', words.interfaces.docs],
  ] as const;
  return (
    <article className={panel.page}>
      <Lead>
        <h1 className={panel.title}>{words.title}</h1>
        <p>{words.intro}</p>
        <p className={panel.soft}>{format(locale, words.edition, { date: day(published), version: record.version })}</p>
      </Lead>

      <section className={panel.section} id="files">
        <h2>{words.filesTitle}</h2>
        <p>{words.filesHint}</p>
        <details open={query !== ''}>
          <summary>{words.part}</summary>
          <DataFilters choices={choices} params={filters} record={record} locale={locale} />
        </details>
        {query && (
          <p role="status">
            <span>{`${words.filtered} `}</span>
            <a href={`/${locale}/data`}>{words.whole}</a>
          </p>
        )}
        <Files counts={counts} columns={columns} query={query} locale={locale} />
      </section>

      <section className={panel.section} id="feeds">
        <h2>{words.feedsTitle}</h2>
        <p>{words.feedsHint}</p>
        <ul className={styles.bullets}>
          {locales().flatMap((other) =>
            (['xml', 'json'] as const).map((form) => (
              <li key={`${other} ${form}`}>
                <a href={feedPath(other, null, form)}>
                  <code dir="ltr">{feedPath(other, null, form)}</code>
                </a>
              </li>
            )),
          )}
        </ul>
      </section>

      <Embeds version={record.version} locale={locale} />

      <section className={panel.section} id="interfaces">
        <h2>{messages.api.title}</h2>
        <p>{messages.api.intro}</p>
        <Addresses rows={interfaces} linked />
      </section>

      <section className={panel.section} id="load">
        <h2>{words.loadTitle}</h2>
        <h3>QGIS</h3>
        <ol className={styles.steps}>
          {words.qgis.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>
          <code dir="ltr">{`${origin}/api`}</code>
        </p>
        {snippets.map(({ language, code, tested }) => (
          <figure key={language} className={styles.snippet}>
            <figcaption>
              <h3>{language}</h3>
              <small className={panel.soft}>{tested ? words.tested : words.untested}</small>
            </figcaption>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
            <pre dir="ltr" lang="en" tabIndex={0} data-language={language}>
              <code>{code}</code>
            </pre>
          </figure>
        ))}
      </section>

      <section className={panel.section} id="licence">
        <h2>{words.licenceTitle}</h2>
        {[...record.datasets.values()].map(({ id, title, licence }) => (
          <p key={id}>
            <a href={datasetPath(locale, id)}>
              <LocalizedText text={title} locale={locale} />
            </a>
            {': '}
            <LocalizedText text={licence.words} locale={locale} />{' '}
            {licence.url ? (
              <a href={licence.url} rel="license">
                {licence.name}
              </a>
            ) : (
              licence.name
            )}
          </p>
        ))}
        <h3>{words.citeTitle}</h3>
        <p className={styles.citation}>{citation}</p>
        <p>{words.citeHint}</p>
      </section>

      <section className={panel.section} id="changes">
        <h2>{words.changesTitle}</h2>
        <ol className={styles.changes}>
          {record.editions.map(({ dataset, id, published: on, note }) => (
            <li key={`${dataset} ${id}`}>
              <time dateTime={on}>{day(on)}</time>
              <p>
                <LocalizedText text={note} locale={locale} />
              </p>
            </li>
          ))}
        </ol>
        <h3>{words.correctionsTitle}</h3>
        {record.corrections.length === 0 && <p>{words.noCorrections}</p>}
        <ul className={styles.bullets}>
          {record.corrections.map(({ id, entry = '', story = '', date, what, why }) => (
            <li key={id}>
              <time dateTime={date}>{day(date)}</time>:{' '}
              <Corrected of={record.stories.get(story) ?? entries.get(entry)} slug={story || entry} locale={locale} />
              <p>
                <LocalizedText text={what} locale={locale} />
              </p>
              <p className={panel.soft}>
                <LocalizedText text={why} locale={locale} />
              </p>
            </li>
          ))}
        </ul>
        <p className={panel.soft}>{words.schema}</p>
      </section>
    </article>
  );
}

interface CorrectedProps {
  of: IncidentEntry | AreaEntry | StoryEntry | undefined;
  slug: string;
  locale: Locale;
}

/** A correction names what the record holds; between two states of it that may be gone. */
function Corrected({ of, slug, locale }: CorrectedProps) {
  if (!of) return <code>{slug}</code>;
  return (
    <a href={'steps' in of ? thingPath(locale, 'stories', slug) : entryPath(locale, of)}>
      <Unbroken text={textIn(of.title, locale)} />
    </a>
  );
}
