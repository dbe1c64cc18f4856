import type { Messages } from '@/lib/i18n/messages';
import styles from './map.module.css';

/** Why there is no live map: the browser cannot draw one, it did not load, or it lost its drawing for good. */
export type Failure = 'no-webgl' | 'failed' | 'lost';

const sentences = { 'no-webgl': 'noWebGL', failed: 'failed', lost: 'lost' } as const satisfies Record<
  Failure,
  keyof Messages['map']
>;

interface Props {
  failure: Failure;
  messages: Pick<Messages['map'], 'noWebGL' | 'failed' | 'lost' | 'isStill' | 'retry'>;
  onRetry: () => void;
}

/** Says why the map stands still, and offers to try again where that may help. */
export const Failed = ({ failure, messages, onRetry }: Props) => (
  <div className={styles.failure} role="status">
    <p>
      <span>{messages[sentences[failure]]}</span> <span className={styles.isStill}>{messages.isStill}</span>
    </p>
    {failure !== 'no-webgl' && (
      <button type="button" className={styles.control} onClick={onRetry}>
        {messages.retry}
      </button>
    )}
  </div>
);
