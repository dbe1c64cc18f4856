import type { Fields } from '@/lib/desk/fields';
import { directionOf, type Locale, locales } from '@/lib/i18n/locales';
import styles from './desk.module.css';

interface Props {
  /** The language of the desk, which stands first. */
  locale: Locale;
  /** The fields are "NAME-en" and "NAME-ar". */
  name: string;
  legend: string;
  hint?: string;
  fields: Fields;
  rows?: number;
  languages: Readonly<Record<Locale, string>>;
}

const ownFirst = (own: Locale): Locale[] => [own, ...locales().filter((one) => one !== own)];

/** A text in both languages side by side. */
export const Pair = ({ locale, name, legend, hint, fields, rows = 2, languages }: Props) => (
  <fieldset className={styles.pair}>
    <legend>{legend}</legend>
    {hint && <p className={`${styles.soft} ${styles.across}`}>{hint}</p>}
    {ownFirst(locale).map((each) => (
      <label key={each} className={styles.field}>
        <span>{languages[each]}</span>
        <textarea
          name={`${name}-${each}`}
          lang={each}
          dir={directionOf(each)}
          rows={rows}
          defaultValue={fields[`${name}-${each}`] ?? ''}
        />
      </label>
    ))}
  </fieldset>
);
