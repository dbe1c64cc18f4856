import type { ReactNode } from 'react';
import styles from './panel.module.css';

const id = 'lead';

/** How a page begins: its title and what it is in a few words. The first paint waits for all of it. */
export function Lead({ children }: { children: ReactNode }) {
  return (
    <header className={styles.head} id={id}>
      {/* In the page's head: without it a browser draws an empty page before this one. */}
      <link rel="expect" href={`#${id}`} blocking="render" />
      {children}
    </header>
  );
}
