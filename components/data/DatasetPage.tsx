import { format, formatNumber, formatShare } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { downloadTypes } from '@/lib/publish/downloads/files';
import type { Dataset, Profile } from '@/lib/record/dataset';
import { versionOfDataset, versionWords } from '@/lib/record/dataset-version';
import type { Edition } from '@/lib/record/editions';
import { groupCounts } from '@/lib/record/precision-groups';
import { shortDate, statedDate } from '@/lib/time/words';
import { siteOrigin } from '@/lib/url/origin';
import { datasetPath, homePath } from '@/lib/url/paths';
import { Lead } from '../panel/Lead';
import { LocalizedText } from '../panel/LocalizedText';
import panel from '../panel/panel.module.css';
import styles from './data.module.css';

/** A version as it can be cited, null where nobody named it; `rowsAt` is where its rows can be had, null where they are not kept. */
interface Version {
  version: string | null;
  accessed: string;
  rows: number;
  digest: string;
  citation: string | null;
  credit: string;
  rowsAt: string | null;
}

interface Props {
  dataset: Dataset;
  /** Newest first; none of a curated dataset. */
  versions: readonly Version[];
  counts: { incidents: number; areas: number };
  /** Of the dataset, newest first. */
  editions: readonly Edition[];
  locale: Locale;
}

/** A dataset: what it is, how precisely its rows are placed, under what licence, in which versions, how to cite it. */
export function DatasetPage({ dataset, versions, counts, editions, locale }: Props) {
  const messages = messagesFor(locale);
  const { datasetPage: words, overview } = messages;
  const { id, title, summary, kind, method, profile } = dataset;
  const query = `?dataset=${id}`;
  return (
    <article className={panel.page}>
      <Lead>
        <p className={panel.kind}>
          {words.kind} · {words.kinds[kind]}
        </p>
        <h1 className={panel.title}>
          <LocalizedText text={title} locale={locale} />
        </h1>
        <p>
          <LocalizedText text={summary} locale={locale} />
        </p>
        <p>
          <a href={homePath(locale, { dataset: [id] })}>{format(locale, overview.incidentCount, { count: counts.incidents })}</a>
          {counts.areas > 0 && <span>{` · ${format(locale, overview.areaCount, { count: counts.areas })}`}</span>}
        </p>
      </Lead>

      {profile && <Placed profile={profile} locale={locale} />}
      <Terms dataset={dataset} locale={locale} />
      {method?.coding && (
        <section className={panel.section} id="method">
          <h2>{words.methodTitle}</h2>
          <p>
            <LocalizedText text={method.coding} locale={locale} />
          </p>
          {kind === 'imported' && <p className={panel.soft}>{words.unread}</p>}
        </section>
      )}
      <Versions dataset={dataset} versions={versions} locale={locale} />

      <section className={panel.section} id="changes">
        <h2>{messages.dataPage.changesTitle}</h2>
        <ol className={styles.changes}>
          {editions.map(({ id: edition, published, note }) => (
            <li key={edition}>
              <time dateTime={published}>{statedDate(published.slice(0, 10), locale, messages)}</time>
              <p>
                <LocalizedText text={note} locale={locale} />
              </p>
            </li>
          ))}
        </ol>
      </section>

      <section className={panel.section} id="files">
        <h2>{messages.dataPage.filesTitle}</h2>
        <ul className={styles.bullets}>
          {Object.keys(downloadTypes).map((name) => (
            <li key={name}>
              <a href={`/${locale}/data/${name}${query}`} download>
                <code>{name}</code>
              </a>
            </li>
          ))}
        </ul>
        <p>
          <a href={`/${locale}/data`}>{words.allData}</a>
        </p>
      </section>
    </article>
  );
}

