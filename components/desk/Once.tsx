import type { DeskMessages } from '@/lib/desk/messages';
import { formatParts } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import styles from './desk.module.css';

interface Props {
  locale: Locale;
  words: DeskMessages;
  /** A link or a token that was made just now; empty where none was. */
  once: { kind?: 'link' | 'token' | 'secret'; value?: string; label?: string };
}

export function Once({ locale, words, once: { kind, value, label } }: Props) {
  if (!kind || !value) return null;
  return (
    <section className={styles.once} role="status">
      <p>{formatParts(locale, words.once[kind], { label: <bdi key="label">{label}</bdi> })}</p>
      <p>
        <code dir="ltr" className={styles.secret}>
          {value}
        </code>
      </p>
    </section>
  );
}
