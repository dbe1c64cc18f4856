import { rangesIn } from '@/lib/i18n/format';
import styles from './unbroken.module.css';

interface Props {
  text: string;
  /** Where it is not the language of the page. */
  lang?: string;
  dir?: 'ltr' | 'rtl';
}

/**
 * Text in which a range of figures stands on one line: "5–7 km²" read as "5–" and "7" is another figure. In an element of its
 * own: React keeps a text now as a node and now as what its parent holds, and where a translation has wrapped it, takes away
 * a node that is no longer there.
 */
export function Unbroken({ text, lang, dir }: Props) {
  const parts = rangesIn(text);
  const hasRange = parts.some(({ isRange }) => isRange);
  return (
    <span lang={lang} dir={dir}>
      {hasRange
        ? parts.map(({ part, isRange, at }) => (
            <span key={at} className={isRange ? styles.range : undefined}>
              {part}
            </span>
          ))
        : text}
    </span>
  );
}
