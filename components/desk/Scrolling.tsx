import type { ReactNode } from 'react';
import styles from './desk.module.css';

/** What may be wider than a phone: it scrolls by itself, by keyboard too. */
export const Scrolling = ({ label, children }: { label: string; children: ReactNode }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard
  <section className={styles.scrolls} tabIndex={0} aria-label={label}>
    {children}
  </section>
);
