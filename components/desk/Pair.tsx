import type { Fields } from '@/lib/desk/fields';
import { directionOf, type Locale, localesFrom } from '@/lib/i18n/locales';
import styles from './desk.module.css';
import { TextBox } from './TextBox.client';

interface Props {
  /** The language of the desk, which stands first. */
  locale: Locale;
  /** The fields are "NAME-en" and "NAME-ar". */
  name: string;
  legend: string;
  hint?: string | undefined;
  fields: Fields;
  rows?: number;
  languages: Readonly<Record<Locale, string>>;
}

/** A text in both languages side by side. */
export const Pair = ({ locale, name, legend, hint, fields, rows = 2, languages }: Props) => (
  <fieldset className={styles.pair}>
    <legend>{legend}</legend>
    {hint && <p className={`${styles.soft} ${styles.across}`}>{hint}</p>}
    {localesFrom(locale).map((each) => (
      <TextBox
        key={each}
        name={`${name}-${each}`}
        label={languages[each] ?? each}
        lang={each}
        dir={directionOf(each)}
        rows={rows}
        value={fields[`${name}-${each}`] ?? ''}
      />
    ))}
  </fieldset>
);
