import type { BulkChange, BulkEdit } from '@/lib/desk/bulk';
import type { Difference } from '@/lib/desk/compare';
import type { DeskMessages } from '@/lib/desk/messages';
import { longestReason, titleIn, type WorkRow } from '@/lib/desk/work';
import { format, formatList } from '@/lib/i18n/format';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { ActionForm } from './ActionForm';
import { CorrectionFields } from './CorrectionFields';
import { Differences } from './Differences';
import styles from './desk.module.css';
import { SaveForm } from './SaveForm.client';
import { Submit } from './Submit';
import { saveWordsOf } from './save-words';
import { TextField } from './TextField.client';
import { Told } from './Told';

interface Row {
  kind: string;
  id: string;
  titles: WorkRow['titles'];
  isPublic: boolean;
  left: 'unchanged' | 'stale' | 'not-allowed' | 'gone' | null;
  differences: readonly Difference[];
}

interface Props {
  locale: Locale;
  words: DeskMessages;
  edit: BulkEdit;
  rows: readonly Row[];
  /** Whether readers can be told somewhere that it is a correction. */
  canBeTold: boolean;
  /** Names of accounts by their ids. */
  people: ReadonlyMap<string, string>;
  categories: readonly { id: string; name: string }[];
  told(name: string): string;
}

/** What a change would make of many documents, before it is made. */
export function BulkPage(props: Props) {
  const { locale, words, edit, rows, canBeTold, told } = props;
  const { bulk: copy } = words;
  const changed = rows.filter(({ left }) => left === null);
  const isStale = rows.some(({ left }) => left === 'stale' || left === 'gone');
  const from = `/documents/bulk/${edit.id}`;
  return (
    <>
      <p>
        <a href={`/desk/${locale}/documents`}>{copy.title}</a>
      </p>
      <h1>{copy.previewTitle}</h1>
      <Told words={words} told={told} />
      <p>{changeWords(props)}</p>
      <p role="status">{format(locale, copy.changes, { count: changed.length })}</p>
      {isStale && (
        <section className={styles.problem} aria-labelledby="stale">
          <h2 id="stale">{copy.staleTitle}</h2>
          <p>{copy.staleHint}</p>
          <ActionForm action={`/bulk/${edit.id}/renew`} locale={locale} from={from}>
            <button type="submit" className={styles.button}>
              {copy.renew}
            </button>
          </ActionForm>
        </section>
      )}
      <Changed {...props} rows={changed} />
      <Left {...props} rows={rows.filter(({ left }) => left !== null)} />
      {changed.length > 0 && !isStale && (
        <SaveForm
          action={`/bulk/${edit.id}/apply`}
          locale={locale}
          from={from}
          target="/documents"
          done="bulk-applied"
          words={saveWordsOf(words)}
          className={styles.form}
        >
          {canBeTold ? (
            <CorrectionFields locale={locale} words={words} canBeTold intro={copy.correctionHint} />
          ) : (
            <TextField name="reason" label={copy.reason} required maxLength={longestReason} />
          )}
          <p className={styles.soft} id="reason-hint">
            {copy.reasonHint}
          </p>
          <Submit>{copy.apply}</Submit>
        </SaveForm>
      )}
      <ActionForm action={`/bulk/${edit.id}/drop`} locale={locale} from={from}>
        <button type="submit" className={styles.quiet}>
          {copy.drop}
        </button>
      </ActionForm>
    </>
  );
}

function changeWords({ locale, words, edit: { change }, people, categories }: Props): string {
  const { bulk: copy, documents } = words;
  if (change.field === 'texts') {
    const languages = formatList(
      locale,
      change.languages.map((one) => documents.languages[one] ?? one),
    );
    return format(locale, copy.told.texts, { languages, find: change.find, replace: change.replace });
  }
  const names: Record<Exclude<BulkChange['field'], 'texts'>, string | undefined> = {
    type: messagesFor(locale).subEventTypes[change.to as keyof ReturnType<typeof messagesFor>['subEventTypes']],
    category: change.to === '' ? copy.byType : categories.find(({ id }) => id === change.to)?.name,
    assigned: change.to === '' ? copy.nobody : people.get(change.to),
    visibility: copy.visibilities[change.to as keyof typeof copy.visibilities],
  };
  return format(locale, copy.told[change.field], { to: names[change.field] ?? change.to });
}

const Title = ({ locale, row: { kind, id, titles } }: { locale: Locale; row: Row }) => {
  const { text, language } = titleIn(titles, locale, id);
  const title = (
    <bdi lang={language} dir={directionOf(language)}>
      {text}
    </bdi>
  );
  return kind === 'dataset' ? title : <a href={`/desk/${locale}/documents/${kind}/${id}`}>{title}</a>;
};

function Changed({ locale, words, rows, people, edit }: Props) {
  const { bulk: copy, documents } = words;
  if (rows.length === 0) return null;
  // Of accounts names are shown, not ids.
  const shown = ({ path, before, after }: Difference): Difference =>
    edit.change.field === 'assigned'
      ? { path, before: people.get(String(before)) ?? copy.nobody, after: people.get(String(after)) ?? copy.nobody }
      : { path, before, after };
  return (
    <section className={styles.section} aria-labelledby="changed">
      <h2 id="changed">{copy.changed}</h2>
      <ul className={styles.rows}>
        {rows.map((row) => (
          <li key={`${row.kind}/${row.id}`} className={styles.row}>
            <p>
              <Title locale={locale} row={row} />
              {edit.change.field !== 'assigned' && (
                <span className={styles.soft}>{row.isPublic ? copy.isPublic : copy.becomesDraft}</span>
              )}
            </p>
            <Differences
              words={documents}
              kind={row.kind}
              differences={row.differences.map(shown)}
              names={{ assigned: copy.fields.assigned, visibility: copy.visibility }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Left({ locale, words: { bulk: copy }, rows }: Props) {
  if (rows.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="left">
      <h2 id="left">{copy.left}</h2>
      <ul className={styles.rows}>
        {rows.map((row) => (
          <li key={`${row.kind}/${row.id}`} className={styles.row}>
            <p>
              <Title locale={locale} row={row} />
              {row.left && <span className={styles.soft}>{copy.whyLeft[row.left]}</span>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
