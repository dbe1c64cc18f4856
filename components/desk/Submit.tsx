import type { ReactNode } from 'react';
import styles from './desk.module.css';

/** What sends a form, on a line of its own below its fields. */
export const Submit = ({ children }: { children: ReactNode }) => (
  <p>
    <button type="submit" className={styles.button}>
      {children}
    </button>
  </p>
);