/** How many rows are placed how precisely, and the positions that many of them share. */
function Placed({ profile, locale }: { profile: Profile; locale: Locale }) {
  const { datasetPage: words } = messagesFor(locale);
  const groups = groupCounts(profile.precision);
  return (
    <section className={panel.section} id="precision">
      <h2>{words.precisionTitle}</h2>
      <p>{words.precisionHint}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.placed}</th>
            <th scope="col">{words.rows}</th>
            <th scope="col">{words.share}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(([group, rows]) => (
            <tr key={group}>
              <th scope="row">{words.precisions[group]}</th>
              <td>{formatNumber(locale, rows)}</td>
              <td>{formatShare(locale, rows / profile.rows)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {profile.stacks.length > 0 && <Stacks profile={profile} locale={locale} />}
    </section>
  );
}

const shownStacks = 10;

function Stacks({ profile, locale }: { profile: Profile; locale: Locale }) {
  const { datasetPage: words } = messagesFor(locale);
  return (
    <>
      <h3>{words.stacksTitle}</h3>
      <p>{words.stacksHint}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.position}</th>
            <th scope="col">{words.rows}</th>
            <th scope="col">{words.coarse}</th>
          </tr>
        </thead>
        <tbody>
          {profile.stacks.slice(0, shownStacks).map(({ coordinates: [lon, lat], name, rows, coarse }) => (
            <tr key={`${lon} ${lat}`}>
              <th scope="row">
                <bdi>{name}</bdi>{' '}
                <bdi className={styles.position} dir="ltr">
                  {lat.toFixed(4)}, {lon.toFixed(4)}
                </bdi>
              </th>
              <td>{formatNumber(locale, rows)}</td>
              <td>{formatNumber(locale, coarse)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Whose it is, and what may be done with it. */
function Terms({ dataset, locale }: Pick<Props, 'dataset' | 'locale'>) {
  const messages = messagesFor(locale);
  const { datasetPage: words } = messages;
  const { licence, attribution, permission, homepage, profile, versions = [] } = dataset;
  const day = (edtf: string) => shortDate({ edtf, basis: 'stated' }, locale, messages) ?? edtf;
  const [current] = versions;
  const told = versionOfDataset(dataset);
  const facts: [string, React.ReactNode][] = [
    [
      words.licence,
      <>
        {licence.url ? (
          <a href={licence.url} rel="noreferrer license external">
            <bdi>{licence.name}</bdi>
          </a>
        ) : (
          <bdi>{licence.name}</bdi>
        )}
        {': '}
        <LocalizedText text={licence.words} locale={locale} />
      </>,
    ],
    [words.attribution, <LocalizedText key="attribution" text={attribution} locale={locale} />],
    ...(permission ? [[words.permission, <bdi key="permission">{permission}</bdi>] as [string, React.ReactNode]] : []),
    ...(told && 'version' in told ? [[words.version, <bdi key="version">{told.version}</bdi>] as [string, React.ReactNode]] : []),
    ...(current ? [[words.accessed, day(current.accessed)] as [string, React.ReactNode]] : []),
    ...(profile?.from && profile.to ? [[words.span, day(`${profile.from}/${profile.to}`)] as [string, React.ReactNode]] : []),
    ...(homepage
      ? [
          [
            words.homepage,
            <a key="homepage" href={homepage} rel="noreferrer external">
              <bdi>{new URL(homepage).hostname.replace(/^www\./, '')}</bdi>
            </a>,
          ] as [string, React.ReactNode],
        ]
      : []),
  ];
  return (
    <section className={panel.section} id="terms">
      <h2>{words.termsTitle}</h2>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** How each version is cited, the newest first: what was used can be told from what came later. */
function Versions({ dataset: { id }, versions, locale }: Pick<Props, 'dataset' | 'versions' | 'locale'>) {
  const messages = messagesFor(locale);
  const { datasetPage: words } = messages;
  const address = `${siteOrigin(process.env)}${datasetPath(locale, id)}`;
  if (versions.length === 0) return null;
  return (
    <section className={panel.section} id="versions">
      <h2>{words.versionsTitle}</h2>
      <p>{words.versionsHint}</p>
      <ol className={styles.changes}>
        {versions.map(({ version, accessed, rows, digest, citation, credit, rowsAt }) => (
          <li key={`${accessed} ${digest}`}>
            <h3>{version === null ? versionWords({ accessed }, locale) : <bdi>{version}</bdi>}</h3>
            <p className={styles.citation}>
              <bdi>{citation ?? credit}</bdi>{' '}
              {format(locale, words.citation, { day: statedDate(accessed, locale, messages), address, digest })}
            </p>
            <p className={panel.soft}>
              {format(locale, words.versionRows, { count: rows })}
              {' · '}
              {rowsAt ? (
                <a href={rowsAt} download>
                  {words.versionFile}
                </a>
              ) : (
                words.versionGone
              )}
            </p>
          </li>
        ))}
      </ol>
      <p>
        <a href={`${datasetPath(locale, id)}/versions.json`}>{words.versionsList}</a>
      </p>
    </section>
  );
}
