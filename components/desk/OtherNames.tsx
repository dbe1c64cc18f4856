import type { Fields } from '@/lib/desk/fields';
import { nameLanguages } from '@/lib/gazetteer/schema';
import type { Locale } from '@/lib/i18n/locales';
import styles from './desk.module.css';
import { TextBox } from './TextBox.client';

interface Props {
  locale: Locale;
  /** The fields are "NAME-en", "NAME-ar" and so on. */
  name: string;
  legend: string;
  hint: string;
  /** What languages are called at the desk; others by the names that the platform has for them. */
  languages: Readonly<Record<Locale, string>>;
  fields: Fields;
}

/** Other names of an actor or place, one a line, in every language in which it may have some. */
export function OtherNames({ locale, name, legend, hint, languages, fields }: Props) {
  const named = new Intl.DisplayNames(locale, { type: 'language' });
  return (
    <fieldset className={styles.pair}>
      <legend>{legend}</legend>
      <p className={`${styles.soft} ${styles.across}`}>{hint}</p>
      {nameLanguages
        .toSorted((a, b) => Number(b === locale) - Number(a === locale))
        .map((language) => (
          <TextBox
            key={language}
            name={`${name}-${language}`}
            label={languages[language] ?? named.of(language) ?? language}
            lang={language}
            dir="auto"
            rows={3}
            value={fields[`${name}-${language}`] ?? ''}
          />
        ))}
    </fieldset>
  );
}
