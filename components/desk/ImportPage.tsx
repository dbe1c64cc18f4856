import type { DeskImport, ImportResult, ToldRow } from '@/lib/desk/import-work';
import type { DeskMessages } from '@/lib/desk/messages';
import { rowWords } from '@/lib/desk/row-words';
import { longestReason } from '@/lib/desk/work';
import { format, formatBytes, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { versionWords } from '@/lib/record/dataset-version';
import { groupCounts } from '@/lib/record/precision-groups';
import { ActionForm } from './ActionForm';
import styles from './desk.module.css';
import { ImportSettingsForm } from './ImportSettingsForm';
import { Reread } from './Reread.client';
import { Scrolling } from './Scrolling';
import { Submit } from './Submit';
import { TextField } from './TextField.client';
import { Tick } from './Tick.client';
import { Told } from './Told';

interface Props {
  locale: Locale;
  words: DeskMessages;
  found: DeskImport;
  /** Null where its columns are those of no format. */
  formatName: string | null;
  /** Ids of those that take rows. */
  datasets: readonly string[];
  /** Whether the site shows its dataset. */
  isShown: boolean;
  /** Its rows are taken, and the site has none of them to show yet. */
  isTakenOver: boolean;
  report: { rows: readonly ToldRow[]; isLast: boolean } | null;
  /** Of the report. */
  page: number;
  told(name: string): string;
}

/** A file of a data set on its way into the record. */
export function ImportPage(props: Props) {
  const { locale, words, found, told } = props;
  const { imports: copy } = words;
  const { id, name, state, result, problem } = found;
  const isUnderWay = state === 'checking' || state === 'taking';
  const isReadable = found.columns.length > 0;
  return (
    <>
      <p>
        <a href={`/desk/${locale}/imports`}>{copy.title}</a>
      </p>
      <h1>
        <bdi>{name}</bdi>
      </h1>
      <Told words={words} told={told} />
      <p role="status">{copy.states[state]}</p>
      {isUnderWay && <UnderWay {...props} />}
      {state === 'failed' && (
        <div className={styles.problem}>
          <p>{problem ? copy.problem : copy.brokenOff}</p>
          {problem && (
            <p lang="en" dir="ltr" className={styles.said}>
              {problem}
            </p>
          )}
        </div>
      )}
      {result && !isUnderWay && (
        <>
          <Outcome {...props} result={result} />
          <Report {...props} />
        </>
      )}
      {state === 'checked' && result && <Take {...props} result={result} />}
      <AboutFile {...props} />
      {isReadable && !isUnderWay && (
        <section className={styles.section} aria-labelledby="settings">
          <h2 id="settings">{state === 'sent' ? copy.settings : copy.checkAgain}</h2>
          <ImportSettingsForm {...props} />
        </section>
      )}
      {!isUnderWay && (
        <ActionForm action={`/imports/${id}/remove`} locale={locale} from={`/imports/${id}`}>
          <button type="submit" className={styles.quiet}>
            {copy.remove}
          </button>{' '}
          <span className={styles.soft}>{copy.removeHint}</span>
        </ActionForm>
      )}
    </>
  );
}

function UnderWay({ locale, words: { imports: copy }, found: { id, progress } }: Props) {
  return (
    <p className={styles.done}>
      {copy.underWay} {format(locale, copy.rowsRead, { count: progress?.read ?? 0 })}{' '}
      <a href={`/desk/${locale}/imports/${id}`}>{copy.look}</a>
      <Reread />
    </p>
  );
}

function AboutFile({ locale, words: { imports: copy }, found, formatName }: Props) {
  const { columns, first, bytes, sha256 } = found;
  return (
    <section className={styles.section} aria-labelledby="file">
      <h2 id="file">{copy.aboutFile}</h2>
      <p>
        {formatBytes(locale, bytes)} · {copy.sha256}{' '}
        <code dir="ltr" className={styles.digest}>
          {sha256}
        </code>
      </p>
      {columns.length > 0 && (
        <>
          <p>{formatName === null ? copy.noFormat : format(locale, copy.format, { format: formatName })}</p>
          <details>
            <summary className={styles.summary}>{copy.columns}</summary>
            <Scrolling label={copy.columns}>
              <table className={styles.table}>
                <thead>
                  <tr>
                    {columns.map((column, n) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one name
                      <th key={n} scope="col">
                        <bdi>{column}</bdi>
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {first.map((row, n) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no name
                    <tr key={n}>
                      {row.map((cell, at) => (
                        // biome-ignore lint/suspicious/noArrayIndexKey: cells are known by their place
                        <td key={at}>
                          <bdi>{cell}</bdi>
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </Scrolling>
          </details>
        </>
      )}
    </section>
  );
}

const counted = ['read', 'taken', 'added', 'changed', 'unchanged', 'refused', 'withdrawn'] as const;

function Outcome({ locale, words: { imports: copy }, found, isShown, isTakenOver, result }: Props & { result: ImportResult }) {
  const { counts, profile, told, isPublic } = result;
  const { precisions } = messagesFor(locale).datasetPage;
  const { dataset } = found.settings;
  const isTaken = found.state === 'taken';
  return (
    <section className={styles.section} aria-labelledby="outcome">
      <h2 id="outcome">{isTaken ? copy.hasBecome : copy.wouldBe}</h2>
      <p>
        <bdi>{dataset}</bdi> · {versionWords(told, locale)}
      </p>
      <dl className={styles.counts}>
        {counted.map((name) => (
          <div key={name}>
            <dt>{copy.counts[name]}</dt>
            <dd>{formatNumber(locale, counts[name])}</dd>
          </div>
        ))}
      </dl>
      {profile.rows > 0 && (
        <>
          <h3>{copy.placed}</h3>
          <dl className={styles.counts}>
            {groupCounts(profile.precision).map(([group, rows]) => (
              <div key={group}>
                <dt>{precisions[group]}</dt>
                <dd>{formatNumber(locale, rows)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <p>{isPublic ? copy.isPublic : copy.isDesk}</p>
      {isTaken && isPublic && <Shown locale={locale} copy={copy} {...{ dataset, isShown, isTakenOver }} />}
    </section>
  );
}

interface ShownProps extends Pick<Props, 'locale' | 'isShown' | 'isTakenOver'> {
  copy: DeskMessages['imports'];
  dataset: string;
}

/** Where readers find what was taken, once the site has it. */
function Shown({ locale, copy, dataset, isShown, isTakenOver }: ShownProps) {
  if (isTakenOver)
    return (
      <p role="status">
        <Reread />
        {copy.takingOver}
      </p>
    );
  return isShown ? <a href={`/${locale}/datasets/${dataset}`}>{copy.toDataset}</a> : <p>{copy.notShown}</p>;
}

const columnsShown = ['outcome', 'line', 'id', 'column', 'got', 'expected'] as const;

function Report({ locale, words: { imports: copy, rows: reasons }, found: { id }, report, page }: Props) {
  const at = (other: number) => `/desk/${locale}/imports/${id}?page=${other}#report`;
  return (
    <section className={styles.section} aria-labelledby="report">
      <h2 id="report">{copy.report}</h2>
      {!report || (report.rows.length === 0 && page === 1) ? (
        <p className={styles.soft}>{copy.reportNone}</p>
      ) : (
        <>
          <p className={styles.soft}>{copy.reportHint}</p>
          <Scrolling label={copy.reportTable}>
            <table className={styles.table}>
              <thead>
                <tr>
                  {columnsShown.map((name) => (
                    <th key={name} scope="col">
                      {copy.columnsOfReport[name]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {report.rows.map((row, n) => {
                  const told = rowWords(row, reasons, locale);
                  return (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a row may be told of several times
                    <tr key={n}>
                      <td>{copy.outcomes[row.outcome] ?? row.outcome}</td>
                      {[row.line, row.id, row.column, told.got].map((text, at) => (
                        // biome-ignore lint/suspicious/noArrayIndexKey: cells are known by their place
                        <td key={at}>
                          <bdi>{text}</bdi>
                        </td>
                      ))}
                      <td lang={told.isAsReported ? 'en' : undefined}>
                        <bdi>{told.expected}</bdi>
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </Scrolling>
          <p className={styles.links}>
            {page > 1 && (
              <a rel="prev" href={at(page - 1)}>
                {copy.earlier}
              </a>
            )}
            {!report.isLast && (
              <a rel="next" href={at(page + 1)}>
                {copy.later}
              </a>
            )}
            <a href={`/desk/api/imports/${id}/report.csv`} download>
              {copy.reportFile}
            </a>
          </p>
        </>
      )}
    </section>
  );
}

function Take({ locale, words: { imports: copy }, found: { id }, isShown, result }: Props & { result: ImportResult }) {
  return (
    <section className={styles.section} aria-labelledby="take">
      <h2 id="take">{copy.take}</h2>
      <p>{copy.takeIntro}</p>
      <ActionForm action={`/imports/${id}/take`} locale={locale} from={`/imports/${id}`} className={styles.form}>
        <TextField label={copy.reason} name="reason" required maxLength={longestReason} />
        {!isShown && result.isPublic && (
          <Tick className={styles.check} type="checkbox" name="shows" value="on">
            {copy.shows}
          </Tick>
        )}
        <Submit>{copy.takeThese}</Submit>
      </ActionForm>
    </section>
  );
}
