import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { messagesFor } from '@/lib/i18n/messages';
import { quoteInput } from '@/lib/i18n/quote';
import type { Notice } from '@/lib/url/params';
import styles from './notices.module.css';

/** Tells which parts of the address were left out, and what was expected. */
export function Notices({ notices, locale }: { notices: readonly Notice[]; locale: Locale }) {
  const messages = messagesFor(locale);
  if (notices.length === 0) return null;
  return (
    <aside className={styles.notices} role="status">
      <p>{messages.notices.title}</p>
      <ul>
        {notices.map(({ name, got, expected }) => (
          <li key={name}>
            {format(locale, messages.notices.invalid, {
              name: quoteInput(locale, name),
              got: quoteInput(locale, got),
              expected: messages.expected[expected],
            })}
          </li>
        ))}
      </ul>
    </aside>
  );
}
