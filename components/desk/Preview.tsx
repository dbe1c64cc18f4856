import type { ReactNode } from 'react';
import type { DeskMessages } from '@/lib/desk/messages';
import type { WorkRow } from '@/lib/desk/work';
import type { Locale } from '@/lib/i18n/locales';
import styles from './desk.module.css';

interface Props {
  locale: Locale;
  words: DeskMessages;
  document: Pick<WorkRow, 'kind' | 'id'>;
  /** The page as readers would get it; null where the document does not pass the checks, or has no page of its own yet. */
  children: ReactNode;
}

export function Preview({ locale, words: { documents: words }, document: { kind, id }, children }: Props) {
  return (
    <>
      <p className={styles.done}>
        {children ? words.previewOf : words.noPreview} <a href={`/desk/${locale}/documents/${kind}/${id}`}>{words.back}</a>
      </p>
      {children && <div className={styles.preview}>{children}</div>}
    </>
  );
}
