import { isDead, type LinkCheck } from '@/lib/desk/evidence';
import type { DeskMessages } from '@/lib/desk/messages';
import { dateFormat, format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import styles from './desk.module.css';

const asked = ['page', 'archive', 'inArchive'] as const;

/** How the addresses of an article answered when they were last asked. */
export function LinkAnswers({
  locale,
  words: { evidence: copy },
  check,
}: {
  locale: Locale;
  words: DeskMessages;
  check: LinkCheck;
}) {
  const day = dateFormat(locale, { dateStyle: 'long' }).format(new Date(check.at));
  return (
    <ul className={styles.rows}>
      {asked.map((name) => {
        const one = check[name];
        if (!one) return null;
        const status = String(one.status ?? one.reason);
        return (
          <li key={name} className={styles.row}>
            <p>
              <span className={isDead(one) ? styles.problem : undefined}>
                {copy.what[name]}: {format(locale, copy.states[one.state], { status })}
              </span>
              <a href={one.address} rel="noreferrer external" dir="ltr" className={styles.digest}>
                {one.address}
              </a>
              <span className={styles.soft}>{format(locale, copy.checkedOn, { date: day })}</span>
            </p>
          </li>
        );
      })}
    </ul>
  );
}
