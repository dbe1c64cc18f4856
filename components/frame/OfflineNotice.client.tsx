'use client';

import { type Failure, report } from './connection.client';
import styles from './offline.module.css';

export interface NoticeProps {
  words: { offline: string; page: string; part: string; asking: string; retry: string; close: string };
  /** What did not come; null: there is no connection. */
  failure: Failure | null;
}

/** Of the element around it, which is there before: what then comes into it is read out. */
export const place = styles.place;

/** What stands over the page while there is no connection, or when something did not come. */
export function OfflineNotice({ words, failure }: NoticeProps) {
  return (
    <div className={styles.offline}>
      <p>{failure ? (failure.isAsking ? words.asking : words[failure.what]) : words.offline}</p>
      {failure && (
        <>
          <button type="button" onClick={failure.retry}>
            {words.retry}
          </button>
          <button type="button" aria-label={words.close} title={words.close} onClick={() => report(null)}>
            <span aria-hidden="true">×</span>
          </button>
        </>
      )}
    </div>
  );
}
