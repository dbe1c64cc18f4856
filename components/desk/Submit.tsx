import type { ReactNode } from 'react';
import styles from './desk.module.css';

/** What sends a form, on a line of its own below its fields. */
export const Submit = ({ children, isDisabled = false }: { children: ReactNode; isDisabled?: boolean }) => (
  <p>
    <button type="submit" className={styles.button} disabled={isDisabled}>
      {children}
    </button>
  </p>
);
