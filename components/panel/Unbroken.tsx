import { rangesIn } from '@/lib/i18n/format';
import styles from './unbroken.module.css';

/** Text in which a range of figures stands on one line: "5–7 km²" read as "5–" and "7" is another figure. */
export function Unbroken({ text }: { text: string }) {
  const parts = rangesIn(text);
  if (!parts.some(({ isRange }) => isRange)) return text;
  return parts.map(({ part, isRange, at }) => (
    <span key={at} className={isRange ? styles.range : undefined}>
      {part}
    </span>
  ));
}
