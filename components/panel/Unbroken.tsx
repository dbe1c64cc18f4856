import { rangesIn } from '@/lib/i18n/format';
import styles from './unbroken.module.css';

/** Text in which a range of figures stands on one line: "5–7 km²" read as "5–" and "7" is another figure. */
export const Unbroken = ({ text }: { text: string }) =>
  rangesIn(text).map(({ part, isRange, at }) =>
    isRange ? (
      <span key={at} className={styles.range}>
        {part}
      </span>
    ) : (
      part
    ),
  );
