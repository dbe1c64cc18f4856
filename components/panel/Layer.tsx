import type { ReactNode } from 'react';
import styles from './layer.module.css';

interface Props {
  /** Of what is folded, not of the fold: a browser opens the folds around the target of a link. */
  id: string;
  title: string;
  children: ReactNode;
}

/** A part of the second layer of a page, opened on request: by touch, by a link to what it holds, and on paper. */
export const Layer = ({ id, title, children }: Props) => (
  <details className={styles.layer}>
    <summary>
      <h2>{title}</h2>
    </summary>
    <div className={styles.content} id={id}>
      {children}
    </div>
  </details>
);
