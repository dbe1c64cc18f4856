import type { DeskMessages } from '@/lib/desk/messages';
import { longestReason } from '@/lib/desk/work';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Why } from '@/lib/record/people/words';
import { ActionForm } from './ActionForm';
import styles from './desk.module.css';
import { Submit } from './Submit';
import { TextField } from './TextField.client';

/** Somebody whom the texts name, and where. */
export interface NamedShown {
  name: string;
  language: Locale;
  why: Why;
  fields: readonly string[];
}

interface Props {
  locale: Locale;
  words: DeskMessages;
  from: string;
  version: string;
  isPublic: boolean;
  mayMark: boolean;
  named: readonly NamedShown[];
  /** How many were looked at, and stay. */
  seen: number;
}

/** People in need of care whom the texts of a document name. */
export function NamedPeople({ locale, words, from, version, isPublic, mayMark, named, seen }: Props) {
  const { named: copy, between } = words.care;
  if (named.length + seen === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="named">
      <h2 id="named">{copy.title}</h2>
      {named.length > 0 && <p className={styles.soft}>{copy.intro}</p>}
      <ul className={styles.rows}>
        {named.map(({ name, language, why, fields }) => (
          <li key={name} className={styles.row}>
            <p>
              <strong>
                <bdi lang={language}>{name}</bdi>
              </strong>
              <span>{copy.why[why]}</span>
              <span className={styles.soft}>{fields.join(between)}</span>
            </p>
            {mayMark && (
              <details className={styles.manage}>
                <summary aria-label={format(locale, copy.staysOf, { name })}>{copy.stays}</summary>
                <ActionForm
                  action={`${from}/desk-only${isPublic ? '/correct' : ''}`}
                  locale={locale}
                  from={from}
                  about={{ mark: 'seen', name }}
                  className={styles.form}
                >
                  <input type="hidden" name="version" value={version} />
                  <TextField label={copy.staysReason} name="reason" required maxLength={longestReason} />
                  <Submit>{copy.stays}</Submit>
                </ActionForm>
              </details>
            )}
          </li>
        ))}
      </ul>
      {seen > 0 && <p>{format(locale, copy.seen, { count: seen })}</p>}
    </section>
  );
}
