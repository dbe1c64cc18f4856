import { EventSymbol } from '@/components/symbols/EventSymbol';
import type { Messages } from '@/lib/i18n/messages';
import styles from './map.module.css';

/** What the signs on the map mean. */
export function Legend({ messages }: { messages: Messages['map'] }) {
  return (
    <details className={styles.legend}>
      <summary>{messages.legend}</summary>
      <ul>
        <li>
          <EventSymbol id="battles" dashed />
          {messages.legendOne}
        </li>
        <li>
          <EventSymbol id="battles" />
          {messages.legendSeveral}
        </li>
        <li>
          <span className={styles.legendMark} aria-hidden="true">
            ≠
          </span>
          {messages.legendContested}
        </li>
        <li>
          <EventSymbol id="statement" dashed />
          {messages.statement}
        </li>
        <li>
          <span className={styles.legendHalo} aria-hidden="true" />
          {messages.legendHalo}
        </li>
        <li>
          <span className={styles.legendSoft} aria-hidden="true" />
          {messages.legendReported}
        </li>
        <li>
          <span className={styles.legendHatch} aria-hidden="true" />
          {messages.legendSupposed}
        </li>
      </ul>
      <p>{messages.quarterDoubt}</p>
    </details>
  );
}
