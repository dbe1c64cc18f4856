import type { Messages } from '@/lib/i18n/messages';
import styles from './map.module.css';

/** Why there is no live map: the browser cannot draw one, it did not load, or it lost its drawing for good. */
export type Failure = 'no-webgl' | 'failed' | 'lost';

const sentences = { 'no-webgl': 'noWebGL', failed: 'failed', lost: 'lost' } as const satisfies Record<
  Failure,
  keyof Messages['map']
>;

/** Says why the map stands still. */
export const Failed = ({ failure, messages }: { failure: Failure; messages: Messages['map'] }) => (
  <p className={styles.failure} role="status">
    {messages[sentences[failure]]}
  </p>
);
