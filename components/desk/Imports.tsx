import type { DeskImport } from '@/lib/desk/import-work';
import type { DeskMessages } from '@/lib/desk/messages';
import { dateFormat, format, formatBytes } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import styles from './desk.module.css';
import { FileForm } from './FileForm.client';
import { Submit } from './Submit';
import { Told } from './Told';

interface Props {
  locale: Locale;
  words: DeskMessages;
  /** Bytes of a file that is taken. */
  largest: number;
  /** The newest first, with the names of who sent them. */
  rows: readonly DeskImport[];
  told(name: string): string;
}

/** Files of data sets that are at the desk, and the form that sends one. */
export function Imports({ locale, words, largest, rows, told }: Props) {
  const { imports: copy } = words;
  const day = (iso: string) => dateFormat(locale, { dateStyle: 'long' }).format(new Date(iso));
  return (
    <>
      <h1>{copy.title}</h1>
      <Told words={words} told={told} />
      <p>{copy.intro}</p>
      <section className={styles.section} aria-labelledby="upload">
        <h2 id="upload">{copy.upload}</h2>
        <FileForm action="/imports" locale={locale} from="/imports" sending={words.imports.sending}>
          <label className={styles.field}>
            <span>{copy.file}</span>
            <input name="file" type="file" required aria-describedby="file-hint" />
          </label>
          <p className={styles.soft} id="file-hint">
            {format(locale, copy.fileHint, { size: formatBytes(locale, largest) })}
          </p>
          <Submit>{copy.send}</Submit>
        </FileForm>
      </section>
      <section className={styles.section} aria-labelledby="sent">
        <h2 id="sent">{copy.list}</h2>
        {rows.length === 0 ? (
          <p className={styles.soft}>{copy.none}</p>
        ) : (
          <ul className={styles.rows}>
            {rows.map(({ id, name, bytes, by, at, state, settings }) => (
              <li key={id} className={styles.row}>
                <p>
                  <a href={`/desk/${locale}/imports/${id}`} dir="auto">
                    {name}
                  </a>
                  <span className={styles.soft}>
                    {[...(settings.dataset === '' ? [] : [settings.dataset]), copy.states[state]].join(' · ')} ·{' '}
                    {format(locale, copy.sentBy, { size: formatBytes(locale, bytes), name: by, date: day(at) })}
                  </span>
                </p>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
